import type { Config } from '../../../shared/settings/config-schema.ts';
import { HttpClient, type HttpClientOptions, type PoolFigures, type RequestFigures } from './http-client.ts';

/** Creates the HTTP clients of all remote services with the same pool size, timeout and metrics. */
export class HttpClients {
  readonly #clients: HttpClient[] = [];
  /** Called after every request. */
  onRequest: (figures: RequestFigures) => void = () => undefined;

  /** @returns the W3C traceparent header of the current trace, if there is one */
  traceparent: () => string | undefined = () => undefined;

  readonly #options: Omit<HttpClientOptions, 'traceparent'>;

  constructor({ pool_size: poolSize, timeout_seconds }: Config['http_clients']) {
    this.#options = { poolSize, timeoutMs: timeout_seconds * 1000 };
  }

  /** @param service name in messages and metrics */
  create(service: string, baseUrl: string): HttpClient {
    const client = new HttpClient(
      service,
      baseUrl,
      { ...this.#options, traceparent: () => this.traceparent() },
      (figures) => this.onRequest(figures),
    );
    this.#clients.push(client);
    return client;
  }

  get pools(): PoolFigures[] {
    return this.#clients.map(({ pool }) => pool);
  }

  /** Aborts all requests. */
  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.close()));
  }
}
