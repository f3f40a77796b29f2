import { msOfSamples, samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import type { EngineEvent } from '../../../../shared/engine/engine-events.ts';
import { HarkError, toHarkError } from '../../../../shared/errors.ts';
import type { WakeWord } from '../../../../shared/settings/wake-words.ts';
import type { Clock } from '../../clock/clock.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import type { Dictator } from '../../skills/dictation/dictator.ts';
import type { Transcription, TranscriptionJob } from '../../speech/stt/transcriber.ts';
import { stripWakeWord } from '../../speech/wake/wake-text.ts';
import type { Typist } from '../../typing/typist.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import type { StreamDetector } from '../detection/stream-detector.ts';
import { isNoSpeech, isOnlyHesitation } from '../listening/no-speech.ts';
import type { Services } from '../services.ts';
import { germanDictationReplies } from './de/replies.ts';
import { DictatedText } from './dictated-text.ts';
import { DICTATION_WORDS } from './dictation-words.ts';
import { dictationReplies } from './en/replies.ts';
import { type Piece, PieceCutter } from './piece-cutter.ts';
import { TypedText } from './typed-text.ts';

/** Without a key, dictation ends after so much silence: somebody may have forgotten it. */
const MAX_SILENCE_SAMPLES = samplesOfMs(60_000);
const REPLIES = { en: dictationReplies, de: germanDictationReplies } as const satisfies Record<
  IntentLanguage,
  typeof dictationReplies
>;
/** What of the text is shown while it grows. */
const SHOWN_CHARACTERS = 200;

export interface DictationDeps {
  detector: StreamDetector;
  clock: Clock;
  stt: Pick<Services, 'transcriber' | 'drafter'>;
  /** Undefined for no preview of what is being said. */
  partialIntervalMs: number | undefined;
  /** The user's own words. */
  hotWords: readonly string[];
  wakeWords: readonly WakeWord[];
  /** In which is dictated; the first one counts where STT does not tell which. */
  languages: readonly [IntentLanguage, ...IntentLanguage[]];
  notebook: Notebook;
  isEnabled: boolean;
  /** @throws HarkError TYPING_UNAVAILABLE */
  findTypist(): Typist;
  host: DictationHost;
  emit(event: EngineEvent): void;
}

/** The session, as dictation sees it. */
interface DictationHost {
  /** Whether nobody speaks, neither the user in a turn nor Hark. */
  readonly isQuiet: boolean;
  /** In which Hark speaks. */
  readonly language: IntentLanguage;
  /** From now on what is said is dictated. */
  startDictation(): void;
  /** @param announcement what is said at the end, when the words do not stand where they should */
  endDictation(announcement?: string): void;
  onError(error: HarkError): void;
}

/** One text that is being dictated. */
interface Run {
  cutter: PieceCutter;
  text: DictatedText;
  typed: TypedText;
  /** The pieces that are being transcribed and typed, one after the other. */
  work: Promise<void>;
  /** The key is held: all is typed when it is let go, because keys would be pressed together with it. */
  isHeld: boolean;
  isEnding: boolean;
  /** The key is held, though it was taken for released: dictation begins again. */
  isHeldOn: boolean;
  /** By words: what was said after them is not dictated. */
  isStopped: boolean;
  /** Why what was said so far is not typed. */
  failure: HarkError | undefined;
  nextPartialSample: number;
  partial: TranscriptionJob | undefined;
}

/** Types what is said into the program that has the keyboard focus, until the key is let go or "stop dictation" is said. */
export class Dictation implements Dictator {
  #run: Run | undefined;
  #isWanted = false;

  constructor(private readonly deps: DictationDeps) {}

  get isActive(): boolean {
    return this.#run !== undefined;
  }

  get problem(): HarkError | undefined {
    if (!this.deps.isEnabled) return new HarkError('DICTATION_OFF', 'dictation is off in the settings');
    try {
      this.deps.findTypist();
      return undefined;
    } catch (error) {
      return toHarkError(error, 'TYPING_UNAVAILABLE');
    }
  }

  /** It begins when Hark has said so. */
  start(): void {
    this.#isWanted = true;
  }

  /** The key was pressed: dictation begins, or ends. */
  toggle(): void {
    if (this.#run) this.finish();
    else this.#begin(false);
  }

  /** The key is held down, also when a repeat that came late was taken for a press that ends it. */
  hold(): void {
    if (!this.#run) this.#begin(true);
    else if (this.#run.isEnding) this.#run.isHeldOn = true;
    else this.#run.isHeld = true;
  }

  /** The key is let go. */
  release(): void {
    if (this.#run?.isEnding) this.#run.isHeldOn = false;
    else if (this.#run?.isHeld) this.finish();
  }

  /** Types what is left. @returns when it stands there, or is saved */
  finish(): Promise<void> {
    const run = this.#run;
    if (!run) return Promise.resolve();
    if (run.isEnding) return run.work;
    run.isEnding = true;
    run.partial?.cancel();
    const last = run.cutter.flush();
    if (last) this.#take(run, last);
    run.work = run.work.then(() => this.#end(run));
    return run.work;
  }

  /** Ends it without a word, as the session ends: what is not typed yet is saved. */
  close(): void {
    const run = this.#run;
    this.#run = undefined;
    if (!run) return;
    run.isEnding = true;
    run.partial?.cancel();
    this.#save(run.typed.rest(run.text.text));
  }

  /** Called after every chunk. @returns whether what is heard is dictated */
  update(): boolean {
    if (this.#isWanted && !this.#run && this.deps.host.isQuiet) this.#begin(false);
    const run = this.#run;
    if (!run) return false;
    if (run.isEnding) return true;
    const { gate, judgedSample } = this.deps.detector;
    const piece = run.cutter.update();
    if (run.cutter.growingFrom !== undefined) run.typed.aim();
    if (piece) this.#take(run, piece);
    else this.#preview(run);
    const silence = gate.speaking ? 0 : judgedSample - Math.max(gate.speechEnd, run.cutter.startedAt);
    if (!run.isHeld && silence > MAX_SILENCE_SAMPLES) this.finish();
    return true;
  }

  #begin(isHeld: boolean): void {
    this.#isWanted = false;
    const { detector, host } = this.deps;
    const { problem } = this;
    if (problem) return host.onError(problem);
    const start = detector.ring.end;
    this.#run = {
      cutter: new PieceCutter(detector, start),
      text: new DictatedText(),
      typed: new TypedText(this.deps.findTypist()),
      work: Promise.resolve(),
      isHeld,
      isEnding: false,
      isHeldOn: false,
      isStopped: false,
      failure: undefined,
      nextPartialSample: start,
      partial: undefined,
    };
    host.startDictation();
    this.#show('');
  }

  #take(run: Run, { from, to }: Piece): void {
    run.partial?.cancel();
    // A copy: the ring forgets it before a long queue is transcribed.
    const samples = this.deps.detector.ring.read(from, to);
    run.work = run.work.then(() => this.#add(run, samples));
  }

  async #add(run: Run, samples: Float32Array): Promise<void> {
    if (run.isStopped) return;
    const soundMs = msOfSamples(samples.length);
    try {
      const transcription = await this.#transcribe(samples);
      const heard = transcription?.text ?? '';
      const language = this.#languageOf(transcription);
      if (heard === '' || isNoSpeech(heard, soundMs, language)) return;
      const before = run.isHeld ? undefined : this.#beforeStop(this.#withoutWakeWord(heard));
      if (before !== undefined) this.#stopAfter(run);
      run.text.add(before ?? heard, language);
    } catch (error) {
      return this.deps.host.onError(toHarkError(error, 'STT_FAILED'));
    }
    this.#show(run.text.text);
    if (!run.isHeld) await this.#type(run, run.text.settledText);
  }

  #stopAfter(run: Run): void {
    run.isStopped = true;
    if (run.isEnding) return;
    run.isEnding = true;
    run.partial?.cancel();
    run.work = run.work.then(() => this.#end(run));
  }

  /** @returns what was said @throws HarkError STT_FAILED when it cannot be transcribed twice */
  async #transcribe(samples: Float32Array): Promise<Transcription | undefined> {
    const { stt, languages } = this.deps;
    const hotWords = [...this.deps.hotWords, ...languages.flatMap((language) => DICTATION_WORDS[language].commands)];
    const once = () => stt.transcriber.transcribe(samples.slice(), { hotWords }).result;
    return once().catch(once);
  }

  #withoutWakeWord(text: string): string {
    const rests = this.deps.wakeWords.flatMap((word) => stripWakeWord(text, word) ?? []);
    return rests.find((rest) => this.#beforeStop(rest) === '') ?? text;
  }

  /** @returns what was said before the words that stop dictation, in any of the languages; undefined when it goes on */
  #beforeStop(text: string): string | undefined {
    for (const language of this.deps.languages) {
      const before = DICTATION_WORDS[language].beforeStop(text);
      if (before !== undefined) return before;
    }
    return undefined;
  }

  #languageOf(transcription: Transcription | undefined): IntentLanguage {
    const { languages } = this.deps;
    return languages.find((language) => language === transcription?.language) ?? languages[0];
  }

  /** What fails is tried again with the next piece: the window may have the focus then. */
  async #type(run: Run, text: string): Promise<void> {
    try {
      await run.typed.become(text);
      run.failure = undefined;
    } catch (error) {
      run.failure = toHarkError(error, 'TYPING_FAILED');
    }
  }

  async #end(run: Run): Promise<void> {
    if (this.#run !== run) return;
    const { text } = run.text;
    await this.#type(run, text);
    if (this.#run !== run) return;
    this.#run = undefined;
    const { host } = this.deps;
    const { failure } = run;
    this.#show('');
    if (!failure) {
      host.endDictation();
      if (run.isHeldOn) this.#begin(true);
      return;
    }
    host.onError(failure);
    // What is said into a field for a password is not written anywhere.
    if (failure.code === 'TYPING_PASSWORD') return host.endDictation(REPLIES[host.language].password);
    this.#save(run.typed.rest(text));
    host.endDictation(REPLIES[host.language].saved);
  }

  #save(text: string): void {
    // What was typed before it may have lacked its full stop.
    const note = text.replace(/^[\s.,]+/, '').trimEnd();
    const { notebook } = this.deps;
    if (note !== '') notebook.setNotes([...notebook.notes, note]);
  }

  #preview(run: Run): void {
    const { stt, detector, partialIntervalMs } = this.deps;
    const { growingFrom } = run.cutter;
    const { judgedSample } = detector;
    if (growingFrom === undefined || partialIntervalMs === undefined || !stt.drafter) return;
    if (run.partial || stt.drafter.busy || judgedSample < run.nextPartialSample) return;
    run.nextPartialSample = judgedSample + samplesOfMs(partialIntervalMs);
    const job = stt.drafter.transcribe(detector.ring.read(growingFrom, judgedSample));
    run.partial = job;
    job.result
      .then((result) => {
        const isWanted = result?.text && this.#run === run && run.cutter.growingFrom === growingFrom;
        if (!isWanted) return;
        const language = this.#languageOf(result);
        if (!isOnlyHesitation(result.text, language)) this.#show(run.text.textWith(result.text, language));
      })
      .catch(() => undefined) // The transcript of the piece will report it.
      .finally(() => {
        if (run.partial === job) run.partial = undefined;
      });
  }

  #show(text: string): void {
    const { emit, clock } = this.deps;
    emit({ type: 'dictation', text: text.slice(-SHOWN_CHARACTERS), atMs: clock.nowMs() });
  }
}
