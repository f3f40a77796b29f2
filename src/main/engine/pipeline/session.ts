import { randomUUID } from 'node:crypto';
import type { Config } from '../../../shared/config-schema.ts';
import type { EngineCommand } from '../../../shared/engine-commands.ts';
import type { EngineEvent, EngineEventOf, TimerView, TurnOutcome } from '../../../shared/engine-events.ts';
import { type ErrorCode, HarkError, toHarkError } from '../../../shared/errors.ts';
import type { SessionState } from '../../../shared/session-state.ts';
import type { WakeWord } from '../../../shared/wake-words.ts';
import type { ChatModel } from '../llm/chat-model.ts';
import { Talk } from '../llm/talk.ts';
import type { SkillContext } from '../skills/skill.ts';
import { TimerAlarm } from '../skills/timers/timer-alarm.ts';
import { TimerBoard } from '../skills/timers/timer-board.ts';
import { sentenceStream } from '../speech/tts/sentence-stream.ts';
import { splitSentences } from '../speech/tts/sentences.ts';
import type { Speech } from '../speech/tts/speech.ts';
import { confirmWake, needsConfirmation, WAKE_CHECK_SAMPLES } from '../speech/wake/confirm-wake.ts';
import type { WakeDetection } from '../speech/wake/wake-word-detector.ts';
import { type UnderstoodPlan, understand, warmUnderstanding } from '../understanding/understand.ts';
import type { Clock } from './clock.ts';
import { InputMeter } from './input-meter.ts';
import { LoadShedding } from './load-shedding.ts';
import type { Playback } from './playback.ts';
import { ReplySpeaker } from './reply-speaker.ts';
import type { Services } from './services.ts';
import { nextState, type SessionTrigger } from './state-machine.ts';
import type { DetectionTiming, StreamDetector, WakeScores } from './stream-detector.ts';
import { Turn } from './turn.ts';
import { type HeardUtterance, type ListeningStart, UtteranceListener } from './utterance-listener.ts';

/** What a session is asked itself. */
export type SessionCommand = Exclude<EngineCommand, { type: 'report-figures' }>;

export interface SessionParts {
  config: Config;
  clock: Clock;
  detector: StreamDetector;
  services: Services;
  playback: Playback;
  emit: (event: EngineEvent) => void;
  /** Wall time for the skills. */
  now: () => Date;
  /** Gives the detector's models back. */
  release: () => void;
  /** Called when the words of a near miss have been looked at. */
  onNearMiss?: ((nearMiss: NearMiss) => void) | undefined;
  /** Called after every chunk. */
  onChunk?: ((timing: ChunkTiming) => void) | undefined;
}

/** A wake word that was said unclearly, or something like it. */
export interface NearMiss {
  keyword: WakeWord;
  /** 0..1. */
  score: number;
  /** Whether the words told that it was the wake word. */
  woke: boolean;
}

/** How long one chunk took, milliseconds. */
export interface ChunkTiming extends DetectionTiming {
  processingMs: number;
  /** From when it could be processed, mostly its capture, to the end of its processing. */
  latenessMs: number;
  wakeScores: WakeScores;
  /** Whether it was only kept: there was no time to look at it. */
  shed: boolean;
}

