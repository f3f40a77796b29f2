import { Agent, type Dispatcher, fetch, ProxyAgent, type RequestInit, type Response } from 'undici';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { ProxiedDispatcher } from '../../proxy/proxied-dispatcher.ts';
import { trustedCertificates } from '../../tls/trusted-certificates.ts';

/** Settings of all downloads. */
export type DownloadSettings = Config['models'];

/** How long a connection may take, when there is another source and when there is none. */
export const CONNECT_TIMEOUT_MS = { hasAlternative: 1000, isLast: 10_000 } as const;

/** Requests by the user's settings: through a proxy, with addresses replaced by those of mirrors. */
export class Network {
  readonly #dispatchers = new Map<number, Dispatcher>();

  constructor(readonly settings: DownloadSettings) {}

  /** @param url as it is published */
  fetch(url: string, connectTimeoutMs: number, options: RequestInit = {}): Promise<Response> {
    return fetch(this.mirrored(url), { ...options, dispatcher: this.#dispatcher(connectTimeoutMs) });
  }

  /** @returns the address with its beginning replaced by the mirror with the longest match */
  mirrored(url: string): string {
    const [match] = Object.entries(this.settings.mirrors)
      .filter(([original]) => url.startsWith(original))
      .sort(([one], [other]) => other.length - one.length);
    return match ? match[1] + url.slice(match[0].length) : url;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#dispatchers.values()].map((dispatcher) => dispatcher.destroy()));
  }

  #dispatcher(connectTimeoutMs: number): Dispatcher {
    const known = this.#dispatchers.get(connectTimeoutMs);
    if (known) return known;
    const dispatcher = createDispatcher(this.settings.proxy, connectTimeoutMs);
    this.#dispatchers.set(connectTimeoutMs, dispatcher);
    return dispatcher;
  }
}

/** @param proxy of the settings; null for the environment's, else the system's */
function createDispatcher(proxy: string | null, timeout: number): Dispatcher {
  const secureContext = trustedCertificates(process.env);
  const connect = { timeout, ...(secureContext && { secureContext }) };
  const through = (uri: string) => new ProxyAgent({ uri, proxyTls: connect, requestTls: connect, connect });
  return proxy === null ? new ProxiedDispatcher({ direct: new Agent({ connect }), through }) : through(proxy);
}
