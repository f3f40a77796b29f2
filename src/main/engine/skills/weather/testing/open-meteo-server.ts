import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openMeteoAnswer } from './open-meteo.ts';

/** How the server behaves. `silent`: it takes the request and says nothing. */
export type Behaviour = 'normal' | 'silent' | 'broken' | 'refusing' | 'huge' | 'elsewhere';

/** A server with Open-Meteo's API, which answers in its form. */
export class OpenMeteoServer {
  behaviour: Behaviour = 'normal';
  /** Paths and queries that were asked for. */
  readonly requests: URL[] = [];
  /** Header `user-agent` of the last request. */
  userAgent: string | undefined;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<OpenMeteoServer> {
    const server = createServer();
    const started = new OpenMeteoServer(server);
    server.on('request', ({ url = '/', headers }, response) => {
      const address = new URL(url, started.url);
      started.requests.push(address);
      started.userAgent = headers['user-agent'];
      const json = (body: string) => response.writeHead(200, { 'content-type': 'application/json' }).end(body);
      switch (started.behaviour) {
        case 'silent':
          return;
        case 'broken':
          return json('{"reason": "this is not a forecast"}');
        case 'huge':
          return json(`{"padding": "${'x'.repeat(3 * 2 ** 20)}"}`);
        case 'refusing':
          return response.writeHead(400).end('{"error":true,"reason":"Cannot initialize WeatherVariable"}');
        case 'elsewhere':
          return response.writeHead(302, { location: 'http://192.0.2.1/v1/forecast' }).end();
        case 'normal':
          return json(JSON.stringify(openMeteoAnswer(address, new Date())));
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
