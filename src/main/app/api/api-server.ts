import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { type EngineCommand, LONGEST_QUESTION } from '../../../shared/engine-commands.ts';
import type { EngineEvent } from '../../../shared/engine-events.ts';
import { HarkError, toHarkError } from '../../../shared/errors.ts';
import type { SessionState } from '../../../shared/session-state.ts';
import { openApi } from './open-api.ts';
import { ReplyWait } from './reply-wait.ts';

const LONGEST_BODY_BYTES = 16_384;
/** As many programs may listen to the events. */
const MOST_LISTENERS = 16;

const askSchema = z.strictObject({ text: z.string().trim().min(1).max(LONGEST_QUESTION) });

export interface ApiParts {
  /** 0 takes any that is free. */
  port: number;
  token: string;
  /** @throws HarkError ENGINE_UNAVAILABLE */
  command(command: EngineCommand): void;
  state(): SessionState;
}

/** Told of by its status, never by more. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Hark for other programs of this machine: ask, say, state, events. On loopback alone, with a token. */
export class ApiServer {
  readonly #server: Server;
  readonly #listeners = new Set<ServerResponse>();
  readonly #replies = new ReplyWait();

  private constructor(private readonly parts: ApiParts) {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  /** @throws HarkError API_PORT */
  static async open(parts: ApiParts): Promise<ApiServer> {
    const api = new ApiServer(parts);
    await new Promise<void>((resolve, reject) => {
      api.#server.once('error', (cause) => reject(new HarkError('API_PORT', cause.message, { cause })));
      api.#server.listen(parts.port, '127.0.0.1', resolve);
    });
    return api;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** Passes an event on to those who listen, and to those who wait for a reply. */
  observe(event: EngineEvent): void {
    this.#replies.observe(event);
    if (event.type === 'level' || event.type === 'figures') return;
    const message = `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
    for (const listener of this.#listeners) {
      // One that does not read is let go: nothing is kept for it.
      if (listener.writableLength > LONGEST_BODY_BYTES * 16) listener.destroy();
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
      if (thrown instanceof Refusal) return send(response, thrown.status, { error: { message: thrown.message } });
      const { code, message, advice } = toHarkError(thrown);
      send(response, 503, { error: { code, message, advice } });
    }
  }

  /** A page of the web cannot get here: neither by another name of this machine (DNS rebinding) nor with its own origin. */
  #check({ headers }: IncomingMessage): void {
    const hosts = [`127.0.0.1:${this.port}`, `localhost:${this.port}`];
    if (!hosts.includes(headers.host ?? '') || headers.origin !== undefined) throw new Refusal(403, 'not from there');
    const given = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
    if (!isSame(given, this.parts.token))
      throw new Refusal(401, 'Authorization: Bearer, with the token of the settings');
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Without what follows the path: nothing here takes a query.
    switch (`${request.method} ${request.url?.replace(/[?#].*$/s, '')}`) {
      case 'GET /openapi.json':
        return send(response, 200, openApi(this.port));
      case 'GET /v1/state':
        return send(response, 200, { state: this.parts.state() });
      case 'GET /v1/events':
        return this.#listen(response);
      case 'POST /v1/ask': {
        const { text } = await readBody(request);
        const reply = this.#replies.next();
        this.parts.command({ type: 'ask', text });
        return send(response, 200, await reply);
      }
      case 'POST /v1/say': {
        const { text } = await readBody(request);
        this.parts.command({ type: 'announce', text });
        return send(response, 202, {});
      }
      case 'POST /v1/stop':
        this.parts.command({ type: 'cancel' });
        return send(response, 202, {});
      default:
        throw new Refusal(404, 'see /openapi.json');
    }
  }

  #listen(response: ServerResponse): void {
    if (this.#listeners.size >= MOST_LISTENERS) throw new Refusal(429, 'too many listen already');
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(`event: state\ndata: ${JSON.stringify({ type: 'state', state: this.parts.state() })}\n\n`);
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) return;
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<z.infer<typeof askSchema>> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > LONGEST_BODY_BYTES) throw new Refusal(413, `at most ${LONGEST_BODY_BYTES} bytes`);
    parts.push(part);
  }
  try {
    return askSchema.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
  } catch {
    throw new Refusal(400, `expected {"text": "…"} of 1 to ${LONGEST_QUESTION} characters`);
  }
}

/** Takes as long whatever is given, so that the time tells nothing. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
