import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the proxy treats requests. */
export type ProxyFault =
  | { type: 'none' }
  /** Delays requests by this time. */
  | { type: 'slow'; delayMs: number }
  /** Ends the answer after this many bytes. */
  | { type: 'cut'; afterBytes: number }
  | { type: 'status'; status: number }
  /** Only requests whose body matches. */
  | { type: 'refuse'; pattern: RegExp; status: number }
  /** Answers at once with nonsense. */
  | { type: 'nonsense'; contentType: string };

/** A proxy before a real server that makes it fail. */
export class FaultyProxy {
  fault: ProxyFault = { type: 'none' };
  /** Bytes of bodies in both directions. */
  bytes = 0;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('request', (asked: IncomingMessage, answer: ServerResponse) => void this.#pass(asked, answer));
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

  async #pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of asked as AsyncIterable<Buffer>) parts.push(part);
    const body = Buffer.concat(parts);
    this.bytes += body.length;
    const { fault } = this;
    if (fault.type === 'status') return void answer.writeHead(fault.status).end('{"error":{"message":"so it is"}}');
    if (fault.type === 'refuse' && fault.pattern.test(body.toString('latin1')))
      return void answer.writeHead(fault.status).end('{"error":{"message":"not in this format"}}');
    if (fault.type === 'nonsense')
      return void answer.writeHead(200, { 'content-type': fault.contentType }).end('~'.repeat(5000));
    const forward = () => {
      const { hostname, port } = this.target;
      const { method, url: path, headers } = asked;
      const passed = request({ hostname, port, method, path, headers }, (answered) => {
        // These headers belong to a single connection.
        const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...kept } = answered.headers;
        answer.writeHead(answered.statusCode ?? 502, kept);
        let left = fault.type === 'cut' ? fault.afterBytes : Number.POSITIVE_INFINITY;
        answered.on('data', (part: Buffer) => {
          if (left <= 0) return;
          this.bytes += part.length;
          left -= part.length;
          if (left > 0) answer.write(part);
          else answer.write(part.subarray(0, part.length + left), () => answer.destroy());
        });
        answered.on('end', () => left > 0 && answer.end());
      });
      passed.on('error', () => answer.destroy());
      passed.end(body);
    };
    if (fault.type === 'slow') setTimeout(forward, fault.delayMs);
    else forward();
  }
}
