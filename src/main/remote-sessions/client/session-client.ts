import { WebSocket } from 'ws';
import { Reframer } from '../../../shared/audio/reframer.ts';
import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import { HarkError } from '../../../shared/errors.ts';
import type { Playback } from '../../engine/pipeline/playback/playback.ts';
import { backOffMs } from '../../retry/back-off.ts';
import { decodeClip } from '../protocol/clip-codec.ts';
import { openPacketEncoder, type PacketEncoder } from '../protocol/packet-codec.ts';
import { joinPackets } from '../protocol/packet-framing.ts';
import {
  type ClientMessage,
  PACKET_SAMPLES,
  parseServerMessage,
  SESSION_PATH,
  type ServerMessage,
  type SessionFormat,
} from '../protocol/session-messages.ts';
import { watchConnection } from '../protocol/watch-connection.ts';
import { UnacknowledgedInput } from './unacknowledged-input.ts';

/** Random delays, because a server that shuts down disconnects all its clients at once. */
const RECONNECT_BACK_OFF = { firstMs: 100, maxMs: 5000, isSpread: true };
const HANDSHAKE_TIMEOUT_MS = 5000;
const PING_INTERVAL_MS = 3000;
/** One sentence of a reply as PCM. */
const MAX_MESSAGE_BYTES = 16 * 2 ** 20;
/** Status codes for which a retry cannot help. */
const FINAL_STATUSES: ReadonlySet<number> = new Set([401, 403, 404]);

export interface SessionClientOptions {
  /** URL of a server or load balancer, such as ws://speech.example:9484. */
  url: string;
  token: string | undefined;
  /** Formats the client supports, in any order; the server chooses. */
  formats: readonly SessionFormat[];
  /** Plays replies. */
  playback: Playback;
  onEvent: (event: EngineEvent) => void;
  /** Called with whether a server is connected; without one, input is kept. */
  onConnected?: (connected: boolean) => void;
  /** Called with REMOTE_REFUSED; the client does not reconnect. */
  onRefused: (error: HarkError) => void;
}

/** An open connection and its state. */
interface Link {
  socket: WebSocket;
  encoder: PacketEncoder;
  format: SessionFormat;
  waiting: Uint8Array[];
  packetsPerMessage: number;
}

/**
 * The client side of a remote session: it sends audio and receives replies. When the connection is lost, it
 * reconnects to the next server and sends unacknowledged input again.
 */
export class SessionClient {
  readonly #frames = new Reframer(PACKET_SAMPLES);
  readonly #unacknowledged = new UnacknowledgedInput();
  #ticket: string | undefined;
  #link: Link | undefined;
  #socket: WebSocket | undefined;
  #retry: NodeJS.Timeout | undefined;
  #failures = 0;
  #reason = 'there is no answer';
  #closed = false;
  /** Total bytes of all messages, in each direction. */
  readonly bytes = { sent: 0, received: 0 };

