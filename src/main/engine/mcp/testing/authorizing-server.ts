import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { LoopbackServer } from '../../../http-server/testing/loopback-server.ts';

/** An MCP server, and the authorization server that gives and renews its tokens. */
export class AuthorizingServer {
  /** The access token that the MCP server takes. */
  taken = 'second';
  /** The refresh token that the authorization server takes; each is good for once. */
  renewable: string | undefined = 'good';
  /** Whether a refresh token that comes again ends the sign-in, as OAuth 2.1 recommends. */
  endsOnReuse = false;
  /** Whether programs may register. */
  registers = false;
  /** The authorization code that it takes. */
  readonly code = 'the code';

  private constructor(
    private readonly http: LoopbackServer,
    /** Scheme, host and port by which it names itself. */
    readonly origin: string,
  ) {}

  /** @param encrypted the origin by which it names itself, with its certificate and key in PEM; plain HTTP without it */
  static async start(encrypted?: { origin: string; cert: string; key: string }): Promise<AuthorizingServer> {
    const http = await LoopbackServer.start((request, response) => void server.#answer(request, response), encrypted);
    const server = new AuthorizingServer(http, encrypted?.origin ?? http.origin);
    return server;
  }

  get port(): number {
    return this.http.port;
  }

  get url(): string {
    return `${this.origin}/mcp`;
  }

  stop(): Promise<void> {
    return this.http.stop();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origin } = this;
    const send = (status: number, body: object) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    switch (`${request.method} ${request.url}`) {
      case 'GET /.well-known/oauth-protected-resource/mcp':
        return send(200, { resource: this.url, authorization_servers: [origin] });
      case 'GET /.well-known/oauth-authorization-server':
        return send(200, {
          issuer: origin,
          authorization_endpoint: `${origin}/authorize`,
          token_endpoint: `${origin}/token`,
          ...(this.registers && { registration_endpoint: `${origin}/register` }),
          response_types_supported: ['code'],
          code_challenge_methods_supported: ['S256'],
        });
      case 'POST /register':
        return send(201, { ...JSON.parse(await text(request)), client_id: 'hark' });
      case 'POST /token':
        return this.#giveToken(new URLSearchParams(await text(request)), send);
      case 'POST /mcp': {
        if (request.headers.authorization !== `Bearer ${this.taken}`) return send(401, {});
        const { id, method, params } = JSON.parse(await text(request));
        if (id === undefined) return void response.writeHead(202).end();
        return send(200, { jsonrpc: '2.0', id, result: resultOf(method, params) });
      }
      default:
        response.writeHead(request.url === '/mcp' ? 405 : 404).end();
    }
  }

  #giveToken(given: URLSearchParams, send: (status: number, body: object) => void): void {
    const isGood =
      given.get('grant_type') === 'authorization_code'
        ? given.get('code') === this.code
        : given.get('refresh_token') === this.renewable;
    if (!isGood && this.endsOnReuse) [this.renewable, this.taken] = [undefined, 'none'];
    if (!isGood) return send(400, { error: 'invalid_grant' });
    this.renewable += ' again';
    send(200, { access_token: this.taken, token_type: 'bearer', refresh_token: this.renewable });
  }
}

function resultOf(method: string, { protocolVersion }: { protocolVersion?: string } = {}): object {
  if (method === 'tools/list') return { tools: [{ name: 'greet', inputSchema: { type: 'object' } }] };
  return { protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'home', version: '1' } };
}
