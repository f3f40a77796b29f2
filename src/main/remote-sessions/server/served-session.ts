import type { RawData, WebSocket } from 'ws';
import { samplesOfMs } from '../../../shared/audio/audio-format.ts';
import { Reframer } from '../../../shared/audio/reframer.ts';
import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import { toHarkError } from '../../../shared/errors.ts';
import { SystemClock } from '../../engine/clock/clock.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Session } from '../../engine/pipeline/session.ts';
import type { SessionStores } from '../../engine/pipeline/session-options.ts';
import type { TurnTelemetry } from '../../telemetry/turn-telemetry.ts';
import { openPacketDecoder } from '../protocol/packet-codec.ts';
import { splitPackets } from '../protocol/packet-framing.ts';
import {
  type ClientMessage,
  MAX_PACKETS_PER_MESSAGE,
  parseClientMessage,
  SESSION_FORMATS,
  type ServerMessage,
} from '../protocol/session-messages.ts';
import { AudioIntake } from './audio-intake.ts';
import type { SessionMetrics } from './session-metrics.ts';
import type { SessionMemory, TicketSealer } from './session-ticket.ts';
import { WirePlayback } from './wire-playback.ts';

/** Close codes of RFC 6455, section 7.4. */
const POLICY_VIOLATION = 1008;
const TRY_AGAIN_LATER = 1013;

/** Time limit for the client's first message. */
const HELLO_TIMEOUT_MS = 5000;
/** One second. */
const PACKETS_PER_CHECKPOINT = 50;
/** Two seconds are sent again to the next server, to catch a wake word in progress. */
const REPEATED_PACKETS = 100;
/** As in the app: after 0.4 s of silence, one message per 0.2 s. */
const QUIET_CHUNKS = 20;
/** Above this backlog, events are skipped if the next one replaces them. */
const SLOW_BACKLOG_BYTES = 2 ** 20;
/** Above this backlog, the client counts as gone. */
const MAX_BACKLOG_BYTES = 8 * 2 ** 20;

/** Events for main or for a window on this machine only. */
const LOCAL_EVENTS: ReadonlySet<EngineEvent['type']> = new Set([
  'ready',
  'heartbeat',
  'level',
  'figures',
  'voices',
  'skills',
  'open',
  'facts',
  'user-changed',
  'routines-changed',
  'service-decided',
  'action-decided',
  'quiet',
]);
/** Commands of main or of a window on this machine only. */
const LOCAL_COMMANDS = [
  ...(['report-figures', 'report-voices', 'report-skills', 'try-voice'] as const),
  ...(['add-fact', 'put-fact', 'delete-fact', 'set-user', 'set-consents', 'set-computer-consents'] as const),
  ...(['set-routines', 'run-routine', 'sign-in-to-tools', 'forget-answers'] as const),
  ...(['dictate', 'dictate-hold', 'dictate-release', 'clipboard-content'] as const),
];
/** Events that the next one of the same type replaces. */
const REPLACEABLE_EVENTS: ReadonlySet<EngineEvent['type']> = new Set(['partial', 'reply-part']);

const EMPTY_MEMORY: SessionMemory = { agenda: [], notebook: { lists: {}, notes: [] }, facts: [], chatHistory: [] };

export interface ServedSessionDeps {
  engine: Engine;
  sealer: TicketSealer;
  metrics: SessionMetrics;
  /** Receives every turn if telemetry is on. */
  turns: TurnTelemetry | undefined;
}

/**
 * One conversation over one connection. When the connection ends, the client keeps the ticket to resume on another
 * server.
 */
export class ServedSession {
  readonly #reframer: Reframer;
  #session: Session | undefined;
  #playback: WirePlayback | undefined;
  #intake: AudioIntake | undefined;
  #memory: SessionMemory = EMPTY_MEMORY;
  #sealed = JSON.stringify(EMPTY_MEMORY);
  #packets = 0;
  #checkpoint = 0;
  #quietChunks = 0;
  #packetsPerMessage = 1;
  #inTurn = false;
  #leaving = false;
  #handling: Promise<void> = Promise.resolve();
  readonly ended: Promise<void>;

