import { randomUUID } from 'node:crypto';
import { concatSamples, SAMPLE_RATE_HZ } from '../../../shared/audio/audio-format.ts';
import type { EngineEvent, TurnOutcome } from '../../../shared/engine/engine-events.ts';
import type { SessionState } from '../../../shared/engine/session-state.ts';
import { HarkError } from '../../../shared/errors.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import type { OpenDetector } from '../../engine/engine.ts';
import { InputMeter } from '../../engine/pipeline/detection/input-meter.ts';
import type { Playback } from '../../engine/pipeline/playback/playback.ts';
import { AUDIO_STOP, audioChunks, audioStart } from '../protocol/wyoming-audio.ts';
import type { WyomingEvent } from '../protocol/wyoming-event.ts';
import { errorSchema, textSchema } from '../protocol/wyoming-messages.ts';
import { WyomingSound } from '../protocol/wyoming-sound.ts';
import { satelliteInfo } from './satellite-info.ts';
import { SatelliteServer } from './satellite-server.ts';

/** Limit of a question; the home's own limit is 15 s. */
const MAX_QUESTION_MS = 30_000;
/** Limit from the question to the sound of the answer. */
const MAX_WAIT_MS = 30_000;
/** Limit of an answer. */
const MAX_REPLY_MS = 120_000;

export interface SatelliteParts {
  name: string;
  port: number;
  wakeWords: readonly string[];
  clock: Clock;
  detector: OpenDetector;
  playback: Playback;
  emit: (event: EngineEvent) => void;
  /** Chunks per reported input level. */
  chunksPerBuffer: number;
}

/** A turn that a home answers. */
interface HomeTurn {
  turnId: string;
  trigger: 'wake' | 'talk-key';
  /** When the current wait began. */
  sinceMs: number;
  startedAtMs: number;
  /** When the last audio of the question was sent. */
  endedAtMs: number | undefined;
  transcribedAtMs: number | undefined;
}

/**
 * A satellite of Home Assistant: this machine has the microphone, wake word and loudspeaker; the home does
 * STT, answers and TTS (Wyoming protocol). Nothing is sent before the wake word or push-to-talk.
 */
export class Satellite {
  #server!: SatelliteServer;
  #running = false;
  #state: SessionState = 'asleep';
  #turn: HomeTurn | undefined;
  #reply: { sound: WyomingSound; samples: Float32Array[]; durationMs: number } | undefined;
  /** The clip that is playing. */
  #clipId: string | undefined;
  #queue: Promise<void> = Promise.resolve();
  readonly #meter: InputMeter;

