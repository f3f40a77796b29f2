import { Dispatcher } from 'undici';
import { isProxyDecided, proxyAddress } from './proxy-address.ts';
import { systemProxies } from './system-proxies.ts';

interface Ways {
  direct: Dispatcher;
  /** @param proxy an http or https address */
  through(proxy: string): Dispatcher;
}

/**
 * Sends each request directly, or through a proxy: that of the environment, or where the environment says nothing about the server,
 * that of the desktop's settings. This machine is reached without a proxy.
 */
export class ProxiedDispatcher extends Dispatcher {
  readonly #proxied = new Map<string, Dispatcher>();

  constructor(private readonly ways: Ways) {
    super();
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandlers): boolean {
    const url = options.origin ? new URL(options.origin) : undefined;
    if (!url) return this.ways.direct.dispatch(options, handler);
    if (!systemProxies.areKnown || isProxyDecided(url, process.env)) {
      return this.#by(proxyAddress(url, process.env)).dispatch(options, handler);
    }
    systemProxies
      .of(url)
      .then((proxy) => this.#by(proxy).dispatch(options, handler))
      .catch((error: Error) => handler.onError?.(error));
    return true;
  }

  override async close(): Promise<void> {
    await Promise.all(this.#all.map((dispatcher) => dispatcher.close()));
  }

  override async destroy(): Promise<void> {
    await Promise.all(this.#all.map((dispatcher) => dispatcher.destroy()));
  }

  get #all(): Dispatcher[] {
    return [this.ways.direct, ...this.#proxied.values()];
  }

  #by(proxy: string | undefined): Dispatcher {
    if (proxy === undefined) return this.ways.direct;
    const known = this.#proxied.get(proxy);
    if (known) return known;
    const dispatcher = this.ways.through(proxy);
    this.#proxied.set(proxy, dispatcher);
    return dispatcher;
  }
}
