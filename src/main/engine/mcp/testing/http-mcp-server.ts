/** An MCP server on loopback, by streamable HTTP or by the older HTTP+SSE, with faults that a test chooses. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LoopbackServer } from '../../../http-server/testing/loopback-server.ts';
import { type RpcMessage, ScriptedServer, type ServerScript } from './scripted-server.ts';

export interface HttpScript extends ServerScript {
  /** It answers nothing before. */
  hasStarted?: Promise<void>;
  transport?: 'streamable' | 'sse';
  /** The `Authorization` header that it wants. */
  authorization?: string;
  /** How it answers a session that it does not know; 404 without it. */
  unknownSession?: { status: number; body: unknown };
  /** Tool → the HTTP response to its call. */
  responses?: Record<string, { status: number; body: unknown }>;
}

export class HttpMcpServer {
  /** `METHOD path` of each request so far; of a POST also the JSON-RPC method. */
  readonly requests: string[] = [];
  readonly #sessions = new Map<string, { server: ScriptedServer; outbox: unknown[]; stream?: ServerResponse }>();
  #sessionCount = 0;

  private constructor(
    private readonly http: LoopbackServer,
    public script: HttpScript,
  ) {}

  /** @param tls certificate and key in PEM; plain HTTP without it */
  static async start(script: HttpScript = {}, tls?: { cert: string; key: string }): Promise<HttpMcpServer> {
    const http = await LoopbackServer.start((request, response) => void server.#serve(request, response), tls);
    const server = new HttpMcpServer(http, script);
    return server;
  }

  get port(): number {
    return this.http.port;
  }

  /** Of plain HTTP. */
  get url(): string {
    return `${this.http.origin}/mcp`;
  }

  /** Ends all sessions, as a restart does. */
  forgetSessions(): void {
    for (const { stream } of this.#sessions.values()) stream?.end();
    this.#sessions.clear();
  }

  close(): Promise<void> {
    return this.http.stop();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const part of request) body += part;
    const message = body ? (JSON.parse(body) as RpcMessage) : undefined;
    this.requests.push([request.method, request.url, message?.method].filter(Boolean).join(' '));
    const { authorization, hasStarted, transport = 'streamable' } = this.script;
    await hasStarted;
    if (authorization !== undefined && request.headers.authorization !== authorization) {
      return void response.writeHead(401, { 'www-authenticate': 'Bearer realm="test"' }).end();
    }
    const faulty = this.script.responses?.[message?.params?.name ?? ''];
    if (faulty) return respond(response, faulty);
    if (transport === 'sse') return this.#serveSse(request, response, message);
    this.#serveStreamable(request, response, message);
  }

  #serveStreamable(request: IncomingMessage, response: ServerResponse, message: RpcMessage | undefined): void {
    const id = String(request.headers['mcp-session-id'] ?? '');
    if (message?.method === 'initialize') return this.#answer(this.#open(), message, response);
    if (!this.#sessions.has(id)) {
      return respond(response, this.script.unknownSession ?? { status: 404, body: 'Session not found' });
    }
    if (request.method === 'DELETE') {
      this.#sessions.delete(id);
      return void response.writeHead(200).end();
    }
    if (message) return this.#answer(id, message, response);
    response.writeHead(405).end();
  }

  /** As an SSE stream, with the notifications before the answer. */
  #answer(id: string, message: RpcMessage, response: ServerResponse): void {
    const session = this.#sessions.get(id);
    if (message.id === undefined) {
      session?.server.handle(message);
      return void response.writeHead(202).end();
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'mcp-session-id': id });
    session?.server.handle(message);
    for (const sent of session?.outbox.splice(0) ?? []) response.write(`data: ${JSON.stringify(sent)}\n\n`);
    response.end();
  }

  /** The transport of the protocol of 2024-11-05. */
  #serveSse(request: IncomingMessage, response: ServerResponse, message: RpcMessage | undefined): void {
    const url = new URL(request.url ?? '', this.url);
    if (request.method === 'GET') {
      const id = this.#open(response);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      return void response.write(`event: endpoint\ndata: /messages?session=${id}\n\n`);
    }
    const session = this.#sessions.get(url.searchParams.get('session') ?? '');
    if (url.pathname !== '/messages') return respond(response, { status: 405, body: 'Method Not Allowed' });
    if (!session || !message) return respond(response, { status: 404, body: 'Session not found' });
    response.writeHead(202).end('Accepted');
    session.server.handle(message);
  }

  /** @param stream to which its messages go; without it they wait for the next request */
  #open(stream?: ServerResponse): string {
    this.#sessionCount += 1;
    const id = `session-${this.#sessionCount}`;
    const outbox: unknown[] = [];
    const send = (message: unknown) => {
      if (stream) stream.write(`event: message\ndata: ${JSON.stringify(message)}\n\n`);
      else outbox.push(message);
    };
    this.#sessions.set(id, { server: new ScriptedServer(this.script, send), outbox, ...(stream && { stream }) });
    return id;
  }
}

function respond(response: ServerResponse, { status, body }: { status: number; body: unknown }): void {
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json' });
  response.end(isText ? body : JSON.stringify(body));
}
