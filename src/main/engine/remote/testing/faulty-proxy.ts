import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The fault that the proxy injects. */
export type ProxyFault =
  | { type: 'none' }
  /** Forwards each request after a delay. */
  | { type: 'slow'; delayMs: number }
  /** Closes the connection after this number of response bytes. */
  | { type: 'cut'; afterBytes: number }
  | { type: 'status'; status: number }
  /** Answers with this status when the request body matches. */
  | { type: 'refuse'; pattern: RegExp; status: number }
  /** Answers at once with nonsense. */
  | { type: 'nonsense'; contentType: string };

/** A proxy that injects faults into the traffic of a real server. */
export class FaultyProxy {
  fault: ProxyFault = { type: 'none' };
  /** Number of body bytes in both directions. */
  bytes = 0;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => void this.#pass(incoming, outgoing));
  }

  static async start(targetUrl: string): Promise<FaultyProxy> {
    const server = createServer();
    const proxy = new FaultyProxy(server, new URL(targetUrl));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${this.target.pathname}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async #pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part);
    const body = Buffer.concat(parts);
    this.bytes += body.length;
    const { fault } = this;
    if (fault.type === 'status')
      return void outgoing.writeHead(fault.status).end('{"error":{"message":"injected fault"}}');
    if (fault.type === 'refuse' && fault.pattern.test(body.toString('latin1')))
      return void outgoing.writeHead(fault.status).end('{"error":{"message":"not in this format"}}');
    if (fault.type === 'nonsense')
      return void outgoing.writeHead(200, { 'content-type': fault.contentType }).end('~'.repeat(5000));
    const forward = () => {
      const { hostname, port } = this.target;
      const { method, url: path, headers } = incoming;
      const passed = request({ hostname, port, method, path, headers }, (upstream) => {
        // These headers apply to one connection only.
        const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...kept } = upstream.headers;
        outgoing.writeHead(upstream.statusCode ?? 502, kept);
        let left = fault.type === 'cut' ? fault.afterBytes : Number.POSITIVE_INFINITY;
        upstream.on('data', (part: Buffer) => {
          if (left <= 0) return;
          this.bytes += part.length;
          left -= part.length;
          if (left > 0) outgoing.write(part);
          else outgoing.write(part.subarray(0, part.length + left), () => outgoing.destroy());
        });
        upstream.on('end', () => left > 0 && outgoing.end());
      });
      passed.on('error', () => outgoing.destroy());
      passed.end(body);
    };
    if (fault.type === 'slow') setTimeout(forward, fault.delayMs);
    else forward();
  }
}
