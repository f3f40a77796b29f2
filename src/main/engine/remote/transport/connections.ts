import { type Dispatcher, Pool, ProxyAgent } from 'undici';
import { ProxiedDispatcher } from '../../../proxy/proxied-dispatcher.ts';
import { trustedCertificates } from '../../../tls/trusted-certificates.ts';

/** Longer than the pause between two turns, so that the next turn reuses the connection. */
const KEEP_ALIVE_MS = 60_000;

type ConnectOptions = Required<Pick<Pool.Options, 'connect'>>;

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
    const direct = this.#openPool(url.origin, { connect: this.#connectOptions(url) });
    return new ProxiedDispatcher({ direct, through: (proxy) => this.#openThrough(proxy, url) });
  }

  #openThrough(proxy: string, url: URL): Dispatcher {
    const connect = this.#connectOptions(url, proxy);
    const factory = (origin: string | URL, options: ConnectOptions) => this.#openPool(origin, options);
    // Many proxies tunnel only to port 443, so plain HTTP is sent to the proxy itself, as browsers do.
    return new ProxyAgent({ uri: proxy, proxyTunnel: false, factory, requestTls: connect, proxyTls: connect });
  }

  #connectOptions(url: URL, proxy = '') {
    const isEncrypted = url.protocol === 'https:' || proxy.startsWith('https:');
    const secureContext = isEncrypted ? trustedCertificates(process.env) : undefined;
    return { timeout: this.options.connectTimeoutMs, ...(secureContext && { secureContext }) };
  }

  #openPool(origin: string | URL, { connect }: ConnectOptions): Pool {
    const pool = new Pool(origin, {
      connect,
      connections: this.options.poolSize,
      keepAliveTimeout: KEEP_ALIVE_MS,
    });
    this.#pools.push(pool);
    return pool;
  }
}
