import { type ErrorCode, HarkError } from '../../../shared/errors.ts';

/** undici's codes for timeouts of the connection, of the response, and between two parts of it. */
const TIMEOUT_CODES = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
/** Codes for a connection that could not be made. */
const UNREACHABLE_CODES = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * Converts the error of a failed request to a HarkError with a REMOTE_* code.
 * @param peer name in the message, such as `llm at http://127.0.0.1:11434`
 */
export function connectionError(peer: string, cause: unknown): HarkError {
  if (cause instanceof HarkError) return cause;
  const { code = '', message = String(cause) } = cause as { code?: string; message?: string };
  if (TIMEOUT_CODES.has(code)) return new HarkError('REMOTE_TIMEOUT', `${peer} took too long`, { cause });
  if (UNREACHABLE_CODES.has(code) || isEveryAddressUnreachable(cause)) {
    return new HarkError('REMOTE_UNREACHABLE', `${peer} cannot be reached: ${code || message}`, { cause });
  }
  return new HarkError('REMOTE_FAILED', `${peer} broke off: ${message}`, { cause });
}

/** @returns the error for an HTTP status; undefined below 400 */
export function statusError(peer: string, status: number, detail: string): HarkError | undefined {
  if (status < 400) return undefined;
  const code: ErrorCode = status === 429 ? 'REMOTE_BUSY' : status < 500 ? 'REMOTE_REFUSED' : 'REMOTE_FAILED';
  return new HarkError(code, `${peer} answered ${status}${detail && `: ${detail}`}`);
}

/** Node reports the failures of all addresses of a name as one AggregateError. */
function isEveryAddressUnreachable(cause: unknown): boolean {
  return (
    cause instanceof AggregateError &&
    cause.errors.every(({ code }: { code?: string }) => UNREACHABLE_CODES.has(code ?? ''))
  );
}
