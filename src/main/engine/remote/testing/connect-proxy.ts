import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A proxy whose tunnels all lead to one port of this machine, so that the names of a test need no DNS. */
export class ConnectProxy {
  /** `HOST:PORT` of each tunnel that was asked for. */
  readonly targets: string[] = [];
  /** Answers each request for a tunnel with this status. */
  refusal: number | undefined;
  readonly #sockets = new Set<Socket>();

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
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #tunnel(target: string, socket: Socket): void {
    this.targets.push(target);
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    if (this.refusal !== undefined) return void socket.end(`HTTP/1.1 ${this.refusal} Refused\r\n\r\n`);
    const upstream = connect(this.targetPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    });
    upstream.on('error', () => undefined).on('close', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
    upstream.pipe(socket).pipe(upstream);
  }
}
