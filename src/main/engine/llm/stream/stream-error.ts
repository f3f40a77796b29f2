import { HarkError } from '../../../../shared/errors.ts';
import { ServerRefusal, statusError } from '../../remote/remote-errors.ts';
import { MESSAGE_FIELDS, wordsOfValue } from '../../remote/server-words.ts';

/** Error types and codes in words that mean that the server has too much to do. */
const BUSY = /rate.?limit|too.?many|overload|exhausted|capacity|server.?busy/i;

/**
 * Finds the error that a server sends in place of an answer, or in the middle of one, with status 200.
 * @param type of the event; `error` makes an error of any value
 * @param hasText whether a part of the answer came before
 * @returns undefined when the value is no error
 */
export function streamError(service: string, value: object, type: string, hasText: boolean): HarkError | undefined {
  const error = errorIn(value, type);
  if (error === undefined) return undefined;
  const words = wordsOfValue(error);
  const status = statusIn(error) ?? statusIn(value);
  if (!hasText && status !== undefined) return statusError(service, new ServerRefusal(status, words));
  const what = hasText ? 'broke off' : 'failed';
  const message = `${service} ${what}${words && `: ${words}`}`;
  return new HarkError('REMOTE_FAILED', message, { cause: new ServerRefusal(status ?? 500, words) });
}

/** @returns the part of the value that is the error */
function errorIn(value: object, type: string): unknown {
  // Gemini's endpoint puts its error into a list.
  const fields = (Array.isArray(value) ? value[0] : value) as Record<string, unknown> | undefined;
  if (typeof fields !== 'object' || fields === null) return undefined;
  if (hasContent(fields.error)) return fields.error;
  const [choice] = Array.isArray(fields.choices) ? fields.choices : [];
  if (hasContent((choice as { error?: unknown } | undefined)?.error)) return (choice as { error: unknown }).error;
  if (type === 'error' || fields.object === 'error' || fields.type === 'error') return fields;
  const isAnswer = 'choices' in fields || 'usage' in fields;
  const hasMessage = [...MESSAGE_FIELDS, 'errors'].some((name) => hasContent(fields[name]));
  return !isAnswer && hasMessage ? fields : undefined;
}

const hasContent = (value: unknown) => value !== undefined && value !== null && value !== '' && value !== false;

/** @returns the HTTP status that the error names */
function statusIn(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { status, code, status_code, type } = error as Record<string, unknown>;
  const numbers = [code, status_code, status].map(Number);
  const found = numbers.find((number) => number >= 400 && number < 600);
  if (found !== undefined) return found;
  return [code, type, status].some((word) => typeof word === 'string' && BUSY.test(word)) ? 429 : undefined;
}
