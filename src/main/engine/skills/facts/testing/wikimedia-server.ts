import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IntentLanguage } from '../../../understanding/languages/languages.ts';
import { wikimediaAnswer } from './wikimedia.ts';

/** How the server behaves. `silent`: it takes the request and says nothing. */
export type Behaviour = 'normal' | 'silent' | 'broken' | 'refusing' | 'huge';

/** A server with the REST APIs of Wikipedia and Wiktionary, which answers in their form. */
export class WikimediaServer {
  behaviour: Behaviour = 'normal';
  language: IntentLanguage = 'en';
  /** Paths and queries that were asked for. */
  readonly requests: URL[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<WikimediaServer> {
    const server = createServer();
    const started = new WikimediaServer(server);
    server.on('request', ({ url = '/' }, response) => {
      const address = new URL(url, started.url);
      started.requests.push(address);
      const send = (status: number, body: string, headers: Record<string, string> = {}) =>
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(body);
      switch (started.behaviour) {
        case 'silent':
          return;
        case 'broken':
          return send(200, '<!DOCTYPE html><title>Captive portal</title>');
        case 'refusing':
          return send(403, '{"title": "Forbidden"}');
        case 'huge':
          return send(200, `{"pages": [], "padding": "${'x'.repeat(3 * 2 ** 20)}"}`);
        case 'normal': {
          const { status, body, location } = wikimediaAnswer(address, started.language);
          return send(status, JSON.stringify(body), location === undefined ? {} : { location });
        }
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
