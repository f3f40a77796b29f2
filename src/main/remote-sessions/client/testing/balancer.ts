import { createServer, type Server, type Socket } from 'node:net';
import { Forwarder } from '../../../engine/remote/testing/forwarder.ts';

/** A load balancer that forwards new connections to the current target. */
export class Balancer {
  readonly #forwarder = new Forwarder();

  private constructor(
    private readonly server: Server,
    public targetPort: number,
  ) {
    server.on('connection', (client: Socket) => this.#forwarder.join(client, this.targetPort));
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
    this.#forwarder.cut();
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.cut();
    await closed;
  }
}
