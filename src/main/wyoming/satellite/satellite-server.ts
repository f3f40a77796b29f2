import { createServer, type Server, type Socket } from 'node:net';
import { HarkError } from '../../../shared/errors.ts';
import { EventReader, encodeEvent, type WyomingEvent } from '../protocol/wyoming-event.ts';

/** A home that does not read so much has gone. */
const MOST_BUFFERED_BYTES = 4 * 2 ** 20;

export interface SatelliteServerEvents {
  onEvent(event: WyomingEvent): void;
  /** The home has gone. */
  onGone(): void;
}

/** The satellite's end of the connection that a home makes to it. One home at a time: the newest. */
export class SatelliteServer {
  readonly #server: Server;
  #socket: Socket | undefined;

  private constructor(private readonly events: SatelliteServerEvents) {
    this.#server = createServer((socket) => this.#serve(socket));
  }

  /** @param port 0 takes any that is free. @throws HarkError SERVER_PORT */
  static async open(port: number, events: SatelliteServerEvents): Promise<SatelliteServer> {
    const server = new SatelliteServer(events);
    await new Promise<void>((resolve, reject) => {
      server.#server.once('error', (cause) => reject(new HarkError('SERVER_PORT', cause.message, { cause })));
      server.#server.listen(port, resolve);
    });
    return server;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  send(event: WyomingEvent): void {
    const socket = this.#socket;
    if (!socket || socket.destroyed) return;
    if (socket.writableLength > MOST_BUFFERED_BYTES) socket.destroy();
    else socket.write(encodeEvent(event));
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#socket?.destroy();
    await closed;
  }

  #serve(socket: Socket): void {
    const before = this.#socket;
    this.#socket = socket;
    if (before) {
      this.events.onGone();
      before.destroy();
    }
    const reader = new EventReader();
    socket.on('data', (part) => {
      try {
        for (const event of reader.push(part)) if (socket === this.#socket) this.events.onEvent(event);
      } catch {
        // What is no event is of no home.
        socket.destroy();
      }
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (socket !== this.#socket) return;
      this.#socket = undefined;
      this.events.onGone();
    });
  }
}
