import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FEEDS } from './feeds.ts';

const ENDLESS_ITEM = `<item><title>One of many</title><description>${'word '.repeat(2000)}</description></item>`;

/** A server with feeds, good and bad ones. `/to/NAME` redirects to a feed, `/elsewhere` to another host. */
export class FeedServer {
  /** Paths that were asked for. */
  readonly requests: string[] = [];
  /** Bytes of the endless feed that were sent. */
  sentBytes = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FeedServer> {
    const server = createServer();
    const started = new FeedServer(server);
    server.on('request', ({ url = '/' }, response) => started.#serve(url.slice(1), response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  /** @returns the address of a feed */
  feed(name: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/${name}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #serve(path: string, response: ServerResponse): void {
    this.requests.push(path);
    if (path === 'silent') return;
    if (path === 'endless') return this.#serveEndless(response);
    if (path === 'elsewhere') return void response.writeHead(301, { location: 'http://192.0.2.1/feed' }).end();
    if (path.startsWith('to/')) return void response.writeHead(301, { location: `/${path.slice(3)}` }).end();
    const feed = FEEDS[path];
    if (feed) response.writeHead(200, { 'content-type': feed.contentType }).end(feed.body);
    else response.writeHead(404).end('not found');
  }

  /** Items without end, as fast as they are taken. */
  #serveEndless(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.write('<rss version="2.0"><channel><title>Endless</title>');
    const send = () => {
      if (response.destroyed) return;
      this.sentBytes += ENDLESS_ITEM.length;
      if (response.write(ENDLESS_ITEM)) setImmediate(send);
      else response.once('drain', send);
    };
    send();
  }
}