  constructor(private readonly options: SessionClientOptions) {
    options.playback.onReport((report) => this.#send({ type: 'playback', report }));
    this.#connect();
  }

  /** The error for a caller that stops waiting. */
  get unreachable(): HarkError {
    return new HarkError('REMOTE_UNREACHABLE', `${this.options.url}: ${this.#reason}`);
  }

  /** @param samples 16 kHz mono, of any length */
  pushAudio(samples: Float32Array): void {
    for (const frame of this.#frames.push(samples)) {
      const packet = frame.slice();
      this.#unacknowledged.addAudio(packet);
      if (this.#link) this.#sendAudio(this.#link, packet);
    }
  }

  command(command: EngineCommand): void {
    this.#unacknowledged.addCommand(command);
    if (!this.#link) return;
    this.#flush(this.#link);
    this.#send({ type: 'command', command });
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.options.playback.stop();
    this.#socket?.close();
    this.#closeLink();
  }

  #connect(): void {
    const { url, token, formats } = this.options;
    const socket = new WebSocket(new URL(SESSION_PATH, url), {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      perMessageDeflate: false,
      maxPayload: MAX_MESSAGE_BYTES,
      handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
    });
    this.#socket = socket;
    let handling: Promise<void> = Promise.resolve();
    let announced: Extract<ServerMessage, { type: 'clip' }> | undefined;
    const handle = async (data: Buffer, isBinary: boolean) => {
      if (socket !== this.#socket) return;
      if (isBinary) {
        if (announced) await this.#play(announced, data);
        announced = undefined;
        return;
      }
      const message = parseServerMessage(JSON.parse(data.toString('utf8')));
      if (message.type === 'clip') announced = message;
      else await this.#handleMessage(message, socket);
    };
    socket.on('open', () => {
      const ticket = this.#ticket;
      const hello: ClientMessage = { type: 'hello', version: 1, formats: [...formats], ...(ticket && { ticket }) };
      socket.send(JSON.stringify(hello));
    });
    socket.on('message', (data, isBinary) => {
      this.bytes.received += (data as Buffer).length;
      // After an invalid message, do not trust the server.
      handling = handling.then(() => handle(data as Buffer, isBinary)).catch(() => socket.terminate());
    });
    socket.on('unexpected-response', (_request, { statusCode = 0 }) => {
      if (FINAL_STATUSES.has(statusCode)) {
        this.close();
        this.options.onRefused(new HarkError('REMOTE_REFUSED', `${url} answered ${statusCode}`));
      } else socket.terminate();
    });
    watchConnection(socket, PING_INTERVAL_MS);
    socket.on('error', ({ message }) => {
      this.#reason = message;
    });
    socket.on('close', () => this.#onConnectionLost(socket));
  }

  async #handleMessage(message: Exclude<ServerMessage, { type: 'clip' }>, socket: WebSocket): Promise<void> {
    switch (message.type) {
      case 'welcome':
        return this.#onWelcome(socket, message.format);
      case 'event':
        return this.options.onEvent(message.event);
      case 'pace':
        if (this.#link) this.#link.packetsPerMessage = message.packetsAMessage;
        return;
      case 'checkpoint':
        this.#unacknowledged.acknowledgeBefore(message.packet);
        this.#ticket = message.ticket ?? this.#ticket;
        return;
      case 'leaving':
        return this.#onConnectionLost(socket);
      case 'error':
        throw new Error(message.message);
      default:
        this.options.playback[message.type]();
    }
  }

  async #onWelcome(socket: WebSocket, format: SessionFormat): Promise<void> {
    const encoder = await openPacketEncoder(format);
    if (socket !== this.#socket) return encoder.free();
    const link: Link = { socket, encoder, format, waiting: [], packetsPerMessage: 1 };
    this.#link = link;
    this.#failures = 0;
    this.#unacknowledged.restartCount();
    if (this.#unacknowledged.packets > 0) this.#send({ type: 'replay', packets: this.#unacknowledged.packets });
    for (const item of this.#unacknowledged.items) {
      if (item.type === 'audio') this.#sendAudio(link, item.samples);
      else {
        this.#flush(link);
        this.#send({ type: 'command', command: item.command });
      }
    }
    this.options.onConnected?.(true);
  }

  #sendAudio(link: Link, packet: Float32Array): void {
    link.waiting.push(...link.encoder.encode(packet));
    if (link.waiting.length >= link.packetsPerMessage) this.#flush(link);
  }

  #flush({ socket, waiting }: Link): void {
    if (waiting.length === 0 || socket.readyState !== WebSocket.OPEN) return;
    const message = joinPackets(waiting.splice(0));
    this.bytes.sent += message.length;
    socket.send(message);
  }

  #send(message: ClientMessage): void {
    const socket = this.#link?.socket;
    if (!socket || socket.readyState !== WebSocket.OPEN) return;
    const text = JSON.stringify(message);
    this.bytes.sent += text.length;
    socket.send(text);
  }

  async #play(clip: Extract<ServerMessage, { type: 'clip' }>, sound: Buffer): Promise<void> {
    const link = this.#link;
    if (!link) return;
    const speech = await decodeClip({ ...clip, sound }, link.format);
    if (link === this.#link) this.options.playback.play({ clipId: clip.clipId, ...speech });
  }

  /** Reconnects; the next server repeats the whole reply. */
  #onConnectionLost(socket: WebSocket): void {
    if (socket !== this.#socket || this.#closed) return;
    if (this.#link) {
      this.options.playback.stop();
      this.options.onConnected?.(false);
    }
    this.#closeLink();
    this.#socket = undefined;
    socket.terminate();
    this.#retry = setTimeout(() => this.#connect(), backOffMs(this.#failures, RECONNECT_BACK_OFF));
    this.#failures += 1;
  }

  #closeLink(): void {
    this.#link?.encoder.free();
    this.#link = undefined;
  }
}