  constructor(
    private readonly socket: WebSocket,
    private readonly deps: ServedSessionDeps,
  ) {
    this.#reframer = new Reframer(samplesOfMs(deps.engine.config.audio_processing.chunk_size_ms));
    const timeout = setTimeout(() => this.#refuse(new Error('there was no hello')), HELLO_TIMEOUT_MS);
    socket.on('message', (data, isBinary) => {
      clearTimeout(timeout);
      this.#handling = this.#handling.then(() => this.#handle(data, isBinary)).catch((error) => this.#refuse(error));
    });
    // The connection closes after an error.
    socket.on('error', () => undefined);
    this.ended = new Promise((resolve) => {
      socket.on('close', () => {
        clearTimeout(timeout);
        resolve(this.#handling.then(() => this.#end()));
      });
    });
  }

  /** Tells the client to reconnect to another server after the current turn. */
  leave(): void {
    this.#leaving = true;
    if (!this.#inTurn) this.#sendAway();
  }

  async #handle(data: RawData, isBinary: boolean): Promise<void> {
    const message = data as Buffer;
    this.deps.metrics.received(message.length);
    if (isBinary) {
      if (!this.#intake) throw new Error('sound before hello');
      this.#intake.take(splitPackets(message));
    } else {
      await this.#handleMessage(parseClientMessage(JSON.parse(message.toString('utf8'))));
    }
  }

  async #handleMessage(message: ClientMessage): Promise<void> {
    if (message.type === 'hello') return this.#open(message);
    if (!this.#session) throw new Error('the first message is hello');
    if (message.type === 'replay') this.#intake?.expectReplay(message.packets);
    else if (message.type === 'playback') this.#playback?.handleReport(message.report);
    else this.#command(message.command);
  }

  #command(command: Extract<ClientMessage, { type: 'command' }>['command']): void {
    if (isForSession(command)) this.#session?.command(command);
  }

  async #open({ formats, ticket }: Extract<ClientMessage, { type: 'hello' }>): Promise<void> {
    if (this.#session) throw new Error('hello was said already');
    const { engine, sealer, metrics } = this.deps;
    const format = SESSION_FORMATS.find((each) => formats.includes(each)) ?? 'pcm';
    const resumedMemory = ticket === undefined ? undefined : sealer.open(ticket);
    this.#memory = resumedMemory ?? EMPTY_MEMORY;
    this.#sealed = JSON.stringify(this.#memory);
    this.#playback = new WirePlayback(format, (message, sound) => this.#send(message, sound));
    const session = await engine.openSession({
      clock: new SystemClock(),
      playback: this.#playback,
      emit: (event) => this.#emit(event),
      stores: this.#stores(),
      isRemoteClient: true,
      onChunk: (timing) => {
        metrics.chunk(timing);
        this.deps.turns?.onChunk(timing);
        this.#setPace(session.state !== 'asleep' || timing.wakeScores.size > 0);
      },
    });
    this.#session = session;
    void session.warmUp();
    this.#intake = new AudioIntake(await openPacketDecoder(format), {
      push: async (samples, capturedAtMs, dueAtMs) => {
        for (const chunk of this.#reframer.push(samples)) await session.pushChunk(chunk.slice(), capturedAtMs, dueAtMs);
      },
      onDone: (packets) => this.#onPacket(packets),
      onPressure: (pressed) => (pressed ? this.socket.pause() : this.socket.resume()),
      onError: (error) => this.#refuse(error),
    });
    metrics.opened(resumedMemory !== undefined);
    this.#send({ type: 'welcome', format, resumed: resumedMemory !== undefined });
    session.restore();
    session.describe();
    session.tellMissed();
  }

  #stores(): SessionStores {
    return {
      agenda: {
        read: () => [...this.#memory.agenda],
        write: (agenda) => {
          this.#memory = { ...this.#memory, agenda };
        },
      },
      notebook: {
        read: () => this.#memory.notebook,
        write: (notebook) => {
          this.#memory = { ...this.#memory, notebook };
        },
      },
      memory: {
        read: () => this.#memory.facts,
        write: (facts) => {
          this.#memory = { ...this.#memory, facts: [...facts] };
        },
      },
      chatHistory: {
        read: () => this.#memory.chatHistory,
        write: (chatHistory) => {
          this.#memory = { ...this.#memory, chatHistory: [...chatHistory] };
        },
      },
    };
  }

  #emit(event: EngineEvent): void {
    this.deps.turns?.observe(event);
    if (event.type === 'turn-started') this.#inTurn = true;
    // Before the client learns that the turn is over: whoever knows that has what it left behind.
    if (event.type === 'turn') this.#acknowledgeBefore(this.#packets);
    if (
      !LOCAL_EVENTS.has(event.type) &&
      !(REPLACEABLE_EVENTS.has(event.type) && this.socket.bufferedAmount > SLOW_BACKLOG_BYTES)
    ) {
      this.#send({ type: 'event', event });
    }
    if (event.type !== 'turn') return;
    this.#inTurn = false;
    this.deps.metrics.turn(event);
    if (this.#leaving) this.#sendAway();
  }

  #onPacket(packets: number): void {
    this.#packets = packets;
    const isAsleep = this.#session?.state === 'asleep';
    if (isAsleep && packets % PACKETS_PER_CHECKPOINT === 0) this.#acknowledgeBefore(packets - REPEATED_PACKETS);
  }

