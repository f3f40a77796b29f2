import { ExponentialBackoff, halfJitterGenerator, handleWhen, retry } from 'cockatiel';
import { type Dispatcher, type FormData, Pool } from 'undici';
import type { ServiceHealthFigures } from '../../../shared/engine/engine-events.ts';
import { HarkError } from '../../../shared/errors.ts';
import { Circuit } from './circuit.ts';
import type { RemoteClient } from './remote-client.ts';
import { connectionError, statusError } from './remote-errors.ts';
import { ServiceHealth } from './service-health.ts';

/** Methods that may be repeated (RFC 9110, section 9.2.2). */
const IDEMPOTENT_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
/** Longer than the pause between two turns, so that the next turn reuses the connection. */
const KEEP_ALIVE_MS = 60_000;
/** How much of an unwanted response is read to keep its connection open. */
const MAX_DISCARDED_BYTES = 1024;
/** Maximum length of a quoted error body. */
const MAX_DETAIL_CHARACTERS = 300;

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
  method: 'GET' | 'POST';
  /** Path after the base URL, with a leading slash. */
  path: string;
  headers?: Record<string, string>;
  body?: string | FormData;
  /** Aborts the request and its response. */
  signal?: AbortSignal;
}

/** A response body in parts, as they arrive. */
export type Parts = AsyncGenerator<Uint8Array, void, undefined>;

export interface HttpResponse {
  /** Media type without parameters, such as `audio/wav`; empty when the server sends none. */
  contentType: string;
  parts: Parts;
}

/** Sends requests to one remote service over a pool of persistent connections. */
export class HttpClient implements RemoteClient {
  readonly #pool: Pool;
  readonly #basePath: string;
  readonly #origin: string;
  readonly #peer: string;
  readonly #circuit: Circuit;
  readonly health = new ServiceHealth();
  readonly #poolSize: number;
  readonly #traceparent: () => string | undefined;

  /** @param baseUrl such as http://127.0.0.1:11434/v1 */
  constructor(
    readonly service: string,
    baseUrl: string,
    { poolSize, timeoutMs, traceparent = () => undefined }: HttpClientOptions,
    private readonly onRequest: (figures: RequestFigures) => void,
  ) {
    const { origin, pathname } = new URL(baseUrl);
    this.#basePath = pathname.replace(/\/$/, '');
    this.#origin = origin;
    this.#peer = `${service} at ${origin}`;
    this.#circuit = new Circuit(this.#peer);
    this.#poolSize = poolSize;
    this.#traceparent = traceparent;
    this.#pool = new Pool(origin, {
      connections: poolSize,
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      connect: { timeout: timeoutMs },
    });
  }

  get pool(): PoolFigures {
    return { service: this.service, active: this.#pool.stats.running, size: this.#poolSize };
  }

  /**
   * Sends a request. A failed idempotent request is retried up to twice after a random delay. While the circuit breaker
   * is open, requests fail at once.
   * @returns the response with its parts as they arrive; ending the iteration early ends the request
   * @throws HarkError REMOTE_UNREACHABLE, REMOTE_TIMEOUT, REMOTE_REFUSED, REMOTE_BUSY, REMOTE_FAILED; the signal's
   *   reason when aborted
   */
  async send(request: HttpRequest): Promise<HttpResponse> {
    const send = () => this.#circuit.run(() => this.#sendOnce(request));
    return IDEMPOTENT_METHODS.has(request.method) ? retryTransient.execute(send, request.signal) : send();
  }

  get healthFigures(): ServiceHealthFigures {
    return this.health.figures(this.service, this.#origin, this.#circuit.isOpen);
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #sendOnce({ method, path, headers = {}, body, signal }: HttpRequest): Promise<HttpResponse> {
    const startedAt = performance.now();
    const finish = (status: string) =>
      this.onRequest({ service: this.service, method, status, durationMs: performance.now() - startedAt });
    const traceparent = this.#traceparent();
    let response: Dispatcher.ResponseData;
    let refusal: HarkError | undefined;
    try {
      response = await this.#pool.request({
        method,
        path: this.#basePath + path,
        headers: traceparent === undefined ? headers : { ...headers, traceparent },
        ...(body !== undefined && { body }),
        ...(signal && { signal }),
      });
      refusal = await this.#refusal(response);
    } catch (cause) {
      finish(signal?.aborted ? 'cancelled' : 'error');
      if (signal?.aborted) throw signal.reason;
      const failure = connectionError(this.#peer, cause);
      this.health.recordFailure(failure.code);
      throw failure;
    }
    if (refusal) {
      finish(String(response.statusCode));
      this.health.recordFailure(refusal.code);
      throw refusal;
    }
    this.health.recordAnswer(performance.now() - startedAt);
    return { contentType: contentTypeOf(response), parts: this.#parts(response, finish, signal) };
  }

  async #refusal({ statusCode, body }: Dispatcher.ResponseData): Promise<HarkError | undefined> {
    if (statusCode < 400) return undefined;
    const text = (await body.text()).replace(/\s+/g, ' ').trim();
    return statusError(this.#peer, statusCode, text.slice(0, MAX_DETAIL_CHARACTERS));
  }

  async *#parts(
    { statusCode, body }: Dispatcher.ResponseData,
    finish: (status: string) => void,
    signal?: AbortSignal,
  ): Parts {
    let status = String(statusCode);
    try {
      for await (const part of body.iterator({ destroyOnReturn: false })) yield part as Uint8Array;
    } catch (cause) {
      status = signal?.aborted ? 'cancelled' : 'error';
      throw signal?.aborted ? signal.reason : connectionError(this.#peer, cause);
    } finally {
      finish(status);
      // Reads the rest of a short response, so that its connection can be reused.
      body.dump({ limit: MAX_DISCARDED_BYTES }).catch(() => undefined);
    }
  }
}

function contentTypeOf({ headers }: Dispatcher.ResponseData): string {
  const value = headers['content-type'];
  return (Array.isArray(value) ? value[0] : value)?.split(';')[0]?.trim().toLowerCase() ?? '';
}
