import { createServer, type Server, type Socket } from 'node:net';
import { HarkError } from '../../../shared/errors.ts';
import { EventReader, encodeEvent, type WyomingEvent } from '../protocol/wyoming-event.ts';

/** A home that has not read this much by then is gone. */
const MAX_BUFFERED_BYTES = 4 * 2 ** 20;

export interface SatelliteServerEvents {
  onEvent(event: WyomingEvent): void;
  /** The home has disconnected. */
  onGone(): void;
}

/** The satellite's side of the connection that a home opens. It serves one home at a time, the newest. */
export class SatelliteServer {
  readonly #server: Server;
  #socket: Socket | undefined;

  private constructor(private readonly events: SatelliteServerEvents) {
    this.#server = createServer((socket) => this.#serve(socket));
  }

  /** @param port 0 for any free port. @throws HarkError SERVER_PORT */
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
    if (socket.writableLength > MAX_BUFFERED_BYTES) socket.destroy();
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
        // Whoever sends invalid events is not a home.
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
