import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { type EngineCommand, MAX_QUESTION_CHARACTERS } from '../../../shared/engine/engine-commands.ts';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { SessionState } from '../../../shared/engine/session-state.ts';
import { HarkError } from '../../../shared/errors.ts';
import { hasToken } from '../../http-server/bearer-token.ts';
import { readBody } from '../../http-server/read-body.ts';
import { Refusal } from '../../http-server/refusal.ts';
import { sendFailure, sendJson } from '../../http-server/send-json.ts';
import { openApi } from './open-api.ts';
import { ReplyWait } from './reply-wait.ts';

const MAX_BODY_BYTES = 16_384;
/** Programs that may listen to the events at the same time. */
const MAX_LISTENERS = 16;

const askSchema = z.strictObject({ text: z.string().trim().min(1).max(MAX_QUESTION_CHARACTERS) });

interface ApiServerDeps {
  /** 0 for any free port. */
  port: number;
  token: string;
  /** @throws HarkError ENGINE_UNAVAILABLE */
  command(command: EngineCommand): void;
  state(): SessionState;
}

/** Hark for other programs of this machine: ask, say, state, events. On the loopback interface only, with a token. */
export class ApiServer {
  readonly #server: Server;
  readonly #listeners = new Set<ServerResponse>();
  readonly #replies = new ReplyWait();

  private constructor(private readonly deps: ApiServerDeps) {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  /** @throws HarkError API_PORT */
  static async open(deps: ApiServerDeps): Promise<ApiServer> {
    const api = new ApiServer(deps);
    await new Promise<void>((resolve, reject) => {
      api.#server.once('error', (cause) => reject(new HarkError('API_PORT', cause.message, { cause })));
      api.#server.listen(deps.port, '127.0.0.1', resolve);
    });
    return api;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** Sends an event to the programs that listen, and settles the requests that wait for a reply. */
  observe(event: EngineEvent): void {
    this.#replies.observe(event);
    if (event.type === 'level' || event.type === 'figures') return;
    const message = `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
    for (const listener of this.#listeners) {
      // One that does not read is disconnected, so that nothing piles up for it.
      if (listener.writableLength > MAX_BODY_BYTES * 16) listener.destroy();
      else listener.write(message);
    }
  }

  async close(): Promise<void> {
    for (const listener of this.#listeners) listener.destroy();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      this.#check(request);
      await this.#route(request, response);
    } catch (thrown) {
      sendFailure(response, thrown);
    }
  }

  /** Refuses web pages: by another name of this machine (DNS rebinding), or with an origin. */
  #check(request: IncomingMessage): void {
    const { headers } = request;
    const hosts = [`127.0.0.1:${this.port}`, `localhost:${this.port}`];
    if (!hosts.includes(headers.host ?? '') || headers.origin !== undefined)
      throw new Refusal(403, 'requests from web pages are refused');
    if (!hasToken(request, this.deps.token)) throw new Refusal(401, 'send the token as Authorization: Bearer TOKEN');
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Without the query: no route has one.
    switch (`${request.method} ${request.url?.replace(/[?#].*$/s, '')}`) {
      case 'GET /openapi.json':
        return sendJson(response, 200, openApi(this.port));
      case 'GET /v1/state':
        return sendJson(response, 200, { state: this.deps.state() });
      case 'GET /v1/events':
        return this.#listen(response);
      case 'POST /v1/ask': {
        const { text } = await readText(request);
        const reply = this.#replies.next();
        this.deps.command({ type: 'ask', text });
        return sendJson(response, 200, await reply);
      }
      case 'POST /v1/say': {
        const { text } = await readText(request);
        this.deps.command({ type: 'announce', text });
        return sendJson(response, 202, {});
      }
      case 'POST /v1/stop':
        this.deps.command({ type: 'cancel' });
        return sendJson(response, 202, {});
      default:
        throw new Refusal(404, 'no such route; see /openapi.json');
    }
  }

  #listen(response: ServerResponse): void {
    if (this.#listeners.size >= MAX_LISTENERS) throw new Refusal(429, 'too many programs listen to the events');
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(`event: state\ndata: ${JSON.stringify({ type: 'state', state: this.deps.state() })}\n\n`);
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }
}

/** @throws Refusal 400, 413 */
async function readText(request: IncomingMessage): Promise<z.infer<typeof askSchema>> {
  const body = await readBody(request, MAX_BODY_BYTES);
  try {
    return askSchema.parse(JSON.parse(body.toString('utf8')));
  } catch {
    throw new Refusal(400, `expected {"text": "…"} of 1 to ${MAX_QUESTION_CHARACTERS} characters`);
  }
}
