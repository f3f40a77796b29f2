import { createServer, type Server, Socket } from 'node:net';

/** A load balancer that forwards new connections to the current target. */
export class Balancer {
  readonly #sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    public targetPort: number,
  ) {
    server.on('connection', (client: Socket) => {
      const target = new Socket().connect(this.targetPort, '127.0.0.1');
      for (const [one, other] of [
        [client, target],
        [target, client],
      ] as const) {
        this.#sockets.add(one);
        one.pipe(other);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          this.#sockets.delete(one);
          other.destroy();
        });
      }
    });
  }

  static async start(targetPort: number): Promise<Balancer> {
    const server = createServer();
    const balancer = new Balancer(server, targetPort);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return balancer;
  }

  get url(): string {
    const address = this.server.address();
    return `ws://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  /** Breaks every connection, like an unplugged cable. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.cut();
    await closed;
  }
}
