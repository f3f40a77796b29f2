import { receive } from '../../shared/ipc/message-contract.ts';
import { systemProxyMessages } from '../../shared/ipc/system-proxy-messages.ts';

/** A change of the desktop's settings takes effect after this time. */
const KEPT_MS = 30_000;
/** A PAC script that cannot be fetched takes long; without an answer the connection is direct. */
const ANSWER_TIMEOUT_MS = 5000;

/** A port to main. */
export interface ProxyPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  start?(): void;
}

interface Known {
  askedAtMs: number;
  proxy: Promise<string | undefined>;
  /** What was found last; of the answer before while main is asked again. */
  last: string | undefined;
}

/**
 * The proxies that the desktop's settings, or its PAC script, give for servers. Chromium knows them, so main is asked. Without main,
 * as on the command line, there are none.
 */
export class SystemProxies {
  #port: ProxyPort | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, (proxies: string) => void>();
  readonly #known = new Map<string, Known>();

  get areKnown(): boolean {
    return this.#port !== undefined;
  }

  connect(port: ProxyPort): void {
    this.disconnect();
    this.#port = port;
    const take = receive(
      systemProxyMessages.toProcess,
      'main',
      ({ id, proxies }) => this.#waiting.get(id)?.(proxies),
      () => undefined,
    );
    port.on('message', ({ data }) => take(data));
    port.start?.();
  }

  /** Connections are direct from now on. */
  disconnect(): void {
    this.#port = undefined;
    this.#known.clear();
  }

  /** @returns an http or https address; undefined for a direct connection */
  of(url: URL): Promise<string | undefined> {
    const { origin } = url;
    const known = this.#known.get(origin);
    if (known && Date.now() - known.askedAtMs < KEPT_MS) return known.proxy;
    const proxy = this.#ask(origin).then(firstProxy);
    const asked: Known = { askedAtMs: Date.now(), proxy, last: known?.last };
    this.#known.set(origin, asked);
    void proxy.then((found) => (asked.last = found));
    return proxy;
  }

  /** The proxy that was found last for a server. */
  lastFor({ origin }: URL): string | undefined {
    return this.#known.get(origin)?.last;
  }

  #ask(origin: string): Promise<string> {
    const port = this.#port;
    if (!port) return Promise.resolve('DIRECT');
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      const timer = setTimeout(() => done('DIRECT'), ANSWER_TIMEOUT_MS);
      const done = (proxies: string) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        resolve(proxies);
      };
      this.#waiting.set(id, done);
      port.postMessage({ id, origin });
    });
  }
}

/** Those of this process. */
export const systemProxies = new SystemProxies();

/**
 * @param proxies in the order in which they are to be tried, as a PAC script returns them
 * @returns the first one that Hark can use: socks proxies do not count
 */
export function firstProxy(proxies: string): string | undefined {
  for (const entry of proxies.split(';')) {
    const [, kind = '', host] = /^\s*(\w+)(?:\s+(\S+))?\s*$/.exec(entry) ?? [];
    if (/^direct$/i.test(kind)) return undefined;
    if (host !== undefined && /^(?:proxy|http)$/i.test(kind)) return `http://${host}`;
    if (host !== undefined && /^https$/i.test(kind)) return `https://${host}`;
  }
  return undefined;
}
