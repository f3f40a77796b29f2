import type { z } from 'zod';
import packageJson from '../../../../package.json' with { type: 'json' };
import { HarkError } from '../../../shared/errors.ts';
import type { Article } from '../reading/article/article-message.ts';
import { HttpClient, type HttpRequest } from '../remote/http-client.ts';
import { refusalOf } from '../remote/server-refusal.ts';
import { jsonReader } from './json-reader.ts';
import type { KeptAnswers } from './kept-answers.ts';
import type { AnswerReader, OnlineAnswer, OnlineCommand, OnlineRequest, PageRequest } from './online.ts';
import { PageClient } from './page-client.ts';

/** Of a whole answer, after it is unpacked. */
const MAX_ANSWER_BYTES = 2 ** 20;
/** To connect, and between two parts of an answer; the whole of it has the limit of the look-up. */
const TIMEOUT_MS = 2000;
/** HTTP statuses of a token that is not accepted. */
const TOKEN_REFUSED: ReadonlySet<number> = new Set([401, 403]);
const HEADERS = {
  // Services refuse programs that do not say who they are.
  'user-agent': `Hark/${packageJson.version}`,
  'accept-encoding': 'gzip',
};

/** One client for all services: it bounds the time and the size of answers, checks them, and keeps the last ones. */
export class ServiceClient {
  readonly #pages = new PageClient({ ...HEADERS, accept: 'text/html, text/plain;q=0.9' });
  readonly #clients = new Map<string, HttpClient>();

  constructor(private readonly kept: KeptAnswers) {}

  /** @throws as `Online.get` */
  async get<Answer>(request: OnlineRequest<Answer>): Promise<OnlineAnswer<Answer>> {
    const { service, url, schema, read = jsonReader, holdsMs, signal } = request;
    const known = this.kept.get(url.href);
    if (known && Date.now() - known.atMs < holdsMs) {
      return { answer: parsed(JSON.parse(known.text), schema, url), atMs: known.atMs };
    }
    try {
      const value = await this.#fetch(service, url, read, { method: 'GET', signal });
      const answer = parsed(value, schema, url);
      const atMs = Date.now();
      this.kept.add({ service, url: url.href, text: JSON.stringify(value), atMs });
      return { answer, atMs };
    } catch (error) {
      if (!known || !(error instanceof HarkError)) throw error;
      return { answer: parsed(JSON.parse(known.text), schema, url), atMs: known.atMs, failure: error };
    }
  }

  /** @throws as `Online.post` */
  async post<Answer>({ service, url, body, token, schema, signal }: OnlineCommand<Answer>): Promise<Answer> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    try {
      const request = { method: 'POST', headers, body: JSON.stringify(body), signal } as const;
      return parsed(await this.#fetch(service, url, jsonReader, request), schema, url);
    } catch (error) {
      if (!TOKEN_REFUSED.has(refusalOf(error)?.status ?? 0)) throw error;
      throw new HarkError('SERVICE_TOKEN_REFUSED', `${service} at ${url.origin} does not accept the token`, {
        cause: error,
      });
    }
  }

  /** @throws as `Online.readPage` */
  async readPage({ url, signal }: PageRequest): Promise<Article> {
    const { html, isPlainText } = await this.#pages.get(url, signal);
    if (isPlainText) return { title: url.host, text: html };
    const { findArticle } = await import('../reading/article/find-article.ts');
    return findArticle(html, signal);
  }

  /** Aborts all requests. */
  async close(): Promise<void> {
    await this.#pages.close();
    await Promise.all([...this.#clients.values()].map((client) => client.close()));
  }

  async #fetch(
    service: string,
    url: URL,
    { accept, read }: AnswerReader,
    request: Omit<HttpRequest, 'path'>,
  ): Promise<unknown> {
    try {
      const path = url.pathname + url.search;
      const headers = { ...HEADERS, accept, ...request.headers };
      const { parts, charset } = await this.#clientOf(service, url).send({ ...request, path, headers });
      return await read(bounded(parts, url), charset);
    } catch (error) {
      if ((error as Error).name !== 'TimeoutError') throw error;
      throw new HarkError('REMOTE_TIMEOUT', `${service} at ${url.origin} took too long`, { cause: error });
    }
  }

  #clientOf(service: string, { origin }: URL): HttpClient {
    const known = this.#clients.get(origin);
    if (known) return known;
    const client = new HttpClient(service, origin, { poolSize: 2, timeoutMs: TIMEOUT_MS }, () => undefined);
    this.#clients.set(origin, client);
    return client;
  }
}

/** @throws HarkError SERVICE_ANSWER_INVALID for an answer that is too long */
async function* bounded(parts: AsyncIterable<Uint8Array>, url: URL): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.length;
    if (bytes > MAX_ANSWER_BYTES) throw invalid(url, `an answer of more than ${MAX_ANSWER_BYTES} bytes`);
    yield part;
  }
}

/** @throws HarkError SERVICE_ANSWER_INVALID */
function parsed<Answer>(value: unknown, schema: z.ZodType<Answer>, url: URL): Answer {
  const answer = schema.safeParse(value);
  if (!answer.success) throw invalid(url, 'an answer of another form', answer.error);
  return answer.data;
}

function invalid(url: URL, what: string, cause?: unknown): HarkError {
  return new HarkError('SERVICE_ANSWER_INVALID', `${url.origin} gave ${what}`, { cause });
}
