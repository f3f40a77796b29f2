import { msOfSamples, samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import { type HarkError, toHarkError } from '../../../../shared/errors.ts';
import type { WakeWord } from '../../../../shared/settings/wake-words.ts';
import type { Clock } from '../../clock/clock.ts';
import { type Completeness, decideEndpoint, type EndpointingOptions } from '../../speech/endpoint/endpointer.ts';
import type { SpeechRequest } from '../../speech/stt/stt-engine.ts';
import type { Transcriber, Transcription, TranscriptionJob } from '../../speech/stt/transcriber.ts';
import { endsLike, stripWakeWord } from '../../speech/wake/wake-text.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { PRE_ROLL_SAMPLES, type StreamDetector } from '../detection/stream-detector.ts';
import type { Services } from '../services.ts';
import { isNoSpeech } from './no-speech.ts';

/**
 * Silence after which a transcript is made, before it is certain that the user has finished: two frames of the VAD. Of 80 spoken orders 7 have
 * such a pause within, and 16 a longer one.
 */
const PAUSE_SAMPLES = samplesOfMs(60);
/** Longer than any wake word takes to say. */
const WAKE_WORD_SAMPLES = samplesOfMs(1600);
/** How much audio before the detection may belong to the words after the wake word. */
const AFTER_WAKE_OVERLAP_SAMPLES = samplesOfMs(160);
/** Speech that ends sooner than this after the detection is the wake word's last sound. The shortest answer, "no", took 190 ms. */
const MIN_COMMAND_SAMPLES = samplesOfMs(120);
/** So long Hark's own voice may still be heard: in half of a living room's reverberation time it falls by 30 dB. */
const MAX_ECHO_END_SAMPLES = samplesOfMs(200);

/** After this much silence the speech is over even without a transcript: an STT server may hang. */
const MAX_UNTRANSCRIBED_PAUSE_MS = 3000;

export interface HeardUtterance {
  text: string;
  /** The language that was heard; undefined where STT does not tell it. */
  language: string | undefined;
  /** Index after the last sample of speech. */
  speechEnd: number;
  /** When the endpoint was decided. */
  endpointAtMs: number;
  /** When the run of STT ended that was used, and how long it took. */
  sttEndedMs: number;
  sttComputeMs: number;
}

export interface UtteranceListenerOptions {
  endpointing: EndpointingOptions;
  /** Undefined for no partial texts. */
  partialIntervalMs: number | undefined;
  /** Whether the user has given words that are not heard well. */
  hasOwnWords: boolean;
}

/** Knows what texts mean. */
interface TextJudge {
  /** Words that are likely to be said. */
  readonly hotWords: readonly string[];
  /**
   * Called with the transcript at a pause; the user may still go on.
   * @param isDoubtful whether STT holds something else to be likelier
   * @param heardIn the language that STT heard
   * @returns whether it is a whole command
   */
  prepare(text: string, isDoubtful: boolean, heardIn: string | undefined): Completeness;
  /**
   * @param how literally: without a word that is taken for another one
   * @param heardIn the language that STT heard
   * @returns whether a skill knows what to do with it
   */
  understands(text: string, how: 'literally' | undefined, heardIn: string | undefined): boolean;
  /** The language that is spoken where STT does not tell it. */
  readonly language: IntentLanguage;
}

export interface UtteranceListenerDeps {
  detector: StreamDetector;
  clock: Clock;
  stt: Pick<Services, 'transcriber' | 'drafter' | 'secondOpinion'>;
  judge: TextJudge;
  options: UtteranceListenerOptions;
  start: ListeningStart;
  onPartial(text: string): void;
  /** The user has finished; the transcript may still be on its way. */
  onEndpoint(): void;
}

/** Where the listening starts, and the wake word to remove from the transcript. */
export interface ListeningStart {
  sample: number;
  keyword?: WakeWord;
  /** Whether the speech right before it is Hark's own; otherwise it may be the beginning of the words. */
  afterEcho?: boolean;
}

interface PauseTranscript {
  speechEnd: number;
  job?: TranscriptionJob;
  /** What else may have been said is being looked for. */
  isInDoubt?: boolean;
  result?: PauseResult;
}

interface PauseResult {
  text: string;
  language: string | undefined;
  completeness: Completeness;
  endedMs: number;
  computeMs: number;
}

/**
 * Follows one utterance from the wake word to its end: partial texts while the user speaks, a
 * transcript at every pause, and the endpoint. A pause's transcript is discarded when the user goes on.
 */
export class UtteranceListener {
  /**
   * Resolves with the utterance; with undefined when nothing was heard or `stop` was called.
   * Rejects with HarkError STT_FAILED.
   */
  readonly heard: Promise<HeardUtterance | undefined>;
  #resolve!: (utterance: HeardUtterance | undefined) => void;
  #reject!: (error: HarkError) => void;
  readonly #keyword: WakeWord | undefined;
  readonly #wakeSample: number;
  readonly #startedSample: number;
  #audioStart: number;
  #consumedUntil = 0;
  #firstWordSample: number | undefined;
  #pause: PauseTranscript | undefined;
  /** Whether the user went on before a pause was transcribed: what was said before it may be words. */
  #isUnjudged = false;
  #longestPauseMs = 0;
  #partial: TranscriptionJob | undefined;
  #nextPartialSample: number;
  #lastPartial = '';
  #endpointAtMs: number | undefined;
  #held = false;
  #done = false;

  constructor(private readonly deps: UtteranceListenerDeps) {
    const { options, start, detector } = deps;
    const { sample, keyword, afterEcho = false } = start;
    const { gate } = detector;
    this.heard = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#keyword = keyword;
    this.#wakeSample = sample;
    this.#startedSample = sample;
    const earliest = keyword ? sample - WAKE_WORD_SAMPLES : sample - PRE_ROLL_SAMPLES;
    // VAD may part a wake word: of "-xa, set a timer" STT makes "seven times".
    const began = keyword ? gate.wordStart : gate.speechStart;
    const onset = (gate.speaking && !afterEcho) || keyword ? began - PRE_ROLL_SAMPLES : sample;
    this.#audioStart = Math.max(0, earliest, onset);
    this.#nextPartialSample = sample + samplesOfMs(options.partialIntervalMs ?? 0);
  }

  /** Called after every chunk. */
  update(): void {
    if (this.#done) return;
    const { gate, judgedSample } = this.deps.detector;
    const spokeSinceStart = gate.speechEnd > Math.max(this.#audioStart, this.#consumedUntil);
    if (gate.speaking) {
      this.#resume();
      this.#skipSilence();
      this.#maybePartial(judgedSample);
    } else if (spokeSinceStart && judgedSample - gate.speechEnd >= PAUSE_SAMPLES && !this.#pause) {
      if (this.#isEchoEnd(gate.speechEnd)) this.#nothingYet(gate.speechEnd);
      else this.#transcribePause(gate.speechEnd);
    }
    this.#decide();
  }

  /** A key is held down: silence does not end it, `release` does. */
  hold(): void {
    this.#held = true;
  }

  /** The key is let go: the utterance is complete. @returns false when nothing was said while it was held */
  release(): boolean {
    if (this.#done || !this.#held || this.#endpointAtMs !== undefined) return true;
    this.#held = false;
    const { gate, judgedSample } = this.deps.detector;
    const spoke = gate.speaking || gate.speechEnd > Math.max(this.#audioStart, this.#consumedUntil);
    if (spoke || this.#pause) {
      this.#endpoint(gate.speaking ? judgedSample : gate.speechEnd);
      return true;
    }
    this.stop();
    return false;
  }

  /** Stops listening: `heard` resolves with undefined, unless it has resolved before. */
  stop(): void {
    this.#finish(undefined);
  }

  #finish(utterance: HeardUtterance | undefined): void {
    this.#done = true;
    this.#partial?.cancel();
    this.#pause?.job?.cancel();
    this.#resolve(utterance);
  }

  #decide(): void {
    if (this.#done || this.#endpointAtMs !== undefined) return;
    const { gate, judgedSample } = this.deps.detector;
    const silenceMs = msOfSamples(judgedSample - gate.speechEnd);
    const unjudged = this.#pause?.job !== undefined && silenceMs >= MAX_UNTRANSCRIBED_PAUSE_MS;
    const listening = {
      heard: this.#firstWordSample !== undefined || unjudged,
      speaking: gate.speaking,
      listeningMs: msOfSamples(judgedSample - Math.max(this.#startedSample, this.#consumedUntil)),
      utteranceMs: msOfSamples(judgedSample - (this.#firstWordSample ?? judgedSample)),
      silenceMs,
      longestPauseMs: this.#longestPauseMs,
      completeness: this.#pause?.result?.completeness,
    };
    if (this.#held && listening.utteranceMs < this.deps.options.endpointing.longestUtteranceMs) return;
    const decision = decideEndpoint(listening, this.deps.options.endpointing);
    if (decision === 'nothing-heard' && !this.#mayYetHear) {
      this.stop();
    } else if (decision === 'endpoint') {
      this.#endpoint(gate.speechEnd);
    }
  }

  /** Whether speech so far may turn out to be words: it is being transcribed, or will be when the pause is long enough. */
  get #mayYetHear(): boolean {
    const { gate, judgedSample } = this.deps.detector;
    const untranscribed = gate.speechEnd > Math.max(this.#audioStart, this.#consumedUntil) && !this.#pause;
    return this.#pause?.job !== undefined || (untranscribed && judgedSample - gate.speechEnd < PAUSE_SAMPLES);
  }

  #endpoint(speechEnd: number): void {
    this.#endpointAtMs = this.deps.clock.nowMs();
    if (!this.#pause) this.#transcribePause(speechEnd);
    this.deps.onEndpoint();
    this.#finishIfTranscribed();
  }

  /** Whether the speech that has ended is only the rest of the echo in which the listening started. */
  #isEchoEnd(speechEnd: number): boolean {
    const { detector, start } = this.deps;
    const began = detector.gate.speechStart;
    return start.afterEcho === true && began < start.sample && speechEnd - start.sample < MAX_ECHO_END_SAMPLES;
  }

  /** The user speaks again: the pause's transcript is discarded, unless the endpoint is already decided. */
  #resume(): void {
    if (this.#endpointAtMs !== undefined || !this.#pause) return;
    if (this.#pause.job) this.#isUnjudged = true;
    this.#pause.job?.cancel();
    this.#pause = undefined;
    if (this.#firstWordSample === undefined) return;
    this.#longestPauseMs = Math.max(this.#longestPauseMs, msOfSamples(this.deps.detector.gate.gapBefore));
  }

  /** Moonshine hears nothing in speech after a second of silence, so the silence before the first word is left out. */
  #skipSilence(): void {
    const { speechStart, gapBefore } = this.deps.detector.gate;
    const onset = speechStart - PRE_ROLL_SAMPLES;
    if (this.#firstWordSample !== undefined || this.#isUnjudged) return;
    if (gapBefore < PRE_ROLL_SAMPLES || speechStart < this.#startedSample) return;
    this.#audioStart = Math.max(this.#audioStart, onset);
  }

  #maybePartial(now: number): void {
    const { partialIntervalMs } = this.deps.options;
    const { drafter } = this.deps.stt;
    if (partialIntervalMs === undefined || !drafter || this.#partial || this.#endpointAtMs !== undefined) return;
    if (now < this.#nextPartialSample || drafter.busy) return;
    this.#nextPartialSample = now + samplesOfMs(partialIntervalMs);
    const job = drafter.transcribe(this.deps.detector.ring.read(this.#audioStart, now));
    const mayHoldKeyword = this.#audioStart < this.#wakeSample ? this.#keyword : undefined;
    this.#partial = job;
    job.result
      .then((result) => {
        if (!result || this.#done || this.#endpointAtMs !== undefined) return;
        const text = mayHoldKeyword ? stripWakeWord(result.text, mayHoldKeyword) : result.text;
        if (!text || this.#isNoSpeech(text, now, result.language) || text === this.#lastPartial) return;
        this.#noteFirstWord();
        this.#lastPartial = text;
        this.deps.onPartial(text);
      })
      .catch(() => undefined) // The transcript at the pause will report it.
      .finally(() => {
        if (this.#partial === job) this.#partial = undefined;
      });
  }

  #noteFirstWord(): void {
    this.#firstWordSample ??= Math.max(this.#wakeSample, this.deps.detector.gate.speechStart);
  }

  #transcribePause(speechEnd: number): void {
    this.#partial?.cancel();
    const pause: PauseTranscript = { speechEnd };
    this.#pause = pause;
    this.#hearPause(pause, this.deps.detector.ring.end).catch((error: unknown) => {
      if (this.#done || this.#pause !== pause) return;
      this.#reject(toHarkError(error, 'STT_FAILED'));
      this.stop();
    });
  }

  /**
   * The fastest transcript decides about the endpoint. Where it means nothing to a skill, what else may have been said is looked for
   * while the silence goes on; where the user has words of their own, at once. Another model is asked last.
   */
  async #hearPause(pause: PauseTranscript, end: number): Promise<void> {
    const { judge, options } = this.deps;
    // The names are gathered only when they are asked for.
    const carefully = () => ({ hotWords: judge.hotWords });
    const first = await this.#transcribeCommand(pause, end, options.hasOwnWords ? carefully() : undefined);
    // A server gives one hypothesis, and the speech is not sent to it twice.
    const givesSeveral = !options.hasOwnWords && first?.alternatives !== undefined;
    if (!first || !this.#note(pause, first, givesSeveral)) return;
    if (pause.isInDoubt) {
      // What was heard first stands when this fails.
      const second = await this.#transcribeCommand(pause, end, carefully()).catch(() => undefined);
      pause.isInDoubt = false;
      if (second?.text) this.#note(pause, second, false);
      else if (this.#pause === pause) this.#finishIfTranscribed();
    }
    await this.#askSecondOpinion(pause, end);
  }

  /** Asks another model what it heard, where no skill understands what the first one did. The end of the turn does not wait for it. */
  async #askSecondOpinion(pause: PauseTranscript, end: number): Promise<void> {
    const { judge, stt } = this.deps;
    const isWanted = () => !this.#done && this.#pause === pause;
    const { result } = pause;
    if (!stt.secondOpinion || !isWanted() || !result) return;
    if (judge.understands(result.text, undefined, result.language)) return;
    const speech = { hotWords: judge.hotWords };
    const other = await this.#transcribeCommand(pause, end, speech, stt.secondOpinion).catch(() => undefined);
    if (!other || !isWanted()) return;
    delete pause.job;
    if (judge.understands(this.#understoodOf(other), undefined, other.language)) this.#note(pause, other, false, true);
  }

  /**
   * @param mayAskAgain whether something else may be looked for, when this means nothing to a skill
   * @param isDoubtful whether another model heard something else
   * @returns false when the transcript is not wanted any more, and when nothing was said
   */
  #note(pause: PauseTranscript, transcription: Transcription, mayAskAgain: boolean, isDoubtful = false): boolean {
    if (this.#done || this.#pause !== pause) return false;
    delete pause.job;
    const { computeMs, language } = transcription;
    const text = this.#understoodOf(transcription);
    if (text === '' || this.#isNoSpeech(text, pause.speechEnd, language)) {
      this.#nothingYet(pause.speechEnd);
      return false;
    }
    this.#noteFirstWord();
    const completeness = this.deps.judge.prepare(text, isDoubtful || text !== transcription.text, language);
    pause.result = { text, language, completeness, endedMs: this.deps.clock.nowMs(), computeMs };
    // After `prepare`: it has the plan, and begins to speak the reply.
    pause.isInDoubt = mayAskAgain && !this.deps.judge.understands(text, undefined, language);
    this.#decide();
    this.#finishIfTranscribed();
    return true;
  }

  /** Transcribes from the wake word on and removes it. If it is not recognised there, transcribes from behind it. */
  async #transcribeCommand(
    pause: PauseTranscript,
    end: number,
    speech: SpeechRequest | undefined,
    transcriber: Transcriber = this.deps.stt.transcriber,
  ): Promise<Transcription | undefined> {
    const run = (from: number) => {
      pause.job = transcriber.transcribe(this.deps.detector.ring.read(from, end), speech);
      return pause.job.result;
    };
    const keyword = this.#keyword;
    const whole = await run(this.#audioStart);
    if (!whole || !keyword || this.#audioStart >= this.#wakeSample) return whole;
    const stripped = stripWakeWord(whole.text, keyword);
    if (stripped !== undefined) {
      const others = whole.alternatives?.flatMap((other) => stripWakeWord(other, keyword) ?? []);
      return { ...whole, text: stripped, ...(others && { alternatives: others }) };
    }
    if (this.#done || this.#pause !== pause) return undefined;
    if (pause.speechEnd - this.#wakeSample < MIN_COMMAND_SAMPLES) return { text: '', computeMs: whole.computeMs };
    const rest = await run(this.#wakeSample - AFTER_WAKE_OVERLAP_SAMPLES);
    if (!rest) return undefined;
    // The detection is late when the question follows in one breath: then only the whole has its first word.
    const ends = endsLike(whole.text, rest.text);
    const sameLength = ends.length === 1 ? ends[0] : undefined;
    const text =
      ends.find((end) => this.deps.judge.understands(end, undefined, rest.language)) ?? sameLength ?? rest.text;
    return { ...rest, text, computeMs: whole.computeMs + rest.computeMs };
  }

  /**
   * Of what may have been said, what a skill understands wins over what none does, and over what it understands only when a word is taken for
   * another: "add milk" over "and milked". The last partial text is a hypothesis of the same words
   * when it ends with the same one.
   */
  #understoodOf({ text, alternatives = [], language }: Transcription): string {
    const { judge } = this.deps;
    const partial = this.#lastPartial;
    const isOther = partial !== text && lastWordOf(partial) === lastWordOf(text);
    const hypotheses = [text, ...alternatives, ...(isOther ? [partial] : [])];
    if (text === '' || hypotheses.length === 1) return text;
    const literal = hypotheses.find((hypothesis) => judge.understands(hypothesis, 'literally', language));
    return literal ?? hypotheses.find((hypothesis) => judge.understands(hypothesis, undefined, language)) ?? text;
  }

  /** @param until the sample up to which the text was heard */
  #isNoSpeech(text: string, until: number, heardIn: string | undefined): boolean {
    const language = (heardIn as IntentLanguage | undefined) ?? this.deps.judge.language;
    return isNoSpeech(text, msOfSamples(until - this.#audioStart), language);
  }

  /** After "Alexa" and a pause, or "uh", the question is still to come: its audio starts behind that. */
  #nothingYet(speechEnd: number): void {
    this.#consumedUntil = speechEnd;
    this.#isUnjudged = false;
    this.#audioStart = Math.max(this.#wakeSample, speechEnd);
    this.#pause = undefined;
    if (this.#endpointAtMs !== undefined) this.stop();
  }

  #finishIfTranscribed(): void {
    const result = this.#pause?.result;
    if (this.#done || this.#endpointAtMs === undefined || !this.#pause || !result || this.#pause.isInDoubt) return;
    this.#finish({
      text: result.text,
      language: result.language,
      speechEnd: this.#pause.speechEnd,
      endpointAtMs: this.#endpointAtMs,
      sttEndedMs: result.endedMs,
      sttComputeMs: result.computeMs,
    });
  }
}

const lastWordOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u)?.[0];