  /** Acknowledges all input before the packet, and sends a ticket if the memory changed. */
  #acknowledgeBefore(packet: number): void {
    const memory = JSON.stringify(this.#memory);
    const isChanged = memory !== this.#sealed;
    if (packet <= this.#checkpoint && !isChanged) return;
    this.#checkpoint = Math.max(this.#checkpoint, packet);
    this.#sealed = memory;
    const ticket = isChanged ? this.deps.sealer.seal(this.#memory) : undefined;
    if (isChanged && !ticket) this.#reportTicketTooLong();
    this.#send({ type: 'checkpoint', packet: this.#checkpoint, ...(ticket && { ticket }) });
  }

  #reportTicketTooLong(): void {
    const message = 'there is more on lists, in notes and in the memory than another server could be told';
    this.#send({ type: 'event', event: { type: 'error', code: 'DATA_UNWRITABLE', message, atMs: Date.now() } });
  }

  #setPace(alert: boolean): void {
    this.#quietChunks = alert ? 0 : this.#quietChunks + 1;
    const wanted = this.#quietChunks >= QUIET_CHUNKS ? MAX_PACKETS_PER_MESSAGE : 1;
    if (wanted === this.#packetsPerMessage) return;
    this.#packetsPerMessage = wanted;
    this.#send({ type: 'pace', packetsAMessage: wanted });
  }

  #send(message: ServerMessage, sound?: Buffer): void {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_BACKLOG_BYTES) return socket.terminate();
    const text = JSON.stringify(message);
    socket.send(text);
    if (sound) socket.send(sound);
    this.deps.metrics.sent(text.length + (sound?.length ?? 0));
  }

  #sendAway(): void {
    this.#send({ type: 'leaving' });
    this.socket.close(TRY_AGAIN_LATER);
  }

  #refuse(thrown: unknown): void {
    const { code, message } = toHarkError(thrown, 'MESSAGE_INVALID');
    this.#send({ type: 'error', code, message: message.slice(0, 300) });
    this.socket.close(POLICY_VIOLATION);
  }

  async #end(): Promise<void> {
    await this.#intake?.close();
    await this.#session?.close();
  }
}

function isForSession(
  command: EngineCommand,
): command is Exclude<EngineCommand, { type: (typeof LOCAL_COMMANDS)[number] }> {
  return !(LOCAL_COMMANDS as readonly EngineCommand['type'][]).includes(command.type);
}
