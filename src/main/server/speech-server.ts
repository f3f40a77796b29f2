import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { HarkError } from '../../shared/errors.ts';
import { isLoopback } from '../../shared/settings/loopback.ts';
import type { Engine } from '../engine/engine.ts';
import type { Admission } from '../http-server/admission.ts';
import { hasToken } from '../http-server/bearer-token.ts';
import { Refusal } from '../http-server/refusal.ts';
import { sendFailure, sendJson } from '../http-server/send-json.ts';
import { sttModelNamed } from '../models/catalogue/manifest.ts';
import { SESSION_PATH } from '../remote-sessions/protocol/session-messages.ts';
import { SessionServer } from '../remote-sessions/server/session-server.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { ServerMetrics } from './server-metrics.ts';
import { speakText } from './speech.ts';
import { transcribeUpload } from './transcriptions.ts';

/** How long running requests may take when the server is asked to stop. */
const DRAIN_MS = 10_000;

export interface SpeechServerOptions {
  host: string;
  /** 0 for any free port. */
  port: number;
  /** Required for every request except /healthz; undefined for none. */
  token: string | undefined;
  /** Admits sessions. */
  sessions: Admission;
  /** Receives the traces and metrics of requests and turns, if configured. */
  telemetry?: Telemetry | undefined;
}

type Handler = (request: IncomingMessage, response: ServerResponse, signal: AbortSignal) => Promise<void>;

/**
 * Hark's STT and TTS for other machines, with the audio part of OpenAI's HTTP API. It keeps no state
 * between two requests, so any number of servers can run behind a load balancer.
 */
export class SpeechServer {
  readonly #server: Server;
  readonly #metrics: ServerMetrics;
  readonly #sessions: SessionServer;
  readonly #work: Record<string, Handler>;
  #state: 'starting' | 'ok' | 'ending' = 'starting';

  private constructor(
    private readonly engine: Engine,
    private readonly admission: Admission,
    private readonly options: SpeechServerOptions,
  ) {
    this.#metrics = new ServerMetrics(() => admission.inFlight);
    this.#work = {
      'POST /v1/audio/transcriptions': (...exchange) => transcribeUpload(engine, ...exchange),
      'POST /v1/audio/speech': (...exchange) => speakText(engine, ...exchange),
    };
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#sessions = new SessionServer(engine, options.sessions, {
      token: options.token,
      registry: this.#metrics.registry,
      telemetry: options.telemetry,
    });
    this.#server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /**
   * Starts listening. /healthz fails until the models are loaded.
   * @param admission shared by all servers of the process
   * @throws HarkError SERVER_TOKEN, SERVER_PORT
   */
  static async open(engine: Engine, admission: Admission, options: SpeechServerOptions): Promise<SpeechServer> {
    const { host, port, token } = options;
    if (token === undefined && !isLoopback(host)) {
      throw new HarkError('SERVER_TOKEN', `${host} can be reached from elsewhere, and there is no token`);
    }
    const server = new SpeechServer(engine, admission, options);
    await new Promise<void>((resolve, reject) => {
      server.#server.once('error', (cause) => reject(new HarkError('SERVER_PORT', cause.message, { cause })));
      server.#server.listen(port, host, resolve);
    });
    return server;
  }

  /** Loads the models. @throws HarkError MODEL_* */
  async warm(): Promise<void> {
    await this.engine.warm();
    if (this.#state === 'starting') this.#state = 'ok';
  }

  get url(): string {
    const address = this.#server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { host } = this.options;
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  }

  /** Refuses new requests and waits for the running ones. */
  async close(): Promise<void> {
    this.#state = 'ending';
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeIdleConnections();
    const timer = setTimeout(() => this.#server.closeAllConnections(), DRAIN_MS);
    await Promise.all([closed, this.#sessions.close()]);
    clearTimeout(timer);
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    try {
      this.#check(request);
      if (request.url !== SESSION_PATH) throw new Refusal(404, `there is ${SESSION_PATH}`);
      if (this.#state !== 'ok') throw new Refusal(503, `it is ${this.#state}`);
      this.#sessions.accept(request, socket, head);
    } catch (thrown) {
      const status = thrown instanceof Refusal ? thrown.status : 500;
      socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    const route = `${request.method} ${request.url?.replace(/[?#].*$/s, '')}`;
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      await this.#route(route, request, response, gone.signal);
    } catch (thrown) {
      // A partial answer must not look complete.
      if (response.headersSent) response.destroy();
      else if (!gone.signal.aborted) sendFailure(response, thrown);
    }
    // The client chooses the name of an unknown route: it must not become a metric label.
    const known = route in this.#work ? route : 'other';
    const durationMs = performance.now() - startedAt;
    this.#metrics.answered(known, response.statusCode, durationMs);
    if (route in this.#work) this.options.telemetry?.request(request, known, response.statusCode, durationMs);
  }

  async #route(route: string, request: IncomingMessage, response: ServerResponse, signal: AbortSignal): Promise<void> {
    if (route === 'GET /healthz') return sendJson(response, this.#state === 'ok' ? 200 : 503, { state: this.#state });
    this.#check(request);
    if (route === 'GET /v1/models') return sendJson(response, 200, this.#models());
    if (route === 'GET /metrics') return this.#sendMetrics(response);
    const work = this.#work[route];
    if (!work)
      throw new Refusal(
        404,
        'there are /v1/models, /v1/audio/transcriptions, /v1/audio/speech, /v1/session, /metrics, /healthz',
      );
    const leave = this.admission.enter(request.socket.remoteAddress ?? '');
    try {
      await work(request, response, signal);
    } finally {
      leave();
    }
  }

  /** Refuses web pages, which send an origin, and requests without the token (DNS rebinding). */
  #check(request: IncomingMessage): void {
    if (request.headers.origin !== undefined) throw new Refusal(403, 'not for pages of the web');
    const { token } = this.options;
    if (token !== undefined && !hasToken(request, token))
      throw new Refusal(401, 'Authorization: Bearer, with the token');
  }

  #models(): object {
    const { stt, tts } = this.engine.config;
    const data = [sttModelNamed(stt.model).id, tts.voice].map((id) => ({ id, object: 'model', owned_by: 'hark' }));
    return { object: 'list', data };
  }

  async #sendMetrics(response: ServerResponse): Promise<void> {
    const { registry } = this.#metrics;
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType }).end(text);
  }
}
