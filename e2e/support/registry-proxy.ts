import type { IncomingMessage, ServerResponse } from 'node:http';
import { LoopbackServer } from '../../src/main/http-server/testing/loopback-server.ts';

const UPSTREAM = process.env.npm_config_registry ?? 'https://registry.npmjs.org';

/** The npm registry of this machine behind a loopback connection that a test can hold up: real archives. */
export class RegistryProxy {
  /** Bytes of an archive after which its connection stays open and sends no more. */
  stallsAfterBytes = Number.POSITIVE_INFINITY;
  /** Whether it sends different bytes from the registry's. */
  sendsWrongData = false;
  /** The `Range` headers received so far. */
  readonly ranges: (string | undefined)[] = [];
  readonly #archives = new Map<string, Promise<Buffer>>();

  private constructor(private readonly server: LoopbackServer) {}

  /** @param tls certificate and key in PEM; plain HTTP without it */
  static async start(tls?: { cert: string; key: string }): Promise<RegistryProxy> {
    const server = await LoopbackServer.start((request, response) => {
      registry.#serve(request, response).catch(() => response.destroy());
    }, tls);
    const registry = new RegistryProxy(server);
    return registry;
  }

  /** Of plain HTTP. */
  get url(): string {
    return this.server.origin;
  }

  get port(): number {
    return this.server.port;
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { range } = request.headers;
    this.ranges.push(range);
    const archive = this.sendsWrongData ? Buffer.from('not what it should be') : await this.#archive(request.url ?? '');
    const start = Number(range?.match(/bytes=(\d+)-/)?.[1] ?? 0);
    response.writeHead(start > 0 ? 206 : 200, { 'content-length': archive.length - start });
    response.write(archive.subarray(start, Math.min(this.stallsAfterBytes, archive.length)));
    if (this.stallsAfterBytes >= archive.length) response.end();
  }

  #archive(path: string): Promise<Buffer> {
    const known = this.#archives.get(path) ?? fetchWhole(`${UPSTREAM.replace(/\/$/, '')}${path}`);
    this.#archives.set(path, known);
    return known;
  }
}

async function fetchWhole(url: string): Promise<Buffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}
