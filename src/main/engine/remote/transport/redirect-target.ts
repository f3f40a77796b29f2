import { HarkError } from '../../../../shared/errors.ts';
import { isLoopback } from '../../../../shared/settings/loopback.ts';

/** A reply that names another address for the same request (RFC 9110, section 15.4). */
const REDIRECTIONS: ReadonlySet<number> = new Set([301, 302, 307, 308]);

/**
 * Decides where a redirected request goes. It stays on the host that the user named, and encrypted if it was: what is
 * asked goes to no other machine without the user's knowledge.
 * @param location value of the Location header
 * @throws HarkError REMOTE_REFUSED with the new address, when it is not followed
 */
export function redirectTarget(status: number, location: string | undefined, from: URL, peer: string): URL {
  const target = location === undefined ? undefined : parseUrl(location, from);
  if (!target) throw new HarkError('REMOTE_REFUSED', `${peer} answered ${status} and names no other address`);
  const isSameHost = target.hostname === from.hostname || (isLoopback(target.hostname) && isLoopback(from.hostname));
  const isAsSafe = target.protocol === 'https:' || target.protocol === from.protocol;
  if (REDIRECTIONS.has(status) && isSameHost && isAsSafe) return target;
  const address = `${target.origin}${target.pathname}`;
  throw new HarkError('REMOTE_REFUSED', `${peer} has moved to ${address}: set this address in the settings`);
}

function parseUrl(text: string, base: URL): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
