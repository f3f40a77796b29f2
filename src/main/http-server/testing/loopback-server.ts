import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** An HTTP server of a test, at a free port of this machine. */
export class LoopbackServer {
  private constructor(private readonly server: Server) {}

  /** @param tls certificate and key in PEM; plain HTTP without it */
  static async start(handle: RequestListener, tls?: { cert: string; key: string }): Promise<LoopbackServer> {
    const server = tls ? createTlsServer(tls, handle) : createServer(handle);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new LoopbackServer(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Of plain HTTP, such as "http://127.0.0.1:34567". */
  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Ends its connections too. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}
