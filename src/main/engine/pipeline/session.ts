import { randomUUID } from 'node:crypto';
import type { EngineEventOf, TurnOutcome } from '../../../shared/engine/engine-events.ts';
import type { SessionState } from '../../../shared/engine/session-state.ts';
import { type ErrorCode, HarkError, toHarkError } from '../../../shared/errors.ts';
import type { Agenda } from '../agenda/agenda.ts';
import { AgendaAloud } from '../agenda/agenda-announcer.ts';
import { Notebook } from '../notebook/notebook.ts';
import { wordsThatEndSound } from '../skills/control/control.ts';
import type { Speech } from '../speech/tts/speech.ts';
import { splitSentences } from '../speech/tts/text/sentences.ts';
import { confirmWake, needsConfirmation, WAKE_CHECK_SAMPLES } from '../speech/wake/confirm-wake.ts';
import type { WakeDetection } from '../speech/wake/wake-engine.ts';
import { stripWakeWord } from '../speech/wake/wake-text.ts';
import type { Dialogue } from '../understanding/dialogue.ts';
import { toUtterance } from '../understanding/values/utterance.ts';
import { warmUnderstanding } from '../understanding/warm-understanding.ts';
import { BargeIn, soundsLikeEcho } from './barge-in/barge-in.ts';
import { InputMeter } from './detection/input-meter.ts';
import { LoadShedding } from './detection/load-shedding.ts';
import { listenerOptions } from './listening/listener-options.ts';
import { listenUnasked, type UnaskedJudge } from './listening/open-listening.ts';
import {
  type HeardUtterance,
  type ListeningStart,
  UtteranceListener,
  type UtteranceListenerEvents,
} from './listening/utterance-listener.ts';
import { Cues } from './playback/cues.ts';
import { Answering } from './reply/answering.ts';
import { openDialogue } from './reply/create-dialogue.ts';
import { ReplySpeaker } from './reply/reply-speaker.ts';
import type { SessionCommand, SessionParts } from './session-options.ts';
import { nextState, type SessionTrigger } from './state-machine.ts';
import { Turn } from './turn.ts';

/** How a turn begins. */
type TurnStart = 'wake' | 'talk' | 'ask' | 'follow-up' | 'barge-in';
const TURN_TRIGGERS = {
  wake: 'wake',
  talk: 'talk-key',
  ask: 'text',
  'follow-up': 'follow-up',
  'barge-in': 'barge-in',
} as const;

/** What was heard over a reply and is no words by then was a cough: the reply goes on. */
const COUGH_TIMEOUT_MS = 700;
/** After these, an apology would not be heard either. */
const UNHEARD: ReadonlySet<ErrorCode> = new Set(['TTS_FAILED', 'PLAYBACK_FAILED']);

