import { ExponentialBackoff, halfJitterGenerator, handleWhen, retry } from 'cockatiel';
import { type Dispatcher, errors, type FormData } from 'undici';
import type { ServiceHealthFigures } from '../../../shared/engine/engine-events.ts';
import { HarkError } from '../../../shared/errors.ts';
import { BaseUrl } from './base-url.ts';
import { Circuit } from './circuit.ts';
import type { RemoteClient } from './remote-client.ts';
import { connectionError, statusError } from './remote-errors.ts';
import { ServerRefusal } from './server-refusal.ts';
import { retryAfterMsIn, serverWords } from './server-words.ts';
import { ServiceHealth } from './service-health.ts';
import { Connections } from './transport/connections.ts';
import { decodedContent } from './transport/content-encoding.ts';
import { redirectTarget } from './transport/redirect-target.ts';
import { charsetOf, headerOf, mediaTypeOf, retryAfterMsOf } from './transport/response-headers.ts';

/** Methods that may be repeated (RFC 9110, section 9.2.2, and RFC 4918). */
const IDEMPOTENT_METHODS: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'OPTIONS',
  'PUT',
  'DELETE',
  'PROPFIND',
  'REPORT',
]);
/** How much of an unwanted response is read to keep its connection open. */
const MAX_DISCARDED_BYTES = 1024;
/** How much of an error's body is read. */
const MAX_ERROR_BYTES = 2 ** 16;
const NOT_MODIFIED = 304;
/** A server that redirects more often redirects in a circle. */
const MAX_REDIRECTIONS = 5;
/** A service that may first have to load a model gets ten times the timeout to begin: 5 minutes by default. */
const SLOW_START_FACTOR = 10;

/** Retries all failures except refusals, which would repeat. */
const retryTransient = retry(
  handleWhen((error) => error instanceof HarkError && error.code !== 'REMOTE_REFUSED'),
  { maxAttempts: 2, backoff: new ExponentialBackoff({ initialDelay: 200, generator: halfJitterGenerator }) },
);

export interface HttpClientOptions {
  /** Maximum number of connections. */
  poolSize: number;
  /** Limit for connecting, for the response to begin, and between two parts of it. */
  timeoutMs: number;
  /** @returns the W3C traceparent header of the current trace, if there is one */
  traceparent?: () => string | undefined;
}

/** Figures of a finished request. */
export interface RequestFigures {
  service: string;
  method: string;
  /** The HTTP status; `cancelled` by Hark; `error` without a complete response. */
  status: string;
  /** Time until the end of the response. */
  durationMs: number;
}

/** Use of a connection pool: `active` of at most `size` connections. */
export interface PoolFigures {
  service: string;
  active: number;
  size: number;
}

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PROPFIND' | 'REPORT';
  /** Path after the base URL, with a leading slash. */
  path: string;
  headers?: Record<string, string>;
  body?: string | FormData;
  /** Aborts the request and its response. */
  signal?: AbortSignal;
  /** Given for a reply that may be slow to begin: it may pause for ten times the timeout until this returns true. */
  hasBegun?: () => boolean;
}

/** A response body in parts, as they arrive. */
export type Parts = AsyncGenerator<Uint8Array, void, undefined>;

export interface HttpResponse {
  /** Media type without parameters, such as `audio/wav`; empty when the server sends none. */
  contentType: string;
  /** Of a text, as the server names it, such as `iso-8859-1`; empty when it does not. */
  charset: string;
  status: number;
  /** @param name in lower case */
  header(name: string): string | undefined;
  parts: Parts;
}

/** Sends requests to one remote service over a pool of persistent connections. */
export class HttpClient implements RemoteClient {
  readonly #baseUrl: BaseUrl;
  readonly #connections: Connections;
  readonly #peer: string;
  readonly #circuit: Circuit;
  readonly health = new ServiceHealth();

  /** @param baseUrl such as http://127.0.0.1:11434/v1 */
  constructor(
    readonly service: string,
    readonly baseUrl: string,
    private readonly options: HttpClientOptions,
    private readonly onRequest: (figures: RequestFigures) => void,
  ) {
    this.#baseUrl = new BaseUrl(baseUrl);
    this.#peer = `${service} at ${this.#baseUrl.origin}`;
    this.#circuit = new Circuit(this.#peer);
    this.#connections = new Connections({ poolSize: options.poolSize, connectTimeoutMs: options.timeoutMs });
  }

  /** Whether the base URL names a version of the API, such as `/v1`. */
  get hasVersion(): boolean {
    return this.#baseUrl.hasVersion;
  }

