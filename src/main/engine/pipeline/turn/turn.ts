import { randomUUID } from 'node:crypto';
import type { EngineEvent, EngineEventOf, TurnOutcome } from '../../../../shared/engine/engine-events.ts';
import type { Config } from '../../../../shared/settings/config-schema.ts';
import type { Clock } from '../../clock/clock.ts';
import type { StreamDetector } from '../detection/stream-detector.ts';
import { listenerOptions } from '../listening/listener-options.ts';
import type { SpeechJudge } from '../listening/speech-judge.ts';
import { type HeardUtterance, type ListeningStart, UtteranceListener } from '../listening/utterance-listener.ts';
import type { Answering } from '../reply/answering.ts';
import type { ReplySpeaker, SpeechProgress } from '../reply/reply-speaker.ts';
import type { Services } from '../services.ts';
import { TurnTimeline } from './turn-timeline.ts';

/** What began a turn. */
export type TurnTrigger = EngineEventOf<'turn-started'>['trigger'];

/** How far a turn has got. */
export type TurnProgress = 'endpoint' | 'transcribed' | 'asking-model' | 'looking-up' | 'reply-ready';

/** The stages that every turn of a session goes through. */
export interface TurnStages {
  config: Config;
  clock: Clock;
  detector: StreamDetector;
  services: Pick<Services, 'transcriber' | 'drafter' | 'secondOpinion'>;
  answering: Answering;
  speaker: ReplySpeaker;
  emit: (event: EngineEvent) => void;
}

/** The session, as a turn sees it. */
export interface TurnHost {
  /** Makes the turn the session's current one. @returns false when no turn may begin now */
  begin(turn: Turn): boolean;
  /** Never called for a turn that has ended. */
  onProgress(progress: TurnProgress): void;
  /** Reports a failure that does not fail the turn. */
  onError(error: unknown): void;
}

/**
 * One turn: it listens to a question, answers it and speaks the answer. The turn owns its listener, its reply and its
 * signal, so ending it stops all of them, and no late result reaches the session.
 *
 * A turn may listen before it has begun: without the wake word, it begins with the first words that are meant for Hark.
 */
export class Turn {
  readonly turnId = randomUUID();
  readonly timeline = new TurnTimeline();
  readonly #abort = new AbortController();
  #listener: UtteranceListener | undefined;
  #isBegun = false;
  #trigger: TurnTrigger;
  #judge: SpeechJudge | undefined;
  #speechEndMs: number | undefined;
  #continuesLast = false;
  #heardIn: string | undefined;

  /** @param judge decides which words are meant for Hark; undefined when the user asked for the turn */
  constructor(
    private readonly stages: TurnStages,
    private readonly host: TurnHost,
    trigger: TurnTrigger,
    judge?: SpeechJudge,
  ) {
    this.#trigger = trigger;
    this.#judge = judge;
  }

  /** Aborted when the turn ends. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get trigger(): TurnTrigger {
    return this.#trigger;
  }

  /** When the question was over, on the session's clock; undefined before, and when it was typed. */
  get speechEndMs(): number | undefined {
    return this.#speechEndMs;
  }

  /** Whether its question is the last turn's with the end that was missing. */
  get continuesLast(): boolean {
    return this.#continuesLast;
  }

  /** The language of its question, as STT heard it. */
  get heardIn(): string | undefined {
    return this.#heardIn;
  }

  get isBegun(): boolean {
    return this.#isBegun;
  }

  get isListening(): boolean {
    return this.#listener !== undefined;
  }

  /** Whether it listens without the wake word or a key. */
  get isUnasked(): boolean {
    return this.#judge !== undefined;
  }

  /** Announces the turn. */
  begin(): void {
    const { clock, emit } = this.stages;
    const atMs = clock.nowMs();
    this.#isBegun = true;
    this.timeline.started(atMs);
    emit({ type: 'turn-started', turnId: this.turnId, trigger: this.#trigger, atMs });
  }

  /** Listens for a question. Replaces what it listened to before. @param timeoutMs how long it waits for the first word */
  listen(start: ListeningStart, timeoutMs: number): void {
    const { config, clock, detector, services, answering } = this.stages;
    this.#listener?.stop();
    this.#listener = new UtteranceListener({
      detector,
      clock,
      stt: services,
      judge: answering,
      options: listenerOptions(config, timeoutMs),
      start,
      onPartial: (text) => this.#onPartial(text),
      onEndpoint: () => this.#isBegun && this.#advance('endpoint'),
    });
  }

  /** The user asks for the turn that began unasked: every word is now meant for Hark. */
  becomeAsked(trigger: 'wake' | 'talk-key'): void {
    this.#trigger = trigger;
    this.#judge = undefined;
  }