/** One conversation: takes chunks and commands, drives the stages by the state table, reports events. */
export class Session {
  readonly #speaker: ReplySpeaker;
  readonly #cues: Cues;
  readonly #meter: InputMeter;
  readonly #agenda: Agenda;
  readonly #agendaAloud: AgendaAloud;
  readonly #dialogue: Dialogue;
  readonly #answering: Answering;
  readonly #bargeIn: BargeIn;
  readonly #shedding: LoadShedding;
  #state: SessionState = 'asleep';
  #turn: Turn | undefined;
  #turnStart: TurnStart = 'wake';
  #listener: UtteranceListener | undefined;
  #queue: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(private readonly parts: SessionParts) {
    const { clock, services, playback, emit, config, now, detector, stores, elsewhere = false } = parts;
    this.#speaker = new ReplySpeaker(services.synthesizer, playback, clock);
    this.#cues = new Cues(playback, config.sounds.cues);
    this.#bargeIn = new BargeIn(detector, this.#speaker.heard);
    this.#meter = new InputMeter(config.audio_processing.buffer_size_chunks);
    this.#agendaAloud = new AgendaAloud({
      clock,
      now,
      store: stores?.agenda,
      onChange: (items) => emit({ type: 'agenda', items }),
      announce: (text, tone) => this.#announce(text, tone),
      onSilence: () => this.#state === 'asleep' && this.#speaker.stop(),
    });
    this.#agenda = this.#agendaAloud.agenda;
    this.#shedding = new LoadShedding(clock, () =>
      this.#reportError(new HarkError('OVERLOADED', 'the processor is too busy to listen to all'), 'OVERLOADED'),
    );
    this.#dialogue = openDialogue({
      clock,
      config,
      now,
      agenda: this.#agenda,
      notebook: new Notebook(stores?.notebook),
      elsewhere,
      open: (target) => emit({ type: 'open', target }),
      onError: (error) => this.#reportError(error, 'SOUND_FAILED'),
    });
    this.#answering = new Answering({
      config,
      clock,
      dialogue: this.#dialogue,
      speaker: this.#speaker,
      chat: services.chat,
      mcp: services.mcp,
      talk: stores?.talk,
      emit,
    });
    void warmUnderstanding(this.#dialogue);
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Sample arrays allocated for STT so far. */
  get allocations(): number {
    return this.parts.detector.ring.reads;
  }

  /** Takes up what was stored. */
  restore(): void {
    this.#agenda.restore();
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
        this.#listenFor({ sample: this.parts.detector.ring.end }, 'talk');
        return;
      case 'hold':
        return this.#listener?.hold();
      case 'release':
        return this.#listener?.release();
      case 'cancel':
        this.#agenda.silence();
        return this.#endTurn('interrupted', 'cancel');
      case 'ask':
        return this.#ask(command.text);
      case 'cancel-item':
        return this.#agenda.cancel(command.itemId);
      case 'announce':
        return this.#announce(command.text);
    }
  }

  /** Says all again that a window needs that opens late. */
  describe(): void {
    this.parts.emit({ type: 'agenda', items: this.#agenda.items });
    this.#emitState();
  }

  /** Says what was due while Hark was off, once; call it when somebody can hear and see it. */
  tellMissed(): void {
    const text = this.#agendaAloud.takeMissed();
    if (text === undefined) return;
    const { clock, emit } = this.parts;
    emit({ type: 'notice', text, atMs: clock.nowMs() });
    this.#announce(text);
  }

  /** Ends the conversation: nothing is heard, said or reported any more. Resolves when its models are given back. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#turn?.cancel();
    this.#agendaAloud.close();
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
    const { detector, config } = this.parts;
    const detection = await detector.push(samples, capturedAtMs);
    if (this.#closed) return;
    if (detection) this.#onWake(detection);
    if (config.conversation.barge_in && this.#speaker.sounds && !this.#listener) {
      const onset = this.#bargeIn.update();
      if (onset !== undefined) this.#overhear(onset);
    }
    this.#listener?.update();
  }

  #onWake(detection: WakeDetection): void {
    if (!this.#mayWake) return;
    const { detector, services } = this.parts;
    const { sample } = detection;
    const heardAtMs = detector.timeOfSample(sample);
    const accept = () => this.#wake(detection, sample, heardAtMs);
    if (!needsConfirmation(detection)) return accept();
    const clip = detector.newestPhrase(WAKE_CHECK_SAMPLES);
    void confirmWake(detection, clip, services.drafter).then((confirmed) => {
      if (this.#closed) return;
      this.parts.onNearMiss?.({ keyword: detection.keyword, score: detection.score, woke: confirmed });
      if (confirmed) accept();
    });
  }

  #wake({ keyword, score }: WakeDetection, sample: number, heardAtMs: number): void {
    if (!this.#mayWake) return;
    const turn = this.#listenFor({ sample, keyword }, 'wake');
    const atMs = this.parts.clock.nowMs();
    if (!turn) return;
    turn.stage('wake', heardAtMs, atMs);
    this.#cues.play('wake');
    this.parts.emit({ type: 'wake', turnId: turn.turnId, keyword, score, atMs });
  }

  get #mayWake(): boolean {
    return this.#hearsUnasked || nextState(this.#state, 'wake') !== undefined;
  }

  /** A turn has begun with words for which nobody had to say the wake word; if they are just that, it goes on with it. */
  get #hearsUnasked(): boolean {
    return this.#state === 'listening' && (this.#turnStart === 'follow-up' || this.#turnStart === 'barge-in');
  }

  /** Somebody wants to ask: a turn begins at once. */
  #listenFor(start: ListeningStart, trigger: 'wake' | 'talk'): Turn | undefined {
    const turn = this.#hearsUnasked ? this.#turn : this.#startTurn(trigger);
    if (!turn) return undefined;
    this.#turnStart = trigger;
    this.#listener?.stop();
    const current = () => this.#turn === turn;
    this.#listener = this.#openListener(start, this.parts.config.endpointing.listen_timeout_ms, {
      onPartial: (text) => this.#emitText('partial', turn, text),
      onEndpoint: () => current() && this.#to('endpoint'),
      onUtterance: (utterance) => current() && this.#onUtterance(turn, utterance),
      onNothingHeard: () => {
        if (!current()) return;
        this.#endTurn('nothing-heard', 'nothing-heard');
        this.#cues.play('closed');
      },
      onError: (error) => current() && this.#fail(error, 'STT_FAILED'),
    });
    return turn;
  }

  /** Somebody may go on without the wake word: a turn begins with the first words that are meant for Hark. */
  #listenOn(): void {
    this.#to('listen-on');
    const { detector, config } = this.parts;
    const isMeant = (text: string) => !this.#beginsWithWakeWord(text);
    this.#listenUnasked({ sample: detector.ring.end }, 'follow-up', config.conversation.follow_up_window_ms, {
      begins: isMeant,
      // What nobody can answer was not said to Hark.
      counts: (text) => isMeant(text) && this.#answering.canAnswer(text),
      onNothing: () => this.#to('nothing-heard'),
    });
  }

  /** Somebody speaks over a reply or while something rings: it is silent at once, and goes on if that was no words. */
  #overhear(onset: number): void {
    const said = this.#speaker.text;
    const duringReply = this.#state === 'speaking';
    const ending = (text: string) => wordsThatEndSound(toUtterance(text).plain);
    const isMeant = (text: string) => !this.#beginsWithWakeWord(text) && !soundsLikeEcho(text, said);
    this.#speaker.pause();
    this.#listenUnasked({ sample: onset }, 'barge-in', COUGH_TIMEOUT_MS, {
      begins: (text) => duringReply && isMeant(text),
      // What rings is stopped by a word for that alone: people in the room talk on.
      counts: (text) => ending(text) !== undefined || (duringReply && isMeant(text)),
      meaning: (text) => ending(text) ?? text,
      onNothing: () => this.#speaker.resume(),
      ignoresFailures: !duringReply,
    });
  }

  #listenUnasked(
    start: ListeningStart,
    trigger: 'follow-up' | 'barge-in',
    timeoutMs: number,
    judge: UnaskedJudge,
  ): void {
    this.#listener = listenUnasked(
      {
        open: (events) => this.#openListener(start, timeoutMs, events),
        begin: (listener) => this.#startTurn(trigger, listener),
        isCurrent: (listener, turn) => this.#listener === listener || (turn !== undefined && this.#turn === turn),
        onPartial: (turn, text) => this.#emitText('partial', turn, text),
        onEndpoint: () => this.#to('endpoint'),
        onUtterance: (turn, utterance, text) => this.#onUtterance(turn, utterance, text),
        onMistaken: (turn, text) => {
          if (text !== undefined) this.#emitText('transcript', turn, text);
          this.#endTurn('nothing-heard', 'nothing-heard');
        },
        onError: (error) => this.#reportError(error, 'STT_FAILED'),
        release: () => {
          this.#listener = undefined;
        },
      },
      judge,
    );
  }

  #openListener(start: ListeningStart, listenTimeoutMs: number, events: UtteranceListenerEvents): UtteranceListener {
    const { detector, services, clock, config } = this.parts;
    return new UtteranceListener(
      detector,
      services,
      clock,
      listenerOptions(config, listenTimeoutMs),
      {
        ...events,
        onPause: (text) => this.#answering.prepare(text),
        understands: (text) => this.#answering.understands(text),
      },
      start,
    );
  }

  #onUtterance(turn: Turn, utterance: HeardUtterance, text = utterance.text): void {
    const { detector } = this.parts;
    const speechEndMs = detector.timeOfSample(utterance.speechEnd);
    turn.speechEnded(speechEndMs);
    turn.stage('endpoint', speechEndMs, utterance.endpointAtMs);
    turn.stage('stt', utterance.sttEndedMs - utterance.sttComputeMs, utterance.sttEndedMs);
    this.#listener = undefined;
    this.#emitText('transcript', turn, text);
    this.#to('endpoint');
    this.#to('transcribed');
    this.#answer(turn, text);
  }

  #ask(text: string): void {
    const turn = this.#startTurn('ask');
    if (!turn) return;
    this.#emitText('transcript', turn, text);
    this.#answer(turn, text);
  }

  #answer(turn: Turn, text: string): void {
    const current = () => this.#turn === turn;
    this.#answering.answer(turn, text, {
      onAskingModel: () => this.#cues.play('thinking'),
      onReady: () => current() && this.#to('reply-ready'),
      onEnded: () => current() && this.#onReplyEnded(),
      onError: (error, code) => current() && this.#fail(error, code),
    });
  }

  #onReplyEnded(): void {
    const { follow_up } = this.parts.config.conversation;
    // Who typed goes on typing.
    const spoken = this.#turnStart !== 'ask';
    const saidSomething = this.#state === 'speaking';
    this.#closeTurn('answered');
    if (spoken && saidSomething && (follow_up === 'always' || (follow_up === 'questions' && this.#dialogue.asks))) {
      this.#listenOn();
    } else {
      this.#to('reply-ended');
    }
  }

  /** Words of the system's own; they wait for nobody and interrupt nobody. */
  #announce(text: string, leadIn?: Speech): void {
    if (this.#state !== 'asleep' && this.#state !== 'following-up') return;
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

  /** @param listener that has heard the turn begin and goes on */
  #startTurn(trigger: TurnStart, listener?: UtteranceListener): Turn | undefined {
    const { clock, emit } = this.parts;
    const unasked = trigger === 'follow-up' || trigger === 'barge-in';
    const stateTrigger = unasked ? 'speech' : trigger;
    if (nextState(this.#state, stateTrigger) === undefined) return undefined;
    if (this.#listener === listener) this.#listener = undefined;
    this.#closeTurn('interrupted');
    this.#listener = listener;
    const turn = new Turn(randomUUID(), clock.nowMs());
    this.#turn = turn;
    this.#turnStart = trigger;
    emit({ type: 'turn-started', turnId: turn.turnId, trigger: TURN_TRIGGERS[trigger], atMs: turn.startedMs });
    this.#to(stateTrigger);
    return turn;
  }

  #endTurn(outcome: TurnOutcome, trigger: SessionTrigger): void {
    this.#closeTurn(outcome);
    this.#to(trigger);
  }

  #closeTurn(outcome: TurnOutcome): void {
    this.#listener?.stop();
    this.#listener = undefined;
    this.#answering.forget();
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
    if (hadTurn && !UNHEARD.has(failed)) this.#announce(apologyFor(failed), this.#cues.leadIn('error'));
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

  #beginsWithWakeWord(text: string): boolean {
    return this.parts.config.wake.words.some((word) => stripWakeWord(text, word) !== undefined);
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
