import type { Dispatcher } from 'undici';

type Headers = Dispatcher.ResponseData['headers'];

/** @returns the first value of a header; undefined when it was not sent */
export function headerOf(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** @returns the media type without parameters, such as `audio/wav`; empty when the server sends none */
export function mediaTypeOf(headers: Headers): string {
  return headerOf(headers, 'content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** @returns the charset of a text, such as `utf-8`; empty when the server names none */
export function charsetOf(headers: Headers): string {
  const found = /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(headerOf(headers, 'content-type') ?? '');
  return found?.[1]?.toLowerCase() ?? '';
}

/**
 * Reads how long a server asks to wait: `retry-after-ms` of OpenAI and Azure, or `Retry-After` in seconds or as a date
 * (RFC 9110, section 10.2.3).
 * @returns milliseconds; undefined when the server does not say
 */
export function retryAfterMsOf(headers: Headers, nowMs: number): number | undefined {
  const inMs = Number.parseFloat(headerOf(headers, 'retry-after-ms') ?? '');
  if (inMs >= 0) return inMs;
  const value = headerOf(headers, 'retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+(?:\.\d+)?s?$/.test(value)) return Number.parseFloat(value) * 1000;
  const dateMs = Date.parse(value);
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}
