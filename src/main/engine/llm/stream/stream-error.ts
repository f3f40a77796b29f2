import { HarkError } from '../../../../shared/errors.ts';
import { statusError } from '../../remote/remote-errors.ts';
import { ServerRefusal } from '../../remote/server-refusal.ts';
import { MESSAGE_FIELDS, retryAfterMsIn, wordsOfValue } from '../../remote/server-words.ts';

/** Error types and codes in words that mean that the server has too much to do. */
const BUSY = /rate.?limit|too.?many|overload|exhausted|capacity|server.?busy/i;

/** Words for a failure where others tell of a queue or of a model that is being loaded. */
const FAILED = /^(?:error|fail(?:ed|ure)?)$/i;

export interface StreamError {
  error: HarkError;
  /** False for a message that nothing calls an error: when the answer goes on behind it, it was a notice. */
  isCertain: boolean;
}

/**
 * Finds the error that a server sends in place of an answer, or in the middle of one, with status 200.
 * @param type of the event; `error` makes an error of any value
 * @param hasText whether a part of the answer came before
 * @returns undefined when the value is no error
 */
export function streamError(service: string, value: object, type: string, hasText: boolean): StreamError | undefined {
  const fields = fieldsOf(value);
  const certain = fields && errorIn(fields, type);
  const error = certain ?? (fields && hasMessage(fields) ? fields : undefined);
  if (error === undefined) return undefined;
  const words = wordsOfValue(error);
  const status = statusIn(error) ?? statusIn(value);
  const isCertain = certain !== undefined || status !== undefined;
  if (!hasText && status !== undefined)
    return { error: statusError(service, new ServerRefusal(status, words, retryAfterMsIn(words))), isCertain };
  const what = hasText ? 'broke off' : 'failed';
  const message = `${service} ${what}${words && `: ${words}`}`;
  return {
    error: new HarkError('REMOTE_FAILED', message, { cause: new ServerRefusal(status ?? 500, words) }),
    isCertain,
  };
}

function fieldsOf(value: object): Record<string, unknown> | undefined {
  // Gemini's endpoint puts its error into a list.
  const fields: unknown = Array.isArray(value) ? value[0] : value;
  return typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : undefined;
}

/** @returns the part of the value that is called an error */
function errorIn(fields: Record<string, unknown>, type: string): unknown {
  if (hasContent(fields.error)) return fields.error;
  const [choice] = Array.isArray(fields.choices) ? fields.choices : [];
  if (hasContent((choice as { error?: unknown } | undefined)?.error)) return (choice as { error: unknown }).error;
  if (type === 'error' || fields.object === 'error' || fields.type === 'error') return fields;
  const { base_resp } = fields as { base_resp?: { status_code?: unknown } | null };
  // MiniMax sends a status with every reply; zero is success.
  if (base_resp?.status_code) return base_resp;
  const isFailed = FAILED.test(String(fields.status)) || fields.success === false || fields.ok === false;
  return !isAnswer(fields) && (isFailed || hasContent(fields.errors)) ? fields : undefined;
}

function hasMessage(fields: Record<string, unknown>): boolean {
  return !isAnswer(fields) && MESSAGE_FIELDS.some((name) => hasContent(fields[name]));
}

function isAnswer(fields: Record<string, unknown>): boolean {
  return 'choices' in fields || 'usage' in fields;
}

function hasContent(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== null && value !== '' && value !== false;
}

/** @returns the HTTP status that the error names */
function statusIn(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { status, code, status_code, type } = error as Record<string, unknown>;
  const numbers = [code, status_code, status].map(Number);
  const found = numbers.find((number) => number >= 400 && number < 600);
  if (found !== undefined) return found;
  return [code, type, status].some((word) => typeof word === 'string' && BUSY.test(word)) ? 429 : undefined;
}
