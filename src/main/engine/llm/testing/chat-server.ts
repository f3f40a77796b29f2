/** A streaming chat server on loopback with faults that a test chooses. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** How the server responds to a question. */
export interface ChatBehaviour {
  /** The answer, which is sent word by word. */
  answer?: string;
  /** Delay before each word, milliseconds. */
  wordDelayMs?: number;
  /** HTTP status of an error response. */
  status?: number;
  /** Pauses after this number of words until `resume` is called. */
  pauseAfterWords?: number;
  /** Closes the connection after this number of words. */
  cutOffAfterWords?: number;
  /** Sends this text instead of the first chunk. */
  malformed?: string;
  /** Calls this tool first, and answers with its result. */
  toolCall?: { name: string; arguments: string };
  /** Accepts the question and never answers. */
  mute?: boolean;
}

export class ChatServer {
  /** The bodies of the chat requests so far. */
  readonly requestBodies: { model: string; messages: { role: string; content: string }[]; tools?: unknown[] }[] = [];
  readonly requests: string[] = [];
  /** Number of connections so far. */
  connections = 0;
  /** Number of answers that the client aborted. */
  abandoned = 0;
  /** Resumes a paused answer. */
  resume = (): void => {};
  readonly #resumed = new Promise<void>((resolve) => {
    this.resume = resolve;
  });

  private constructor(
    private readonly server: Server,
    public behaviour: ChatBehaviour,
  ) {
    server.on('connection', () => {
      this.connections += 1;
    });
  }

  static async start(behaviour: ChatBehaviour): Promise<ChatServer> {
    const server = createServer((request, response) => void chat.#serve(request, response));
    // The default of nginx; Node's default of 5 s is shorter than a pause between questions.
    server.keepAliveTimeout = 75_000;
    const chat = new ChatServer(server, behaviour);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return chat;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests.push(`${request.method} ${request.url}`);
    let body = '';
    try {
      for await (const part of request) body += part;
    } catch {
      // The client left in the middle of its request.
      return;
    }
    const { status, mute } = this.behaviour;
    if (mute) return;
    if (status) {
      response.writeHead(status).end('{"error":{"message":"as requested"}}');
    } else if (request.url === '/v1/models') {
      response.end('{"data":[{"id":"test-model"}]}');
    } else {
      this.requestBodies.push(JSON.parse(body));
      await this.#stream(response);
    }
  }

  async #stream(response: ServerResponse): Promise<void> {
    const last = this.requestBodies.at(-1);
    const { toolCall } = this.behaviour;
    const result = last?.messages.at(-1);
    if (toolCall && last?.tools && result?.role !== 'tool') return sendToolCall(response, toolCall);
    const {
      answer = toolCall ? `It said: ${result?.content}` : '',
      wordDelayMs = 0,
      pauseAfterWords,
      cutOffAfterWords = Number.POSITIVE_INFINITY,
      malformed,
    } = this.behaviour;
    let isAborted = false;
    response.on('close', () => {
      if (!response.writableEnded) {
        isAborted = true;
        this.abandoned += 1;
      }
    });
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const send = (data: string) => response.write(`data: ${data}\n\n`);
    if (malformed !== undefined) send(malformed);
    for (const [index, word] of answer.split(/(?<= )/).entries()) {
      if (wordDelayMs > 0) await wait(wordDelayMs);
      if (index === pauseAfterWords) await this.#resumed;
      if (isAborted) return;
      if (index >= cutOffAfterWords) return void response.destroy();
      send(JSON.stringify({ choices: [{ index: 0, delta: { content: word }, finish_reason: null }] }));
    }
    send(JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }));
    send('[DONE]');
    response.end();
  }
}

/** Sends the call in parts, as real servers do. */
function sendToolCall(response: ServerResponse, { name, arguments: json }: { name: string; arguments: string }): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (delta: object, finish_reason: string | null = null) =>
    response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason }] })}\n\n`);
  const half = Math.ceil(json.length / 2);
  send({
    content: null,
    tool_calls: [{ index: 0, id: 'call-a', type: 'function', function: { name, arguments: '' } }],
  });
  send({ tool_calls: [{ index: 0, function: { arguments: json.slice(0, half) } }] });
  send({ tool_calls: [{ index: 0, function: { arguments: json.slice(half) } }] });
  send({}, 'tool_calls');
  response.end('data: [DONE]\n\n');
}
