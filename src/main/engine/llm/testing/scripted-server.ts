/** A server on loopback that answers each request with bytes that a test chooses. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came. */
export interface ReceivedRequest {
  method: string;
  /** Path with its query. */
  url: string;
  headers: IncomingMessage['headers'];
  /** The parsed body; null without one. */
  body: ReceivedBody | null;
}

interface ReceivedBody {
  model: string;
  messages: { role: string; content: unknown; tool_calls?: { id: string; function: { arguments: string } }[] }[];
  tools?: unknown[];
  stream: boolean;
  max_tokens?: number;
  max_completion_tokens?: number;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Breaks the connection off behind the body. */
  isBrokenOff?: boolean;
}

/** What answers a request: a reply, or a function that writes one. */
export type Script = (
  request: ReceivedRequest,
  response: ServerResponse,
) => Reply | undefined | Promise<Reply | undefined>;

const SSE = { 'content-type': 'text/event-stream' };

/** A chunk of an answer, as an event of the stream. */
export function chunk(delta: object, finish_reason: string | null = null): string {
  const value = { id: 'x', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason }] };
  return `data: ${JSON.stringify(value)}\n\n`;
}

export const DONE = 'data: [DONE]\n\n';

/** A stream with this text as its answer. */
export const answering = (text: string): Reply => ({ body: chunk({ content: text }) + chunk({}, 'stop') + DONE });

export class ScriptedServer {
  readonly requests: ReceivedRequest[] = [];

  private constructor(
    private readonly server: Server,
    private readonly script: Script,
  ) {
    server.on('request', (request, response) => void this.#serve(request, response));
  }

  static async start(script: Script, host = '127.0.0.1'): Promise<ScriptedServer> {
    const server = createServer();
    const scripted = new ScriptedServer(server, script);
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve));
    return scripted;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = incoming;
    let text = '';
    for await (const part of incoming) text += part;
    const request = { method, url, headers, body: text === '' ? null : (JSON.parse(text) as ReceivedBody) };
    this.requests.push(request);
    const reply = await this.script(request, response);
    if (!reply) return;
    const { status = 200, body = '', isBrokenOff = false } = reply;
    response.writeHead(status, { ...SSE, ...reply.headers });
    if (isBrokenOff) response.write(body, () => response.destroy());
    else response.end(body);
  }
}
