import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of model files on this machine. */
export class ModelServer {
  /** Path → content. */
  readonly files = new Map<string, Buffer>();
  /** The paths asked for so far. */
  readonly asked: string[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ModelServer> {
    const server = createServer(({ url = '' }, response) => {
      models.asked.push(url);
      const content = models.files.get(url);
      response.writeHead(content ? 200 : 404, { 'content-length': content?.length ?? 0 }).end(content);
    });
    const models = new ModelServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return models;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}
