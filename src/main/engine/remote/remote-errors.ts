import { type ErrorCode, HarkError } from '../../../shared/errors.ts';
import { isLoopback } from '../../../shared/settings/loopback.ts';
import { isProxyDecided, proxyAddress } from '../../proxy/proxy-address.ts';
import { systemProxies } from '../../proxy/system-proxies.ts';
import type { ServerRefusal } from './server-refusal.ts';

/** undici's codes for timeouts of the response, and between two parts of it. */
const TIMEOUT_CODES = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
/** undici's code when a firewall drops the packets, or the other side does not speak. */
const CONNECT_TIMEOUT_CODE = 'UND_ERR_CONNECT_TIMEOUT';
/** Codes for a connection that could not be made. */
const UNREACHABLE_CODES = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
]);
/** What the user can mend when a proxy fails. */
const THROUGH_PROXY = 'through the proxy (HTTPS_PROXY, HTTP_PROXY)';
/** OpenSSL's and Node's codes for a certificate that is not trusted (nodejs.org/api/tls.html, "X509 certificate error codes"). */
const CERTIFICATE_CODE = /CERT|^UNABLE_TO_|^HOSTNAME_MISMATCH$|^INVALID_CA$|^PATH_LENGTH_EXCEEDED$/;
/** OpenSSL's codes when the other side does not speak TLS. */
const NO_TLS_CODES = new Set(['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG']);
/** Too many requests (RFC 6585); Anthropic's for a server that is overloaded. */
const TOO_MUCH_STATUS: ReadonlySet<number> = new Set([429, 529]);
/** How undici reports a proxy that does not let the request pass. */
const PROXY_REFUSAL = /^Proxy (?:response|Authentication)/i;
/** An address of a private network, which is reached without a proxy (RFC 1918, RFC 4193, RFC 6762). */
const PRIVATE_HOST = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[f[cd])|^[^.[]+$|\.(?:local|lan|internal)$/i;

/**
 * Converts the error of a failed request to a HarkError with a REMOTE_* code.
 * @param peer name in the message, such as `llm at http://127.0.0.1:11434`
 * @param target address of the server
 */
export function connectionError(peer: string, cause: unknown, target?: URL): HarkError {
  if (cause instanceof HarkError) return cause;
  const { code = '', message = String(cause) } = cause as { code?: string; message?: string };
  if (TIMEOUT_CODES.has(code)) return new HarkError('REMOTE_TIMEOUT', `${peer} took too long`, { cause });
  if (code === CONNECT_TIMEOUT_CODE) return unreachable(peer, 'connecting took too long', cause, target);
  if (UNREACHABLE_CODES.has(code) || isEveryAddressUnreachable(cause)) {
    return unreachable(peer, code || message, cause, target);
  }
  if (CERTIFICATE_CODE.test(code)) return certificateError(peer, code, cause);
  if (NO_TLS_CODES.has(code) && target?.protocol === 'https:') {
    return new HarkError('REMOTE_UNREACHABLE', `${peer} does not speak TLS: try http:// in its address`, { cause });
  }
  if (isProxyRefusal(message)) {
    return new HarkError(
      'REMOTE_UNREACHABLE',
      `${peer} cannot be reached${wayTo(target) || ` ${THROUGH_PROXY}`}: ${message}`,
      { cause },
    );
  }
  return new HarkError('REMOTE_FAILED', `${peer} broke off: ${message}`, { cause });
}

/** @param message of an error of undici's */
export function isProxyRefusal(message: string): boolean {
  return PROXY_REFUSAL.test(message);
}

/** @returns the error for an HTTP status of 400 and above */
export function statusError(peer: string, refusal: ServerRefusal): HarkError {
  const { status, words } = refusal;
  return new HarkError(codeOf(refusal), `${peer} answered ${status}${words && `: ${words}`}`, { cause: refusal });
}

/** A server that loads its model, or says when to come back, is busy. */
function codeOf({ status, words, retryAfterMs }: ServerRefusal): ErrorCode {
  if (TOO_MUCH_STATUS.has(status) || (status === 503 && (retryAfterMs !== undefined || isLoadingModel(words))))
    return 'REMOTE_BUSY';
  return status < 500 ? 'REMOTE_REFUSED' : 'REMOTE_FAILED';
}

/** Whether the server says that its model is being loaded, as llama.cpp and others do at their start. */
export function isLoadingModel(words: string): boolean {
  return /\bloading\b.{0,40}\bmodel|\bmodel\b.{0,60}\b(?:is|still|being|currently)\b.{0,20}\b(?:load|start|warm)/i.test(
    words,
  );
}

function unreachable(peer: string, reason: string, cause: unknown, target: URL | undefined): HarkError {
  const way = wayTo(target);
  const isProxyMissing = target !== undefined && way === '' && isPublic(target.hostname);
  const hint = isProxyMissing ? '. If this network needs a proxy, set HTTPS_PROXY' : '';
  return new HarkError('REMOTE_UNREACHABLE', `${peer} cannot be reached${way}: ${reason}${hint}`, { cause });
}

/** @returns the proxy on the way to a server, with a blank before it */
function wayTo(target: URL | undefined): string {
  if (target === undefined) return '';
  if (proxyAddress(target, process.env) !== undefined) return ` ${THROUGH_PROXY}`;
  const system = isProxyDecided(target, process.env) ? undefined : systemProxies.lastFor(target);
  return system === undefined ? '' : ` through the proxy of the system's settings (${system})`;
}

function certificateError(peer: string, code: string, cause: unknown): HarkError {
  const message = `${peer} has a certificate that is not trusted (${code}); NODE_EXTRA_CA_CERTS can name its authority's`;
  return new HarkError('REMOTE_UNTRUSTED', message, { cause });
}

function isPublic(hostname: string): boolean {
  return !isLoopback(hostname) && !PRIVATE_HOST.test(hostname);
}

/** Node reports the failures of all addresses of a name as one AggregateError. */
function isEveryAddressUnreachable(cause: unknown): boolean {
  return (
    cause instanceof AggregateError &&
    cause.errors.every(({ code }: { code?: string }) => UNREACHABLE_CODES.has(code ?? ''))
  );
}
