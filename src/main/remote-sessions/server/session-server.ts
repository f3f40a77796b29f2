import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Registry } from 'prom-client';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Engine } from '../../engine/engine.ts';
import type { Admission } from '../../http-server/admission.ts';
import type { Telemetry } from '../../telemetry/telemetry.ts';
import { watchConnection } from '../protocol/watch-connection.ts';
import { ServedSession } from './served-session.ts';
import { SessionMetrics } from './session-metrics.ts';
import { TicketSealer } from './session-ticket.ts';

/** A message is at most 0.2 s of PCM, or a ticket. */
const MAX_MESSAGE_BYTES = 128 * 1024;
const PING_INTERVAL_MS = 15_000;
/** Time for the current turns to finish at shutdown. */
const DRAIN_MS = 10_000;

export interface SessionServerOptions {
  /** The same for all servers behind one load balancer. */
  token: string | undefined;
  registry: Registry;
  telemetry: Telemetry | undefined;
}

/** Serves conversations over WebSocket to clients that only have a microphone and a loudspeaker. */
export class SessionServer {
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    // Audio is already compressed.
    perMessageDeflate: false,
    clientTracking: false,
  });
  readonly #sessions = new Map<ServedSession, WebSocket>();
  readonly #sealer: TicketSealer;
  readonly #telemetry: Telemetry | undefined;
  readonly #metrics: SessionMetrics;

  /** @param admission limits the number of sessions; each one listens all the time */
  constructor(
    private readonly engine: Engine,
    private readonly admission: Admission,
    { token, registry, telemetry }: SessionServerOptions,
  ) {
    this.#telemetry = telemetry;
    telemetry?.metrics.watchSessions(() => this.#sessions.size);
    this.#sealer = new TicketSealer(token);
    this.#metrics = new SessionMetrics(registry, () => this.#sessions.size);
  }

  /** Accepts a request that is already authorized. @throws Refusal 429 */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    let leave: () => void;
    try {
      leave = this.admission.enter(request.socket.remoteAddress ?? '');
    } catch (refusal) {
      this.#metrics.refused();
      throw refusal;
    }
    socket.once('close', leave);
    this.#sockets.handleUpgrade(request, socket, head, (connection) => this.#serve(connection));
  }

  /** Tells every client to reconnect to another server after its current turn. */
  async close(): Promise<void> {
    const ended = Promise.all([...this.#sessions.keys()].map((session) => session.ended));
    for (const session of this.#sessions.keys()) session.leave();
    const timer = setTimeout(() => {
      for (const connection of this.#sessions.values()) connection.terminate();
    }, DRAIN_MS);
    await ended;
    clearTimeout(timer);
  }

  #serve(connection: WebSocket): void {
    const { engine } = this;
    const session = new ServedSession(connection, {
      engine,
      sealer: this.#sealer,
      metrics: this.#metrics,
      turns: this.#telemetry?.followTurns(),
    });
    this.#sessions.set(session, connection);
    watchConnection(connection, PING_INTERVAL_MS);
    void session.ended.finally(() => this.#sessions.delete(session));
  }
}
