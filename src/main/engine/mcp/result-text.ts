import { isDeepStrictEqual } from 'node:util';
import { cutText } from './cut-text.ts';
import { type CallResult, type ContentPart, contentPartSchema } from './server-messages.ts';

/** Keeps one result from filling the model's context. */
const MAX_RESULT_LENGTH = 8000;
const BYTES_PER_KB = 1000;

/**
 * Writes the result of a tool for a language model: texts and structured content as they are, pictures, sound and files by
 * their kind and size.
 * @returns at most 8000 characters; empty when the server sent nothing
 */
export function resultText({
  content,
  structuredContent,
  toolResult,
  isError: _,
  _meta,
  ...others
}: CallResult): string {
  const texts = content.flatMap((part) => {
    const parsed = contentPartSchema.safeParse(part);
    return parsed.success ? partText(parsed.data) : [];
  });
  const data = structuredContent ?? toolResult;
  // Servers should send the same as text, for clients that read no structured content.
  if (data !== undefined && data !== null && !isSaid(data, texts)) {
    texts.push(typeof data === 'string' ? data : JSON.stringify(data));
  }
  // A result that is what the tool found, without any of the protocol's fields.
  if (texts.length === 0 && data === undefined && Object.keys(others).length > 0) texts.push(JSON.stringify(others));
  return cutText(texts.filter((text) => text.trim() !== '').join('\n'), MAX_RESULT_LENGTH);
}

function partText(part: ContentPart): string {
  const { type, text, data, mimeType, resource } = part;
  if (type === 'resource_link') return linkText(part);
  if (resource) return resource.text ?? resourceText(resource);
  if (text !== undefined) return text;
  return type === 'text' ? '' : described(type, undefined, mimeType, data);
}

function resourceText({ uri, mimeType, blob }: NonNullable<ContentPart['resource']>): string {
  const isText = mimeType !== undefined && /^text\/|[/+](?:json|xml)\b/.test(mimeType);
  if (isText && blob !== undefined) return Buffer.from(blob, 'base64').toString('utf8');
  return described('file', uri, mimeType, blob);
}

function linkText({ uri, name, title, description, mimeType }: ContentPart): string {
  const named = [title ?? name, uri].filter(Boolean).join(', ');
  const link = described('link', named, mimeType, undefined);
  return description ? `${link}: ${description}` : link;
}

/** Such as "(image, image/png, 12 kB)". */
function described(kind: string, name: string | undefined, mimeType: string | undefined, base64: string | undefined) {
  const bytes = base64 === undefined ? undefined : Buffer.byteLength(base64, 'base64');
  const size = bytes === undefined ? undefined : `${Math.ceil(bytes / BYTES_PER_KB)} kB`;
  return `(${[kind, name, mimeType, size].filter(Boolean).join(', ')})`;
}

/** FastMCP and others wrap what is no object: `{"result": 21}` beside "21". */
function isSaid(data: unknown, texts: readonly string[]): boolean {
  const members = typeof data === 'object' && data !== null ? Object.values(data) : [];
  const [only] = members;
  return [data, ...(members.length === 1 ? [only] : [])].some(
    (said) =>
      texts.some((text) => saysTheSame(text, said)) ||
      texts.join('\n') === said ||
      (Array.isArray(said) &&
        said.length === texts.length &&
        said.length > 0 &&
        said.every((element, index) => saysTheSame(texts[index] ?? '', element))),
  );
}

function saysTheSame(text: string, data: unknown): boolean {
  if (text === data) return true;
  try {
    return isDeepStrictEqual(JSON.parse(text), data);
  } catch {
    return false;
  }
}
