import type { TurnOutcome } from '../../../../shared/engine/engine-events.ts';
import type { SessionState } from '../../../../shared/engine/session-state.ts';
import { type ErrorCode, HarkError, toHarkError } from '../../../../shared/errors.ts';
import type { Speech } from '../../speech/tts/speech.ts';
import { splitSentences } from '../../speech/tts/text/sentences.ts';
import type { WakeDetection } from '../../speech/wake/wake-engine.ts';
import type { BargeIn } from '../barge-in/barge-in.ts';
import type { PlaybackEcho } from '../barge-in/playback-echo.ts';
import { bargeInJudge, continuationJudge, followUpJudge, type SpeechJudge } from '../listening/speech-judge.ts';
import type { ListeningStart } from '../listening/utterance-listener.ts';
import type { Cues } from '../playback/cues.ts';
import type { MultilingualDialogue } from '../reply/multilingual-dialogue.ts';
import { apologyFor } from './apology.ts';
import { nextState, type SessionTrigger } from './state-machine.ts';
import { Turn, type TurnHost, type TurnProgress, type TurnStages, type TurnTrigger } from './turn.ts';

/** What the beginning of a turn is in the state table. */
const STATE_TRIGGERS = {
  wake: 'wake',
  'talk-key': 'push-to-talk',
  text: 'ask',
  'follow-up': 'speech',
  'barge-in': 'speech',
} as const satisfies Record<TurnTrigger, SessionTrigger>;

/** How long a sound over a reply may take to become words. After that it was a cough, and the reply continues. */
const COUGH_TIMEOUT_MS = 700;
/** Who goes on so soon after the last word, the longest hangover included, may have been cut off. */
const CONTINUATION_MS = 3000;

export interface TurnTakingDeps {
  stages: TurnStages;
  cues: Cues;
  bargeIn: BargeIn;
  echo: PlaybackEcho;
  dialogue: Pick<MultilingualDialogue, 'asks' | 'languages'>;
}