  get pool(): PoolFigures {
    return { service: this.service, active: this.#connections.active, size: this.options.poolSize };
  }

  /**
   * Sends a request. A failed idempotent request is retried up to twice after a random delay. While the circuit breaker
   * is open, requests fail at once.
   * @returns the response with its parts as they arrive; ending the iteration early ends the request
   * @throws HarkError REMOTE_UNREACHABLE, REMOTE_TIMEOUT, REMOTE_REFUSED, REMOTE_BUSY, REMOTE_FAILED; the signal's
   *   reason when aborted, but for a `TimeoutError` after a failed try: then that failure
   */
  async send(request: HttpRequest): Promise<HttpResponse> {
    const send = () => this.#circuit.run(() => this.#sendOnce(request));
    if (!IDEMPOTENT_METHODS.has(request.method)) return send();
    let failure: unknown;
    try {
      return await retryTransient.execute(
        () =>
          send().catch((error: unknown) => {
            if (!request.signal?.aborted) failure = error;
            throw error;
          }),
        request.signal,
      );
    } catch (error) {
      // The caller's time is up while the request is repeated: why it failed before says more.
      throw (error as Error).name === 'TimeoutError' && failure !== undefined ? failure : error;
    }
  }

  get healthFigures(): ServiceHealthFigures {
    return this.health.figures(this.service, this.#baseUrl.origin, this.#circuit.isOpen);
  }

  async close(): Promise<void> {
    await this.#connections.close();
  }

  async #sendOnce(request: HttpRequest): Promise<HttpResponse> {
    const { method, path, signal } = request;
    const startedAt = performance.now();
    const finish = (status: string) =>
      this.onRequest({ service: this.service, method, status, durationMs: performance.now() - startedAt });
    const url = this.#baseUrl.urlOf(path);
    let response: Dispatcher.ResponseData;
    let refusal: HarkError | undefined;
    try {
      response = await this.#follow(url, request);
      refusal = await this.#refusal(response);
    } catch (cause) {
      finish(signal?.aborted ? 'cancelled' : 'error');
      if (signal?.aborted) throw signal.reason;
      const failure = connectionError(this.#peer, cause, url);
      this.health.recordFailure(failure.code);
      throw failure;
    }
    if (refusal) {
      finish(String(response.statusCode));
      this.health.recordFailure(refusal.code);
      throw refusal;
    }
    this.health.recordAnswer(performance.now() - startedAt);
    const { headers, statusCode: status } = response;
    return {
      contentType: mediaTypeOf(headers),
      charset: charsetOf(headers),
      status,
      header: (name) => headerOf(headers, name),
      parts: this.#parts(response, finish, request),
    };
  }

  /** Sends the request, and again where the server redirects it to. */
  async #follow(start: URL, { method, headers = {}, body, signal, hasBegun }: HttpRequest) {
    const traceparent = this.options.traceparent?.();
    const limitMs = this.options.timeoutMs * (hasBegun ? SLOW_START_FACTOR : 1);
    let url = start;
    for (let redirections = 0; ; redirections++) {
      const response = await this.#connections.to(url).request({
        origin: url.origin,
        // undici sends any method; its types name the usual ones.
        method: method as Dispatcher.HttpMethod,
        path: url.pathname + url.search,
        headers: traceparent === undefined ? headers : { ...headers, traceparent },
        headersTimeout: limitMs,
        bodyTimeout: limitMs,
        ...(body !== undefined && { body }),
        ...(signal && { signal }),
      });
      const { statusCode } = response;
      // What is kept still holds.
      if (statusCode < 300 || statusCode >= 400 || statusCode === NOT_MODIFIED) return response;
      response.body.dump({ limit: MAX_DISCARDED_BYTES }).catch(() => undefined);
      const next = redirectTarget(statusCode, headerOf(response.headers, 'location'), url, this.#peer);
      if (redirections === MAX_REDIRECTIONS) {
        throw new HarkError('REMOTE_FAILED', `${this.#peer} redirects in a circle, last to ${next.href}`);
      }
      url = next;
    }
  }

  async #refusal({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<HarkError | undefined> {
    if (statusCode < 400) return undefined;
    const decoder = new TextDecoder();
    let text = '';
    for await (const part of decodedContent(body, headerOf(headers, 'content-encoding') ?? '', this.#peer)) {
      text += decoder.decode(part, { stream: true });
      if (text.length > MAX_ERROR_BYTES) break;
    }
    const words = serverWords(text);
    const retryAfterMs = retryAfterMsOf(headers, Date.now()) ?? retryAfterMsIn(words);
    const refusal = new ServerRefusal(statusCode, words, retryAfterMs);
    return statusError(this.#peer, refusal);
  }

  async *#parts(
    { statusCode, headers, body }: Dispatcher.ResponseData,
    finish: (status: string) => void,
    { signal, hasBegun }: HttpRequest,
  ): Parts {
    let status = String(statusCode);
    try {
      const received = hasBegun ? this.#withShortPauses(body, hasBegun) : body.iterator({ destroyOnReturn: false });
      yield* decodedContent(received, headerOf(headers, 'content-encoding') ?? '', this.#peer);
    } catch (cause) {
      status = signal?.aborted ? 'cancelled' : 'error';
      throw signal?.aborted ? signal.reason : connectionError(this.#peer, cause);
    } finally {
      finish(status);
      // Reads the rest of a short response, so that its connection can be reused.
      body.dump({ limit: MAX_DISCARDED_BYTES }).catch(() => undefined);
    }
  }

  /** Once the reply has begun, the usual timeout holds between two parts. */
  async *#withShortPauses(body: Dispatcher.ResponseData['body'], hasBegun: () => boolean): AsyncGenerator<Uint8Array> {
    const giveUp = () => body.destroy(new errors.BodyTimeoutError());
    let timer: NodeJS.Timeout | undefined;
    try {
      for await (const part of body.iterator({ destroyOnReturn: false })) {
        clearTimeout(timer);
        yield part as Uint8Array;
        timer = hasBegun() ? setTimeout(giveUp, this.options.timeoutMs) : undefined;
      }
    } finally {
      clearTimeout(timer);
    }
  }
}
