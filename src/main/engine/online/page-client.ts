import type { Dispatcher } from 'undici';
import { HarkError } from '../../../shared/errors.ts';
import { connectionError } from '../remote/remote-errors.ts';
import { Connections } from '../remote/transport/connections.ts';
import { decodedContent } from '../remote/transport/content-encoding.ts';
import { charsetOf, headerOf, mediaTypeOf } from '../remote/transport/response-headers.ts';

/** Of a page, after it is unpacked. Pictures and scripts are not fetched. */
const MAX_PAGE_BYTES = 4 * 2 ** 20;
/** How much of an unwanted answer is read to keep its connection open. */
const MAX_DISCARDED_BYTES = 1024;
const MAX_REDIRECTIONS = 5;
const TIMEOUT_MS = 2000;
const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain', '']);

/** A web page as it came. */
export interface WebPage {
  html: string;
  isPlainText: boolean;
}

/** Fetches web pages, without cookies, within a limit of time and size. */
export class PageClient {
  readonly #connections = new Connections({ poolSize: 1, connectTimeoutMs: TIMEOUT_MS });

  constructor(private readonly headers: Record<string, string>) {}

  /**
   * Unlike a service, a page may send the reader to another host; what is encrypted stays so.
   * @throws HarkError REMOTE_UNREACHABLE, REMOTE_UNTRUSTED, REMOTE_TIMEOUT, REMOTE_REFUSED, REMOTE_FAILED, SERVICE_ANSWER_INVALID
   */
  async get(start: URL, signal: AbortSignal): Promise<WebPage> {
    let url = start;
    for (let redirections = 0; redirections <= MAX_REDIRECTIONS; redirections++) {
      const response = await this.#request(url, signal);
      const location = headerOf(response.headers, 'location');
      if (response.statusCode < 300 || response.statusCode >= 400 || location === undefined) {
        return this.#page(response, url, signal);
      }
      response.body.dump({ limit: MAX_DISCARDED_BYTES }).catch(() => undefined);
      url = nextUrl(location, url);
    }
    throw new HarkError('REMOTE_FAILED', `${start.host} redirects in a circle`);
  }

  close(): Promise<void> {
    return this.#connections.close();
  }

  async #request(url: URL, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    try {
      return await this.#connections.to(url).request({
        origin: url.origin,
        method: 'GET',
        path: url.pathname + url.search,
        headers: this.headers,
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
        signal,
      });
    } catch (error) {
      throw failureOf(error, url, signal);
    }
  }

  async #page({ statusCode, headers, body }: Dispatcher.ResponseData, url: URL, signal: AbortSignal): Promise<WebPage> {
    const type = mediaTypeOf(headers);
    const problem =
      statusCode >= 400 ? `status ${statusCode}` : READABLE.has(type) ? undefined : `${type}, which is no text`;
    if (problem !== undefined) {
      body.dump({ limit: MAX_DISCARDED_BYTES }).catch(() => undefined);
      throw new HarkError(statusCode >= 400 ? 'REMOTE_REFUSED' : 'SERVICE_ANSWER_INVALID', `${url.host}: ${problem}`);
    }
    const decoder = decoderOf(charsetOf(headers));
    let html = '';
    let bytes = 0;
    try {
      for await (const part of decodedContent(body, headerOf(headers, 'content-encoding') ?? '', url.host)) {
        bytes += part.length;
        if (bytes > MAX_PAGE_BYTES) throw new HarkError('SERVICE_ANSWER_INVALID', `${url.host}: the page is too long`);
        html += decoder.decode(part, { stream: true });
      }
    } catch (error) {
      throw failureOf(error, url, signal);
    }
    return { html, isPlainText: type === 'text/plain' };
  }
}

function failureOf(error: unknown, url: URL, signal: AbortSignal): unknown {
  const isLimit = (signal.reason as Error | undefined)?.name === 'TimeoutError';
  if (signal.aborted && !isLimit) return signal.reason;
  if (signal.aborted) return new HarkError('REMOTE_TIMEOUT', `${url.host} took too long`, { cause: error });
  return error instanceof HarkError ? error : connectionError(url.host, error, url);
}

function nextUrl(location: string, from: URL): URL {
  const next = parsed(location, from);
  const isWeb = next?.protocol === 'https:' || (next?.protocol === 'http:' && from.protocol === 'http:');
  if (next && isWeb) return next;
  throw new HarkError('REMOTE_REFUSED', `${from.host} leads to ${location.slice(0, 200)}, which is not followed`);
}

function parsed(location: string, from: URL): URL | undefined {
  try {
    return new URL(location, from);
  } catch {
    return undefined;
  }
}

/** An encoding that nobody knows is read as UTF-8. */
function decoderOf(charset: string) {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
