import { type ErrorCode, HarkError } from '../../../shared/errors.ts';

/** undici's codes for a peer that was too slow: to connect, to answer, to go on. */
const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
/** The connection could not be established. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * A failed exchange as a failure with a stable code.
 * @param peer as a reader knows it, such as `llm at http://127.0.0.1:11434`
 */
export function connectionError(peer: string, cause: unknown): HarkError {
  if (cause instanceof HarkError) return cause;
  const { code = '', message = String(cause) } = cause as { code?: string; message?: string };
  if (TIMEOUTS.has(code)) return new HarkError('REMOTE_TIMEOUT', `${peer} took too long`, { cause });
  if (UNREACHABLE.has(code) || isRefusedEverywhere(cause)) {
    return new HarkError('REMOTE_UNREACHABLE', `${peer} cannot be reached: ${code || message}`, { cause });
  }
  return new HarkError('REMOTE_FAILED', `${peer} broke off: ${message}`, { cause });
}

/** @returns the failure for an HTTP status; undefined for success */
export function statusError(peer: string, status: number, detail: string): HarkError | undefined {
  if (status < 400) return undefined;
  const code: ErrorCode = status === 429 ? 'REMOTE_BUSY' : status < 500 ? 'REMOTE_REFUSED' : 'REMOTE_FAILED';
  return new HarkError(code, `${peer} answered ${status}${detail && `: ${detail}`}`);
}

/** Node collects the failures of all addresses of a name. */
function isRefusedEverywhere(cause: unknown): boolean {
  return (
    cause instanceof AggregateError && cause.errors.every(({ code }: { code?: string }) => UNREACHABLE.has(code ?? ''))
  );
}
