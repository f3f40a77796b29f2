import { type Dispatcher, Pool, ProxyAgent } from 'undici';
import { trustedCertificates } from '../../../tls/trusted-certificates.ts';
import { proxyAddress } from './proxy-address.ts';

/** Longer than the pause between two turns, so that the next turn reuses the connection. */
const KEEP_ALIVE_MS = 60_000;

export interface ConnectionOptions {
  /** Maximum number of connections to one server; null for no limit. */
  poolSize: number | null;
  /** Limit for connecting, milliseconds. */
  connectTimeoutMs: number;
}

/** Persistent connections to a server, and to those it redirects to, directly or through a proxy. */
export class Connections {
  readonly #dispatchers = new Map<string, Dispatcher>();
  readonly #pools: Pool[] = [];

  constructor(private readonly options: ConnectionOptions) {}

  /** Number of requests that are sent or answered now. */
  get active(): number {
    return this.#pools.reduce((sum, { stats }) => sum + stats.running, 0);
  }

  /** @returns what sends requests to the server of `url` */
  to(url: URL): Dispatcher {
    const known = this.#dispatchers.get(url.origin);
    if (known) return known;
    const dispatcher = this.#open(url);
    this.#dispatchers.set(url.origin, dispatcher);
    return dispatcher;
  }

  /** Aborts all requests. */
  async close(): Promise<void> {
    await Promise.all([...this.#dispatchers.values()].map((dispatcher) => dispatcher.destroy()));
  }

  #open(url: URL): Dispatcher {
    const proxy = proxyAddress(url, process.env);
    const isEncrypted = url.protocol === 'https:' || proxy?.startsWith('https:');
    const secureContext = isEncrypted ? trustedCertificates(process.env) : undefined;
    const connect = { timeout: this.options.connectTimeoutMs, ...(secureContext && { secureContext }) };
    const factory = (origin: string | URL, { connect }: Required<Pick<Pool.Options, 'connect'>>) => {
      const pool = new Pool(origin, {
        connect,
        connections: this.options.poolSize,
        keepAliveTimeout: KEEP_ALIVE_MS,
      });
      this.#pools.push(pool);
      return pool;
    };
    if (proxy === undefined) return factory(url.origin, { connect });
    // Many proxies tunnel only to port 443, so plain HTTP is sent to the proxy itself, as browsers do.
    return new ProxyAgent({ uri: proxy, proxyTunnel: false, factory, requestTls: connect, proxyTls: connect });
  }
}
