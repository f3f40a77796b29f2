import { createServer, type Server, type Socket } from 'node:net';
import { HarkError, toHarkError } from '../../../shared/errors.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Admission } from '../../http-server/admission.ts';
import { EventReader, encodeEvent, type WyomingEvent } from '../protocol/wyoming-event.ts';
import { EventQueue } from './event-queue.ts';
import { WyomingTalk } from './wyoming-connection.ts';
import { wyomingInfo } from './wyoming-info.ts';

/** A client that is silent for this long is gone. */
const IDLE_MS = 10 * 60_000;

export interface WyomingServerOptions {
  host: string;
  /** 0 for any free port. */
  port: number;
}

/**
 * Hark's STT, TTS and wake words for Home Assistant, by the Wyoming protocol (github.com/rhasspy/wyoming). The protocol has no authentication.
 */
export class WyomingServer {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(
    private readonly engine: Engine,
    private readonly admission: Admission,
    private readonly options: WyomingServerOptions,
  ) {
    this.#server = createServer((socket) => void this.#serve(socket));
  }

  /** @param admission shared with the other servers of the process. @throws HarkError SERVER_PORT */
  static async open(engine: Engine, admission: Admission, options: WyomingServerOptions): Promise<WyomingServer> {
    const server = new WyomingServer(engine, admission, options);
    await new Promise<void>((resolve, reject) => {
      server.#server.once('error', (cause) => reject(new HarkError('SERVER_PORT', cause.message, { cause })));
      server.#server.listen(options.port, options.host, resolve);
    });
    return server;
  }

  get url(): string {
    const address = this.#server.address();
    const { host } = this.options;
    const port = typeof address === 'object' && address ? address.port : 0;
    return `tcp://${host.includes(':') ? `[${host}]` : host}:${port}`;
  }

  /** Aborts running requests; a satellite reconnects by itself. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async #serve(socket: Socket): Promise<void> {
    this.#sockets.add(socket);
    socket.setTimeout(IDLE_MS, () => socket.destroy());
    socket.on('error', () => undefined);
    const gone = new AbortController();
    socket.on('close', () => gone.abort());
    const client = socket.remoteAddress ?? '';
    const work = new EventQueue();
    const talk = new WyomingTalk(this.engine, () => this.admission.enter(client), gone.signal);
    try {
      const reader = new EventReader();
      // The socket must still be open for the last message.
      for await (const part of socket.iterator({ destroyOnReturn: false })) {
        for (const event of reader.push(part as Buffer)) {
          // Not behind the work: a client takes a server that is silent for two seconds for dead.
          if (event.type === 'ping') socket.write(encodeEvent({ type: 'pong', data: event.data }));
          else work.add(event, (next) => (gone.signal.aborted ? Promise.resolve() : this.#answer(talk, next, socket)));
        }
        await work.room();
      }
      await work.done();
    } catch (thrown) {
      // Invalid events get no answer, and the connection cannot be used any more.
      if (!gone.signal.aborted) socket.end(encodeEvent(failure(thrown)));
    } finally {
      talk.close();
      this.#sockets.delete(socket);
      socket.end();
    }
  }

  async #answer(talk: WyomingTalk, event: WyomingEvent, socket: Socket): Promise<void> {
    try {
      const answers = event.type === 'describe' ? [wyomingInfo(this.engine.config)] : talk.answer(event);
      for await (const answer of answers) {
        // Wait for a client that reads slowly.
        if (!socket.write(encodeEvent(answer)) && !socket.destroyed) await drained(socket);
      }
    } catch (thrown) {
      if (!socket.destroyed) socket.write(encodeEvent(failure(thrown)));
    }
  }
}

function failure(thrown: unknown): WyomingEvent {
  const { code, message } = toHarkError(thrown, 'MESSAGE_INVALID');
  return { type: 'error', data: { text: message.slice(0, 500), code } };
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done);
      socket.off('close', done);
      resolve();
    };
    socket.on('drain', done);
    socket.on('close', done);
  });
}