/** One conversation: takes chunks and commands, drives the stages by the state table, reports events. */
export class Session {
  readonly #speaker: ReplySpeaker;
  readonly #meter: InputMeter;
  readonly #timers: TimerBoard;
  readonly #skills: SkillContext;
  readonly #alarm: TimerAlarm;
  readonly #talk: Talk;
  readonly #shedding: LoadShedding;
  #state: SessionState = 'asleep';
  #turn: Turn | undefined;
  #listener: UtteranceListener | undefined;
  #plan: { text: string; plan: UnderstoodPlan } | undefined;
  #queue: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(private readonly parts: SessionParts) {
    const { clock, services, playback, emit, config, now } = parts;
    this.#speaker = new ReplySpeaker(services.synthesizer, playback, clock);
    this.#meter = new InputMeter(config.audio_processing.buffer_size_chunks);
    this.#timers = new TimerBoard(clock, {
      onChange: (timers) => emit({ type: 'timers', timers }),
      onRing: () => this.#alarm.start(),
      onSilence: () => this.#silenceAlarm(),
    });
    this.#alarm = new TimerAlarm(
      clock,
      () => this.#timers.views.filter(({ ringing }) => ringing),
      (text, tone) => this.#announce(text, tone),
    );
    this.#shedding = new LoadShedding(clock, () =>
      this.#reportError(new HarkError('OVERLOADED', 'the processor is too busy to listen to all'), 'OVERLOADED'),
    );
    this.#talk = new Talk(config.llm.system_prompt, config.llm.context_tokens);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    this.#skills = { now, timeZone, timers: this.#timers };
    void warmUnderstanding(this.#skills);
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Sample arrays allocated for STT so far. */
  get allocations(): number {
    return this.parts.detector.ring.reads;
  }

  /**
   * Takes the next chunk of the microphone; chunks are processed one after the other.
   * @param samples 16 kHz mono, -1..1
   * @param capturedAtMs when its last sample was captured, on the session's clock
   * @param dueAtMs since when it could be processed: later than `capturedAtMs` when it waited for its buffer
   */
  pushChunk(samples: Float32Array, capturedAtMs: number, dueAtMs = capturedAtMs): Promise<void> {
    this.#queue = this.#queue.then(() => this.#process(samples, capturedAtMs, dueAtMs));
    return this.#queue;
  }

  /** Does what a person asked by key, button or text. */
  command(command: SessionCommand): void {
    switch (command.type) {
      case 'talk':
        this.#listen({ sample: this.parts.detector.ring.end }, 'talk');
        return;
      case 'cancel':
        this.#timers.silence();
        return this.#endTurn('interrupted', 'cancel');
      case 'ask':
        return this.#ask(command.text);
      case 'cancel-timer':
        return this.#timers.cancel(command.timerId);
      case 'announce':
        return this.#announce(command.text);
    }
  }

  /** Says all again that a window needs that opens late. */
  describe(): void {
    this.parts.emit({ type: 'timers', timers: this.#timers.views });
    this.#emitState();
  }

  /** Takes over timers from an engine that ended; what is overdue rings now. */
  restoreTimers(timers: readonly TimerView[]): void {
    for (const timer of timers) this.#timers.restore(timer);
  }

  /** Ends the conversation: nothing is heard, said or reported any more. Resolves when its models are given back. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#turn?.cancel();
    this.#timers.cancelAll();
    this.#listener?.stop();
    this.#speaker.stop();
    // A chunk may be in the middle of a model's run.
    await this.#queue;
    this.parts.release();
  }

  async #process(samples: Float32Array, capturedAtMs: number, dueAtMs: number): Promise<void> {
    if (this.#closed) return;
    const { detector, clock, emit, onChunk } = this.parts;
    const startedAt = performance.now();
    const shed = this.#shedding.mustShed(clock.nowMs() - dueAtMs);
    try {
      if (shed) detector.skip(samples, capturedAtMs);
      else await this.#listenTo(samples, capturedAtMs);
      if (this.#closed) return;
    } catch (error) {
      this.#fail(error, 'WAKE_FAILED');
    }
    const latenessMs = clock.nowMs() - dueAtMs;
    onChunk?.({
      processingMs: performance.now() - startedAt,
      latenessMs,
      shed,
      ...detector.timing,
      wakeScores: detector.wakeScores,
    });
    const level = this.#meter.push(samples, detector.speechProbability, latenessMs);
    if (level) emit({ type: 'level', ...level });
  }

  async #listenTo(samples: Float32Array, capturedAtMs: number): Promise<void> {
    const detection = await this.parts.detector.push(samples, capturedAtMs);
    if (this.#closed) return;
    if (detection) this.#onWake(detection);
    this.#listener?.update();
  }

  #onWake(detection: WakeDetection): void {
    if (nextState(this.#state, 'wake') === undefined) return;
    const { detector, services } = this.parts;
    const { sample } = detection;
    const heardAtMs = detector.timeOfSample(sample);
    const accept = () => this.#wake(detection, sample, heardAtMs);
    if (!needsConfirmation(detection)) return accept();
    const clip = detector.newestPhrase(WAKE_CHECK_SAMPLES);
    void confirmWake(detection, clip, services.transcriber).then((confirmed) => {
      if (this.#closed) return;
      this.parts.onNearMiss?.({ keyword: detection.keyword, score: detection.score, woke: confirmed });
      if (confirmed) accept();
    });
  }

  #wake({ keyword, score }: WakeDetection, sample: number, heardAtMs: number): void {
    if (nextState(this.#state, 'wake') === undefined) return;
    const turn = this.#listen({ sample, keyword }, 'wake');
    const atMs = this.parts.clock.nowMs();
    turn?.stage('wake', heardAtMs, atMs);
    if (turn) this.parts.emit({ type: 'wake', turnId: turn.turnId, keyword, score, atMs });
  }

  #listen(start: ListeningStart, trigger: 'wake' | 'talk'): Turn | undefined {
    const { detector, services, clock, config } = this.parts;
    const turn = this.#startTurn(trigger);
    if (!turn) return undefined;
    const { endpointing: e, stt } = config;
    const { enable_parallel_processing } = config.audio_processing;
    const current = () => this.#turn === turn;
    this.#listener = new UtteranceListener(
      detector,
      services.transcriber,
      clock,
      {
        endpointing: {
          hangoverCompleteMs: e.hangover_complete_ms,
          hangoverMs: e.hangover_ms,
          hangoverIncompleteMs: e.hangover_incomplete_ms,
          longestUtteranceMs: e.longest_utterance_ms,
          listenTimeoutMs: e.listen_timeout_ms,
        },
        partialIntervalMs: enable_parallel_processing ? stt.partial_interval_ms : undefined,
      },
      {
        onPartial: (text) => this.#emitText('partial', turn, text),
        onPause: (text) => this.#prepare(text),
        onEndpoint: () => current() && this.#to('endpoint'),
        onUtterance: (utterance) => current() && this.#onUtterance(turn, utterance),
        onNothingHeard: () => current() && this.#endTurn('nothing-heard', 'nothing-heard'),
        onError: (error) => current() && this.#fail(error, 'STT_FAILED'),
      },
      start,
    );
    return turn;
  }

  /** Plans the reply while the user may still go on: planning has no effect, and its first sentence is soon wanted. */
  #prepare(text: string): UnderstoodPlan['completeness'] {
    const plan = understand(text, this.#skills);
    this.#plan = { text, plan };
    const { enable_parallel_processing } = this.parts.config.audio_processing;
    if (enable_parallel_processing && plan.completeness === 'complete' && plan.replyText) {
      this.#speaker.prepare(plan.replyText);
    }
    return plan.completeness;
  }

  #onUtterance(turn: Turn, utterance: HeardUtterance): void {
    const { detector } = this.parts;
    const speechEndMs = detector.timeOfSample(utterance.speechEnd);
    turn.speechEnded(speechEndMs);
    turn.stage('endpoint', speechEndMs, utterance.endpointAtMs);
    turn.stage('stt', utterance.sttEndedMs - utterance.sttComputeMs, utterance.sttEndedMs);
    this.#listener = undefined;
    this.#emitText('transcript', turn, utterance.text);
    this.#to('transcribed');
    this.#answer(turn, utterance.text);
  }

  #ask(text: string): void {
    const turn = this.#startTurn('ask');
    if (!turn) return;
    this.#emitText('transcript', turn, text);
    this.#answer(turn, text);
  }

  #answer(turn: Turn, text: string): void {
    const { clock, services } = this.parts;
    const startedMs = clock.nowMs();
    try {
      const plan = this.#plan?.text === text ? this.#plan.plan : understand(text, this.#skills);
      this.#plan = undefined;
      turn.stage('understanding', startedMs, clock.nowMs());
      if (plan.skill === 'none' && services.chat)
        return this.#speak(turn, this.#modelSentences(turn, text, services.chat));
      plan.commit?.();
      this.#emitReply(turn, plan);
      if (plan.replyText === '') return this.#endTurn('answered', 'reply-ended');
      this.#talk.remember(text, plan.replyText);
      this.#to('reply-ready');
      this.#speak(turn, splitSentences(plan.replyText));
    } catch (error) {
      this.#fail(error, 'SKILL_FAILED');
    }
  }

  /** The language model's answer, sentence by sentence; on the screen it comes as it is written. */
  async *#modelSentences(turn: Turn, question: string, chat: ChatModel): AsyncGenerator<string> {
    const { clock, emit } = this.parts;
    const startedMs = clock.nowMs();
    let text = '';
    const parts = chat.reply(this.#talk.ask(question), turn.signal);
    const shown = async function* () {
      for await (const part of parts) {
        if (text === '') turn.stage('llm', startedMs, clock.nowMs());
        text += part;
        emit({ type: 'reply-part', turnId: turn.turnId, text, atMs: clock.nowMs() });
        yield part;
      }
    };
    for await (const sentence of sentenceStream(shown())) {
      this.#to('reply-ready');
      yield sentence;
    }
    this.#emitReply(turn, { replyText: text, skill: 'llm' });
    this.#talk.remember(question, text);
  }

  #speak(turn: Turn, sentences: Iterable<string> | AsyncIterable<string>): void {
    const { clock, emit } = this.parts;
    const current = () => this.#turn === turn;
    void this.#speaker.speak(sentences, {
      onFirstSentence: (readyMs, computeMs) => turn.stage('tts', readyMs - computeMs, readyMs),
      onSpeech: (text, durationMs) =>
        emit({ type: 'speech', turnId: turn.turnId, text, durationMs, atMs: clock.nowMs() }),
      onStarted: (sentMs, startedMs) => {
        turn.stage('playback', sentMs, startedMs);
        turn.replyStarted(startedMs);
      },
      onEnded: () => current() && this.#endTurn('answered', 'reply-ended'),
      onError: (error) => current() && this.#fail(error, 'TTS_FAILED'),
    });
  }

  #emitReply(turn: Turn, { replyText, skill }: Pick<UnderstoodPlan, 'replyText' | 'skill'>): void {
    const { clock, emit } = this.parts;
    emit({ type: 'reply', turnId: turn.turnId, text: replyText, skill, atMs: clock.nowMs() });
  }

  /** Words of the system's own; they wait for nobody and interrupt nobody. */
  #announce(text: string, leadIn?: Speech): void {
    if (this.#state !== 'asleep') return;
    const ignore = () => undefined;
    void this.#speaker.speak(
      splitSentences(text),
      {
        onFirstSentence: ignore,
        onSpeech: ignore,
        onStarted: ignore,
        onEnded: ignore,
        onError: (error) => this.#reportError(error, 'TTS_FAILED'),
      },
      leadIn,
    );
  }

  #silenceAlarm(): void {
    this.#alarm.stop();
    if (this.#state === 'asleep') this.#speaker.stop();
  }

  #startTurn(trigger: 'wake' | 'talk' | 'ask'): Turn | undefined {
    const { clock, emit } = this.parts;
    if (nextState(this.#state, trigger) === undefined) return undefined;
    this.#closeTurn('interrupted');
    const turn = new Turn(randomUUID(), clock.nowMs());
    this.#turn = turn;
    const names = { wake: 'wake', talk: 'talk-key', ask: 'text' } as const;
    emit({ type: 'turn-started', turnId: turn.turnId, trigger: names[trigger], atMs: turn.startedMs });
    this.#to(trigger);
    return turn;
  }

  #endTurn(outcome: TurnOutcome, trigger: SessionTrigger): void {
    this.#closeTurn(outcome);
    this.#to(trigger);
  }

  #closeTurn(outcome: TurnOutcome): void {
    this.#listener?.stop();
    this.#listener = undefined;
    this.#plan = undefined;
    this.#speaker.stop();
    const turn = this.#turn;
    this.#turn = undefined;
    turn?.cancel();
    if (turn) this.parts.emit(turn.summary(outcome, this.parts.clock.nowMs()));
  }

  #fail(error: unknown, code: ErrorCode): void {
    this.#reportError(error, code);
    const hadTurn = this.#turn !== undefined;
    this.#endTurn('failed', 'failed');
    const failed = toHarkError(error, code).code;
    if (hadTurn && failed !== 'TTS_FAILED') this.#announce(apologyFor(failed));
  }

  #reportError(error: unknown, fallback: ErrorCode): void {
    const { code, message } = toHarkError(error, fallback);
    const turnId = this.#turn?.turnId;
    this.parts.emit({ type: 'error', code, message, ...(turnId ? { turnId } : {}), atMs: this.parts.clock.nowMs() });
  }

  #emitText(type: 'partial' | 'transcript', turn: Turn, text: string): void {
    const event: EngineEventOf<'partial' | 'transcript'> = {
      type,
      turnId: turn.turnId,
      text,
      atMs: this.parts.clock.nowMs(),
    };
    this.parts.emit(event);
  }

  #to(trigger: SessionTrigger): void {
    const next = nextState(this.#state, trigger);
    if (next === undefined || next === this.#state) return;
    this.#state = next;
    this.#emitState();
  }

  #emitState(): void {
    const turnId = this.#turn?.turnId;
    this.parts.emit({ type: 'state', state: this.#state, ...(turnId ? { turnId } : {}) });
  }
}

function apologyFor(code: ErrorCode): string {
  if (code === 'REMOTE_UNREACHABLE') return 'Sorry, I cannot reach the language model.';
  if (code.startsWith('REMOTE_')) return 'Sorry, the language model did not answer.';
  return 'Sorry, that did not work. Please say it again.';
}
