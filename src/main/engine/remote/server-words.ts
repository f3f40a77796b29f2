/** Maximum length of a quoted message, characters. */
const MAX_CHARACTERS = 300;
/** A message may hold another server's error as JSON. Deeper ones are not looked for. */
const MAX_DEPTH = 6;
/** Where servers put what they have to say, the most exact first. */
export const MESSAGE_FIELDS = [
  'message',
  'detail',
  'details',
  'error_description',
  'error_message',
  'error_msg',
  'msg',
  'status_msg',
  'reason',
  'description',
  'title',
] as const;
/** Where servers put an object with such a field. OpenRouter keeps the words of the server behind it in `metadata.raw`. */
const ERROR_FIELDS = ['error', 'errors', 'err', 'body', 'data'];

/**
 * Finds what a server says in the body of an error: the message of its JSON, the title of a web page, or the text itself.
 * @returns one line of at most 300 characters; empty when there are no words
 */
export function serverWords(body: string): string {
  const value = parsed(body);
  if (value !== undefined) return shortened(wordsOf(value, 0) ?? '');
  if (isMarkup(body)) return shortened(titleOf(body));
  return shortened(/^\s*[{[]/.test(body) ? messageIn(body) : body);
}

/** As `serverWords`, of JSON that is parsed already. */
export function wordsOfValue(value: unknown): string {
  return shortened(wordsOf(value, 0) ?? '');
}

/**
 * Finds how long a server asks to wait, where it has no header for it: "Please retry in 24.9s." (Gemini, Groq).
 * @returns milliseconds; undefined when the words do not say
 */
export function retryAfterMsIn(words: string): number | undefined {
  const [, number, unit] = /\b(?:re)?try (?:again )?in (\d+(?:\.\d+)?) ?(ms|s|seconds?)\b/i.exec(words) ?? [];
  return number === undefined ? undefined : Number(number) * (unit === 'ms' ? 1 : 1000);
}

/** Whether a text is a web page, or another document in markup. */
export function isMarkup(text: string): boolean {
  return /^\s*<(?:!doctype|!--|\?xml|[a-z][\w-]*[\s>])/i.test(text);
}

function wordsOf(value: unknown, depth: number): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : (wordsOf(parsed(value), depth + 1) ?? value);
  if (Array.isArray(value)) return joined(value, depth);
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Record<string, unknown>;
  const raw = wordsOf((fields.metadata as { raw?: unknown } | undefined)?.raw, depth + 1);
  if (raw !== undefined) return raw;
  for (const name of [...ERROR_FIELDS, ...MESSAGE_FIELDS]) {
    const words = wordsOf(fields[name], depth + 1);
    if (words !== undefined) return withParameter(words, fields);
  }
  return undefined;
}

/** Adds what the words are about when they do not name it: OpenAI's `param`, and the end of FastAPI's `loc`. */
function withParameter(words: string, { param, loc }: Record<string, unknown>): string {
  const name: unknown = Array.isArray(loc) ? loc.slice(1).at(-1) : param;
  return typeof name === 'string' && name !== '' && !words.includes(name) ? `${words} (${name})` : words;
}

/** FastAPI and others list several problems. */
function joined(values: readonly unknown[], depth: number): string | undefined {
  const words = values.slice(0, 3).flatMap((value) => wordsOf(value, depth + 1) ?? []);
  return words.length > 0 ? words.join('; ') : undefined;
}

/** @returns the message of JSON that was cut off, or is none; empty without one */
function messageIn(text: string): string {
  const [, message = ''] = /"(?:message|detail|error)"\s*:\s*"((?:[^"\\]|\\.)*)/.exec(text) ?? [];
  return message.replace(/\\(["\\/])/g, '$1');
}

/** @returns the object, array or text of a JSON text; undefined for any other text */
function parsed(text: string): unknown {
  if (!/^\s*[{["]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function titleOf(page: string): string {
  const [, title] = /<title[^>]*>([^<]*)<\/title>/i.exec(page) ?? [];
  return title ?? '';
}

function shortened(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, MAX_CHARACTERS);
}
