import { isLoopback } from '../../shared/settings/loopback.ts';

const DEFAULT_PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' };

/**
 * Finds the proxy for a server by the environment, as curl and most programs do: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and
 * NO_PROXY, in small letters or capitals. This machine is reached without a proxy.
 * @returns an http or https address; undefined for a direct connection
 */
export function proxyAddress(target: URL, environment: NodeJS.ProcessEnv): string | undefined {
  if (isDirect(target, environment)) return undefined;
  const address = setFor(target, environment);
  if (address === undefined) return undefined;
  const withScheme = /^[a-z][\w+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  return /^https?:\/\/[^\s/]+/i.test(withScheme) ? withScheme : undefined;
}

/** Whether the environment says how to reach a server, be it directly. Where it does not, the desktop's settings count. */
export function isProxyDecided(target: URL, environment: NodeJS.ProcessEnv): boolean {
  return isDirect(target, environment) || setFor(target, environment) !== undefined;
}

function isDirect(target: URL, environment: NodeJS.ProcessEnv): boolean {
  return isLoopback(target.hostname) || isExcepted(target, variable(environment, 'NO_PROXY') ?? '');
}

function setFor({ protocol }: URL, environment: NodeJS.ProcessEnv): string | undefined {
  const names = protocol === 'https:' ? ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'] : ['HTTP_PROXY', 'ALL_PROXY'];
  return names.map((name) => variable(environment, name)).find((value) => value !== undefined);
}

function variable(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  return environment[name.toLowerCase()] || environment[name] || undefined;
}

/** @param list names separated by commas or spaces; a name stands for its subdomains too, `*` for every host */
function isExcepted({ hostname, port, protocol }: URL, list: string): boolean {
  const host = hostname.toLowerCase().replace(/^\[|\]$/g, '');
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = entry, entryPort] = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
      if (entryPort !== undefined && entryPort !== (port || DEFAULT_PORTS[protocol])) return false;
      const domain = name.replace(/^\[|\]$/g, '').replace(/^\*?\./, '');
      return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
    });
}