  private constructor(private readonly parts: SatelliteParts) {
    this.#meter = new InputMeter(parts.chunksPerBuffer);
    parts.playback.onReport(({ type, clipId, atMs }) => {
      if (clipId !== this.#clipId) return;
      if (type === 'started') this.#startedToSpeak(atMs);
      else this.#spoken(type === 'ended');
    });
  }

  /** @throws HarkError SERVER_PORT */
  static async open(parts: SatelliteParts): Promise<Satellite> {
    const satellite = new Satellite(parts);
    satellite.#server = await SatelliteServer.open(parts.port, {
      onEvent: (event) => satellite.#obey(event),
      onGone: () => satellite.#homeGone(),
    });
    return satellite;
  }

  /** Whether a home is connected and takes the questions. */
  get running(): boolean {
    return this.#running;
  }

  get port(): number {
    return this.#server.port;
  }

  /** @param samples one chunk of microphone audio, 16 kHz mono */
  pushChunk(samples: Float32Array, capturedAtMs: number): Promise<void> {
    this.#queue = this.#queue.then(() => this.#hear(samples, capturedAtMs));
    return this.#queue;
  }

  /** Starts listening without the wake word. */
  pushToTalk(): void {
    if (this.#running) this.#begin('talk-key');
  }

  /** Cancels the current question or answer. */
  cancel(): void {
    if (!this.#turn) return;
    this.parts.playback.stop();
    this.#send(AUDIO_STOP);
    this.#end('interrupted');
  }

  async close(): Promise<void> {
    this.#running = false;
    await this.#server.close();
    await this.#queue;
    this.parts.detector.release();
  }

  async #hear(samples: Float32Array, capturedAtMs: number): Promise<void> {
    const { detector, clock, emit } = this.parts;
    const detection = await detector.detector.push(samples, capturedAtMs);
    const level = this.#meter.push(samples, detector.detector.speechProbability, clock.nowMs() - capturedAtMs);
    if (level) emit({ type: 'level', ...level });
    if (detection && this.#running && this.#state === 'asleep' && (await detector.confirm(detection))) {
      this.#begin('wake', detection.keyword, detection.score);
      return;
    }
    const { keptTurn: turn } = this;
    if (!turn) return;
    if (this.#state === 'listening') {
      for (const chunk of audioChunks(samples, SAMPLE_RATE_HZ)) this.#send(chunk);
    }
    const waitedMs = clock.nowMs() - turn.sinceMs;
    const longestMs = this.#state === 'listening' ? MAX_QUESTION_MS : MAX_WAIT_MS;
    if (this.#state !== 'speaking' && waitedMs > longestMs) this.#fail('REMOTE_TIMEOUT', 'the home did not answer');
  }

  /** A getter, because an event from the connection may have ended the turn meanwhile. */
  private get keptTurn(): HomeTurn | undefined {
    return this.#turn;
  }

  #begin(trigger: HomeTurn['trigger'], keyword?: string, score = 1): void {
    if (this.#turn) this.cancel();
    const { emit, clock } = this.parts;
    const turnId = randomUUID();
    const atMs = clock.nowMs();
    this.#turn = {
      turnId,
      trigger,
      sinceMs: atMs,
      startedAtMs: atMs,
      endedAtMs: undefined,
      transcribedAtMs: undefined,
    };
    emit({ type: 'turn-started', turnId, trigger, atMs });
    if (keyword) emit({ type: 'wake', turnId, keyword, score, atMs });
    this.#setState('listening');
    this.#send({
      type: 'run-pipeline',
      data: {
        start_stage: 'asr',
        end_stage: 'tts',
        restart_on_end: false,
        ...(keyword && { wake_word_name: keyword }),
      },
    });
    this.#send(audioStart(SAMPLE_RATE_HZ));
  }

  #obey(event: WyomingEvent): void {
    try {
      this.#follow(event);
    } catch (cause) {
      this.#fail('REMOTE_FAILED', `the home sent a ${event.type} that makes no sense`, cause);
    }
  }

  #follow(event: WyomingEvent): void {
    const { name, wakeWords, emit, clock } = this.parts;
    switch (event.type) {
      case 'describe':
        return this.#send(satelliteInfo(name, wakeWords));
      case 'ping':
        return this.#send({ type: 'pong', data: event.data });
      case 'run-satellite':
        this.#running = true;
        return;
      case 'pause-satellite':
        this.#running = false;
        return this.cancel();
      // The home has heard the whole question.
      case 'voice-stopped':
        return this.#stopSending();
      case 'transcript': {
        const { text } = textSchema.parse(event.data);
        this.#stopSending();
        if (!this.#turn) return;
        this.#turn.transcribedAtMs = clock.nowMs();
        emit({ type: 'transcript', turnId: this.#turn.turnId, text, atMs: clock.nowMs() });
        return;
      }
      case 'synthesize': {
        const { text } = textSchema.parse(event.data);
        if (!this.#turn) return;
        emit({ type: 'reply', turnId: this.#turn.turnId, text, skill: 'home', atMs: clock.nowMs() });
        return;
      }
      // A pipeline that ends before speech: the home has done it, and says what in words alone.
      case 'handled':
      case 'not-handled': {
        const { text } = textSchema.parse(event.data);
        if (!this.#turn) return;
        emit({ type: 'reply', turnId: this.#turn.turnId, text, skill: 'home', atMs: clock.nowMs() });
        this.#end('answered');
        return;
      }
      case 'audio-start':
        this.#reply = { sound: new WyomingSound(), samples: [], durationMs: 0 };
        this.#reply.sound.start(event);
        return;
      case 'audio-chunk':
        return this.#takeReply(event);
      case 'audio-stop':
        return this.#speak();
      case 'error':
        return this.#fail('REMOTE_FAILED', `the home: ${errorSchema.parse(event.data).text.slice(0, 300)}`);
      // Timers and future events are ignored.
      default:
    }
  }

  #stopSending(): void {
    if (this.#state !== 'listening' || !this.#turn) return;
    this.#send(AUDIO_STOP);
    this.#turn.sinceMs = this.parts.clock.nowMs();
    this.#turn.endedAtMs = this.#turn.sinceMs;
    this.#setState('thinking');
  }

  #takeReply(event: WyomingEvent): void {
    const reply = this.#reply;
    if (!reply) return;
    const samples = reply.sound.read(event);
    reply.durationMs += (1000 * samples.length) / reply.sound.rateHz;
    if (reply.durationMs > MAX_REPLY_MS) throw new Error('it does not end');
    reply.samples.push(samples);
  }

  /** Plays an answer, or an announcement outside a turn. */
  #speak(): void {
    const reply = this.#reply;
    this.#reply = undefined;
    if (!reply) return;
    this.#clipId = randomUUID();
    const samples = concatSamples(reply.samples);
    this.parts.playback.play({ clipId: this.#clipId, samples, sampleRateHz: reply.sound.rateHz });
  }

  #startedToSpeak(atMs: number): void {
    this.#setState('speaking');
    const turn = this.#turn;
    if (turn) turn.sinceMs = atMs;
  }

  #spoken(heard: boolean): void {
    this.#clipId = undefined;
    this.#send({ type: 'played', data: {} });
    if (this.#turn) this.#end(heard ? 'answered' : 'failed');
    else this.#setState('asleep');
  }

  #homeGone(): void {
    this.#running = false;
    this.#reply = undefined;
    if (this.#turn && this.#state !== 'speaking') this.#fail('REMOTE_UNREACHABLE', 'the home has gone');
  }

  #fail(code: 'REMOTE_FAILED' | 'REMOTE_TIMEOUT' | 'REMOTE_UNREACHABLE', message: string, cause?: unknown): void {
    const { emit, clock } = this.parts;
    const error = new HarkError(code, message, { cause });
    const turn = this.#turn;
    emit({ type: 'error', code, message: error.message, ...(turn && { turnId: turn.turnId }), atMs: clock.nowMs() });
    if (turn) this.#end('failed');
  }

  #end(outcome: TurnOutcome): void {
    const turn = this.#turn;
    if (!turn) return;
    this.#turn = undefined;
    this.#clipId = undefined;
    this.#reply = undefined;
    const atMs = this.parts.clock.nowMs();
    const { turnId, startedAtMs, endedAtMs, transcribedAtMs } = turn;
    const zeroAtMs = endedAtMs ?? startedAtMs;
    const sttMs = endedAtMs !== undefined && transcribedAtMs !== undefined ? transcribedAtMs - endedAtMs : undefined;
    this.parts.emit({
      type: 'turn',
      turnId,
      outcome,
      latencyMs: sttMs === undefined ? {} : { stt: Math.max(0, sttMs) },
      spans: [],
      zeroAtMs,
      atMs,
    });
    this.#setState('asleep');
  }

  #setState(state: SessionState): void {
    this.#state = state;
    const turnId = this.#turn?.turnId;
    this.parts.emit({ type: 'state', state, ...(turnId && { turnId }) });
  }

  #send(event: WyomingEvent): void {
    this.#server.send(event);
  }
}