  /** Called after every chunk. */
  update(): void {
    this.#listener?.update();
  }

  /** A key is held down: silence does not end the question, `release` does. */
  hold(): void {
    this.#listener?.hold();
  }

  /** The key is let go. @returns false when nothing was said while it was held */
  release(): boolean {
    return this.#listener?.release() ?? true;
  }

  /**
   * The course of the turn. Call `listen` before, or give a question that was typed.
   * @returns how it came out; when nothing was heard, the turn may not have begun
   * @throws HarkError of the stage that failed; the signal's reason when the turn was ended
   */
  async run(question?: string): Promise<'answered' | 'nothing-heard'> {
    const text = question ?? (await this.#hearQuestion());
    if (text === undefined) return 'nothing-heard';
    this.#emitText('transcript', text);
    this.#advance('endpoint');
    this.#advance('transcribed');
    const sentences = this.stages.answering.answer(this, text, (progress) => this.#advance(progress));
    if (sentences) {
      const { signal } = this;
      const spokenIn = () => this.stages.answering.spokenIn;
      const onProgress = (progress: SpeechProgress) => this.#onSpeech(progress);
      await this.stages.speaker.speak(sentences, { signal, spokenIn, onProgress });
      signal.throwIfAborted();
    }
    return 'answered';
  }

  /** Ends the turn and reports it. */
  end(outcome: TurnOutcome): void {
    this.abandon();
    const { emit, clock } = this.stages;
    emit(this.timeline.summary(this.turnId, outcome, clock.nowMs()));
  }

  /** Stops everything that is under way for the turn, without a report. */
  abandon(): void {
    this.#abort.abort();
    this.#listener?.stop();
    this.#listener = undefined;
  }

  /** @returns the question's text; undefined when nothing was said that is meant for Hark */
  async #hearQuestion(): Promise<string | undefined> {
    const utterance = await this.#hearUtterance();
    if (!utterance) return undefined;
    const { text, language } = utterance;
    this.#heardIn = language;
    const whole = this.#judge?.continued?.(text, language);
    this.#continuesLast = whole !== undefined;
    if (whole === undefined && this.#judge?.counts(text, language) === false) {
      if (this.#isBegun) this.#emitText('transcript', text);
      return undefined;
    }
    if (!this.#isBegun && !this.host.begin(this)) return undefined;
    this.#recordUtterance(utterance);
    return whole ?? this.#judge?.meaning(text) ?? text;
  }

  async #hearUtterance(): Promise<HeardUtterance | undefined> {
    let listener: UtteranceListener | undefined;
    let utterance: HeardUtterance | undefined;
    try {
      // `listen` may be called again meanwhile: only the newest listener counts.
      while (listener !== this.#listener) {
        listener = this.#listener;
        utterance = await listener?.heard;
      }
    } catch (error) {
      if (!this.#judge || this.signal.aborted) throw error;
      // Nobody asked for the turn, so nobody waits for an apology.
      if (!this.#judge.ignoresFailures) this.host.onError(error);
    }
    this.signal.throwIfAborted();
    this.#listener = undefined;
    return utterance;
  }

  #recordUtterance({ speechEnd, endpointAtMs, sttEndedMs, sttComputeMs }: HeardUtterance): void {
    const speechEndMs = this.stages.detector.timeOfSample(speechEnd);
    this.#speechEndMs = speechEndMs;
    this.timeline.speechEnded(speechEndMs);
    this.timeline.stage('endpoint', speechEndMs, endpointAtMs);
    this.timeline.stage('stt', sttEndedMs - sttComputeMs, sttEndedMs);
  }

  #onPartial(text: string): void {
    const mayBegin = () => this.#judge?.begins(text) === true && this.host.begin(this);
    if (this.#isBegun || mayBegin()) this.#emitText('partial', text);
  }

  #onSpeech(progress: SpeechProgress): void {
    const { emit, clock } = this.stages;
    const { turnId, timeline } = this;
    switch (progress.type) {
      case 'synthesized':
        return timeline.stage('tts', progress.readyMs - progress.computeMs, progress.readyMs);
      case 'started':
        timeline.stage('playback', progress.sentMs, progress.startedMs);
        return timeline.replyStarted(progress.startedMs);
      case 'heard':
        return this.stages.answering.heard(progress.index);
      case 'sent':
        return emit({
          type: 'speech',
          turnId,
          text: progress.text,
          durationMs: progress.durationMs,
          atMs: clock.nowMs(),
        });
    }
  }

  #advance(progress: TurnProgress): void {
    if (!this.signal.aborted) this.host.onProgress(progress);
  }

  #emitText(type: 'partial' | 'transcript', text: string): void {
    const { emit, clock } = this.stages;
    emit({ type, turnId: this.turnId, text, atMs: clock.nowMs() });
  }
}
