import type { Config } from '../../../shared/settings/config-schema.ts';
import { HttpClient, type HttpClientOptions, type PoolFigures, type RequestFigures } from './http-client.ts';

/** Creates the clients of all remote services with the same pools, time limits and measurements. */
export class HttpClients {
  readonly #clients: HttpClient[] = [];
  /** Called after every exchange. */
  onRequest: (figures: RequestFigures) => void = () => undefined;

  /** The W3C trace that requests belong to, if there is one. */
  traceparent: () => string | undefined = () => undefined;

  readonly #options: Omit<HttpClientOptions, 'traceparent'>;

  constructor({ pool_size: poolSize, timeout_seconds }: Config['http_clients']) {
    this.#options = { poolSize, timeoutMs: timeout_seconds * 1000 };
  }

  /** @param service its name in messages and metrics */
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

  /** Aborts the requests under way. */
  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.close()));
  }
}