/** Decides by the state table who speaks: the user, in a turn, or Hark. There is one turn at a time. */
export class TurnTaking {
  readonly #host: TurnHost = {
    begin: (turn) => this.#begin(turn),
    onProgress: (progress) => this.#onProgress(progress),
    onError: (error) => this.reportError(error, 'STT_FAILED'),
  };
  #state: SessionState = 'asleep';
  #turn: Turn | undefined;
  /** Listens without the wake word, after a reply or over it, and has not begun. */
  #candidate: Turn | undefined;

  constructor(private readonly deps: TurnTakingDeps) {}

  get state(): SessionState {
    return this.#state;
  }

  get mayWake(): boolean {
    return this.#unaskedTurn !== undefined || nextState(this.#state, 'wake') !== undefined;
  }

  /** The wake word was said. @param heardAtMs when its last sample was captured */
  wake({ keyword, score, sample }: WakeDetection, heardAtMs: number): void {
    if (!this.mayWake) return;
    const { clock, emit } = this.deps.stages;
    const turn = this.#listenAsAsked('wake', { sample, keyword });
    const atMs = clock.nowMs();
    if (!turn) return;
    turn.timeline.stage('wake', heardAtMs, atMs);
    this.deps.cues.play('wake');
    emit({ type: 'wake', turnId: turn.turnId, keyword, score, atMs });
  }

  /** The user asks to be heard without the wake word. */
  pushToTalk(): void {
    this.#listenAsAsked('talk-key', { sample: this.deps.stages.detector.ring.end });
  }

  /** The key for it is held down: it listens, also when a repeat that came late was taken for a press that ends it. */
  hold(): void {
    if (!this.#listening) this.pushToTalk();
    this.#listening?.hold();
  }

  /** The key is let go. */
  release(): void {
    const turn = this.#listening;
    if (turn?.release() === false) this.#onNothingHeard(turn);
  }

  /** A question was typed. */
  ask(text: string): void {
    const turn = new Turn(this.deps.stages, this.#host, 'text');
    if (this.#begin(turn)) void this.#follow(turn, text);
  }

  cancel(): void {
    this.#endTurn('interrupted', 'cancel');
  }

  /** Whether neither a turn is under way nor Hark speaks. */
  get isQuiet(): boolean {
    return (this.#state === 'asleep' || this.#state === 'following-up') && !this.deps.stages.speaker.isSpeaking;
  }

  /** What is said is dictated from now on, and no turn begins. */
  startDictation(): void {
    this.#closeTurn('interrupted');
    this.#to('dictate');
    this.deps.cues.play('wake');
  }

  /** @param announcement what is said of it */
  endDictation(announcement?: string): void {
    this.#to('dictation-ended');
    if (announcement === undefined) this.deps.cues.play('closed');
    else this.announce(announcement, this.deps.cues.leadIn('error'));
  }

  /** Says Hark's own words, unless a turn is under way. @param leadIn a sound played before them */
  announce(text: string, leadIn?: Speech): void {
    if (this.#state !== 'asleep' && this.#state !== 'following-up') return;
    const { speaker, answering } = this.deps.stages;
    speaker
      .speak(splitSentences(text), { leadIn, spokenIn: () => answering.ownSpokenIn })
      .catch((error: unknown) => this.reportError(error, 'TTS_FAILED'));
  }

  /** Called after every chunk. */
  update(): void {
    const { stages, bargeIn } = this.deps;
    if (stages.config.conversation.barge_in && stages.speaker.isSpeaking && !this.#listening?.isListening) {
      const onset = bargeIn.update();
      if (onset !== undefined) this.#listenOverSound(onset);
    }
    this.#passEcho();
    this.#listening?.update();
  }

  /** Reports a failure, ends the turn as failed, and apologises for it. */
  fail(error: unknown, fallback: ErrorCode): void {
    this.reportError(error, fallback);
    const hadTurn = this.#turn !== undefined;
    this.#endTurn('failed', 'failed');
    const apology = hadTurn && apologyFor(toHarkError(error, fallback).code, this.deps.stages.answering.language);
    if (apology) this.announce(apology, this.deps.cues.leadIn('error'));
  }

  /** @param about the turn that the error is of; empty for none */
  reportError(error: unknown, fallback: ErrorCode, about = this.#turnId): void {
    const { clock, emit } = this.deps.stages;
    const { code, message } = toHarkError(error, fallback);
    emit({ type: 'error', code, message, ...about, atMs: clock.nowMs() });
  }

  /** Sound is lost. That is about the turn only while it listens: what is typed or already heard is whole. */
  reportOverload(): void {
    const overload = new HarkError('OVERLOADED', 'the processor is too busy to listen to all');
    this.reportError(overload, overload.code, this.#state === 'listening' ? this.#turnId : {});
  }

  emitState(): void {
    this.deps.stages.emit({ type: 'state', state: this.#state, ...this.#turnId });
  }

  /** Stops turn and speech without further events. */
  close(): void {
    this.#turn?.abandon();
    this.#candidate?.abandon();
    this.deps.stages.speaker.stop();
  }

  /** The turn that chunks and keys are for. */
  get #listening(): Turn | undefined {
    return this.#candidate ?? this.#turn;
  }

  /** The turn that began unasked and still listens. If its words were the wake word, it goes on as an asked one. */
  get #unaskedTurn(): Turn | undefined {
    return this.#state === 'listening' && this.#turn?.isUnasked ? this.#turn : undefined;
  }

  /** The user asks for a turn: it begins at once. */
  #listenAsAsked(trigger: 'wake' | 'talk-key', start: ListeningStart): Turn | undefined {
    const { stages } = this.deps;
    const timeoutMs = stages.config.endpointing.listen_timeout_ms;
    const unasked = this.#unaskedTurn;
    if (unasked) {
      unasked.becomeAsked(trigger);
      unasked.listen(start, timeoutMs);
      return unasked;
    }
    const turn = new Turn(stages, this.#host, trigger);
    if (!this.#begin(turn)) return undefined;
    turn.listen(start, timeoutMs);
    void this.#follow(turn);
    return turn;
  }

  /** The user may go on without the wake word. */
  #listenForFollowUp(): void {
    this.#to('listen-on');
    const { stages, bargeIn } = this.deps;
    const { config, detector, answering } = stages;
    const judge = followUpJudge(config.wake.words, (text, heardIn) => answering.canAnswer(text, heardIn));
    const { onset } = bargeIn;
    const start = onset === undefined ? { sample: detector.ring.end, afterEcho: true } : { sample: onset };
    this.#listenUnasked('follow-up', judge, start, config.conversation.follow_up_window_ms);
  }

  /** The end of a reply sounds on in the room: the user's words come after it. */
  #passEcho(): void {
    const { detector, config } = this.deps.stages;
    if (this.#candidate?.trigger !== 'follow-up' || !detector.gate.speaking || !this.deps.echo.isHeard()) return;
    const start = { sample: detector.judgedSample, afterEcho: true };
    this.#candidate.listen(start, config.conversation.follow_up_window_ms);
  }

  /** Somebody speaks over a reply, before its first sound too, or over something that rings: it pauses, and continues if those were no words. */
  #listenOverSound(onset: number): void {
    const { config, speaker, answering } = this.deps.stages;
    const overSound = bargeInJudge(
      config.wake.words,
      speaker.text,
      this.#state === 'speaking',
      this.deps.dialogue.languages,
    );
    const judge = this.#mayContinue(onset)
      ? continuationJudge(overSound, (text, heardIn) => answering.continued(text, heardIn))
      : overSound;
    speaker.pause();
    this.#listenUnasked('barge-in', judge, { sample: onset }, COUGH_TIMEOUT_MS);
  }

  /** @param onset sample at which somebody began to speak over the reply to the current turn */
  #mayContinue(onset: number): boolean {
    const endMs = this.#state === 'speaking' ? this.#turn?.speechEndMs : undefined;
    return endMs !== undefined && this.deps.stages.detector.timeOfSample(onset) - endMs < CONTINUATION_MS;
  }

  #listenUnasked(
    trigger: 'follow-up' | 'barge-in',
    judge: SpeechJudge,
    start: ListeningStart,
    timeoutMs: number,
  ): void {
    const turn = new Turn(this.deps.stages, this.#host, trigger, judge);
    this.#candidate = turn;
    turn.listen(start, timeoutMs);
    void this.#follow(turn);
  }

  /** Waits for a turn's result. A turn that was ended meanwhile has none. */
  async #follow(turn: Turn, question?: string): Promise<void> {
    try {
      const result = await turn.run(question);
      if (turn.signal.aborted) return;
      if (result === 'answered') this.#onAnswered(turn);
      else this.#onNothingHeard(turn);
    } catch (error) {
      if (!turn.signal.aborted) this.fail(error, 'INTERNAL');
    }
  }

  #onProgress(progress: TurnProgress): void {
    if (progress === 'asking-model' || progress === 'looking-up') this.deps.cues.play('thinking');
    else this.#to(progress);
  }

  #onAnswered({ trigger }: Turn): void {
    const { stages, dialogue } = this.deps;
    const { follow_up } = stages.config.conversation;
    // The user who typed will type again.
    const wasSpoken = trigger !== 'text' && this.#state === 'speaking';
    this.#closeTurn('answered');
    if (wasSpoken && (follow_up === 'always' || (follow_up === 'questions' && dialogue.asks))) {
      this.#listenForFollowUp();
    } else {
      this.#to('reply-ended');
    }
  }

  #onNothingHeard(turn: Turn): void {
    if (turn.isBegun) {
      this.#endTurn('nothing-heard', 'nothing-heard');
      if (!turn.isUnasked) this.deps.cues.play('closed');
      return;
    }
    turn.abandon();
    this.#candidate = undefined;
    if (turn.trigger === 'barge-in') this.deps.stages.speaker.resume();
    else this.#to('nothing-heard');
  }

  /** Makes a turn the current one. @returns false when the state allows no turn to begin */
  #begin(turn: Turn): boolean {
    const trigger = STATE_TRIGGERS[turn.trigger];
    if (nextState(this.#state, trigger) === undefined) return false;
    if (this.#candidate === turn) this.#candidate = undefined;
    this.#closeTurn('interrupted');
    this.#turn = turn;
    turn.begin();
    this.#to(trigger);
    return true;
  }

  #endTurn(outcome: TurnOutcome, trigger: SessionTrigger): void {
    this.#closeTurn(outcome);
    this.#to(trigger);
  }

  #closeTurn(outcome: TurnOutcome): void {
    const { answering, speaker } = this.deps.stages;
    this.#candidate?.abandon();
    this.#candidate = undefined;
    answering.forget();
    // An announcement belongs to no turn.
    speaker.stop();
    const turn = this.#turn;
    this.#turn = undefined;
    turn?.end(outcome);
  }

  #to(trigger: SessionTrigger): void {
    const next = nextState(this.#state, trigger);
    if (next === undefined || next === this.#state) return;
    this.#state = next;
    this.emitState();
  }

  get #turnId(): { turnId?: string } {
    return this.#turn ? { turnId: this.#turn.turnId } : {};
  }
}
