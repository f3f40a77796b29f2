import { LoopbackServer } from '../../../http-server/testing/loopback-server.ts';

/** A server of model files on this machine. */
export class ModelServer {
  /** Path → content. */
  readonly files = new Map<string, Buffer>();
  /** The paths asked for so far. */
  readonly asked: string[] = [];

  private constructor(private readonly server: LoopbackServer) {}

  static async start(): Promise<ModelServer> {
    const server = await LoopbackServer.start(({ url = '' }, response) => {
      models.asked.push(url);
      const content = models.files.get(url);
      response.writeHead(content ? 200 : 404, { 'content-length': content?.length ?? 0 }).end(content);
    });
    const models = new ModelServer(server);
    return models;
  }

  get url(): string {
    return this.server.origin;
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
