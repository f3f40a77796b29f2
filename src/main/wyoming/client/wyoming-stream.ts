import { connect, type Socket } from 'node:net';
import { HarkError } from '../../../shared/errors.ts';
import { backOffMs } from '../../retry/back-off.ts';
import { EventReader, encodeEvent, type WyomingEvent } from '../protocol/wyoming-event.ts';

const RECONNECT_BACK_OFF = { firstMs: 500, maxMs: 10_000 };
/** Half a minute of sound: a server that has not read it by then is dropped. */
const MAX_BUFFERED_BYTES = 2 ** 20;

export interface WyomingStreamEvents {
  /** The connection can be used now. */
  onConnected(): void;
  onEvent(event: WyomingEvent): void;
  /** Called once each time the server is lost or cannot be reached. */
  onLost(error: HarkError): void;
}

/** A lasting connection to a Wyoming server that reconnects when it is lost. */
export class WyomingStream {
  readonly #host: string;
  readonly #port: number;
  #socket: Socket | undefined;
  #connected = false;
  #told = false;
  #failures = 0;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  /** @param url tcp://HOST:PORT */
  constructor(
    private readonly service: string,
    private readonly url: string,
    private readonly events: WyomingStreamEvents,
  ) {
    const { hostname, port } = new URL(url);
    this.#host = hostname.replace(/^\[|\]$/g, '');
    this.#port = Number(port);
    this.#connect();
  }

  get connected(): boolean {
    return this.#connected;
  }

  send(event: WyomingEvent): void {
    const socket = this.#socket;
    if (!socket || !this.#connected) return;
    if (socket.writableLength > MAX_BUFFERED_BYTES) socket.destroy();
    else socket.write(encodeEvent(event));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#socket?.destroy();
  }

  #connect(): void {
    const socket = connect(this.#port, this.#host);
    this.#socket = socket;
    const reader = new EventReader();
    socket.once('connect', () => {
      this.#connected = true;
      this.#told = false;
      this.#failures = 0;
      this.events.onConnected();
    });
    socket.on('data', (part) => {
      try {
        for (const event of reader.push(part)) this.events.onEvent(event);
      } catch (error) {
        socket.destroy(error as Error);
      }
    });
    let reason = 'it closed the connection';
    socket.on('error', ({ message }) => {
      reason = message;
    });
    socket.once('close', () => this.#lost(reason));
  }

  #lost(reason: string): void {
    this.#connected = false;
    if (this.#closed) return;
    if (!this.#told) {
      this.#told = true;
      this.events.onLost(new HarkError('REMOTE_UNREACHABLE', `${this.service} at ${this.url}: ${reason}`));
    }
    this.#retry = setTimeout(() => this.#connect(), backOffMs(this.#failures, RECONNECT_BACK_OFF));
    this.#failures += 1;
  }
}
