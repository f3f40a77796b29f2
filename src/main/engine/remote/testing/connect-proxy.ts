import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Forwarder } from './forwarder.ts';

/** A proxy whose tunnels all lead to one port of this machine, so that the names of a test need no DNS. */
export class ConnectProxy {
  /** `HOST:PORT` of each tunnel that was asked for. */
  readonly targets: string[] = [];
  /** Answers each request for a tunnel with this status. */
  refusal: number | undefined;
  readonly #forwarder = new Forwarder();

  private constructor(
    private readonly server: Server,
    private readonly targetPort: number,
  ) {
    server.on('connect', ({ url = '' }, socket: Socket) => this.#tunnel(url, socket));
  }

  static async start(targetPort: number): Promise<ConnectProxy> {
    const server = createServer();
    const proxy = new ConnectProxy(server, targetPort);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** Host and port, as in HTTPS_PROXY. */
  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.#forwarder.cut();
    this.server.closeAllConnections();
    await closed;
  }

  #tunnel(target: string, socket: Socket): void {
    this.targets.push(target);
    socket.on('error', () => undefined);
    if (this.refusal !== undefined) return void socket.end(`HTTP/1.1 ${this.refusal} Refused\r\n\r\n`);
    const accept = () => socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    this.#forwarder.join(socket, this.targetPort, accept);
  }
}
