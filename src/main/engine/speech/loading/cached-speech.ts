import { type ErrorCode, HarkError } from '../../../../shared/errors.ts';
import type { Config } from '../../../../shared/settings/config-schema.ts';
import { FALLBACK_VOICE } from '../../../../shared/settings/voices.ts';
import type { SpeechRequest } from '../stt/stt-engine.ts';
import type { Transcriber, TranscriptionJob } from '../stt/transcriber.ts';
import type { LanguageVoices } from '../tts/languages/language-voices.ts';
import { restOrAgain, type Synthesis, type Synthesizer } from '../tts/synthesizer.ts';
import type { TtsJob } from '../tts/worker/tts-worker-contract.ts';
import type { EngineModelCache } from './engine-model-cache.ts';
import { jobInParts } from './job-in-parts.ts';

/** STT through the model cache: loaded on first use, loaded again after its worker died. */
export class CachedTranscriber implements Transcriber {
  #underWay = 0;

  constructor(
    private readonly cache: EngineModelCache,
    private readonly group: 'stt' | 'second-stt' = 'stt',
  ) {}

  get busy(): boolean {
    return this.#underWay > 0;
  }

  transcribe(samples: Float32Array, speech?: SpeechRequest): TranscriptionJob {
    let cancelled = false;
    let cancelRunning: (() => void) | undefined;
    this.#underWay += 1;
    const result = this.cache.using(this.group, async (worker) => {
      if (cancelled) return undefined;
      const whole = samples.length * samples.BYTES_PER_ELEMENT === samples.buffer.byteLength;
      // A part of a longer array cannot be moved without the rest.
      const moved = (whole ? samples : samples.slice()) as Float32Array<ArrayBuffer>;
      const job = worker.run({ samples: moved, speech }, [moved.buffer]);
      cancelRunning = job.cancel;
      try {
        const done = await job.done;
        return done && { ...done.result, computeMs: done.computeMs };
      } finally {
        if (!worker.isAlive) this.cache.discard(this.group);
      }
    });
    const ended = () => {
      this.#underWay -= 1;
    };
    result.then(ended, ended);
    const cancel = () => {
      cancelled = true;
      cancelRunning?.();
    };
    return { result, cancel };
  }
}

const MISSING_CODES: ReadonlySet<ErrorCode> = new Set([
  'VOICE_UNAVAILABLE',
  'MODEL_MISSING',
  'MODEL_CHECKSUM',
  'MODEL_LOAD',
]);
/** TTS through the model cache: loaded on first use, loaded again after its worker died. */
export class CachedSynthesizer implements Synthesizer {
  #voice: string;
  readonly #knownFailures = new Set<string>();

  /**
   * @param onProblem told once when another voice speaks for the one that should; without it a failure of the chosen one throws
   * @param languages the voices of other languages
   */
  constructor(
    private readonly cache: EngineModelCache,
    private readonly tts: Config['tts'],
    private readonly onProblem: ((error: HarkError) => void) | undefined,
    private readonly languages?: LanguageVoices,
  ) {
    this.#voice = tts.voice;
  }

  async synthesize(sentence: string, signal?: AbortSignal, language?: string): Promise<Synthesis> {
    const voice = this.languages?.voiceFor(language);
    if (voice === undefined) return this.#speakChosen(sentence, signal);
    return this.#speakOr(sentence, voice, signal, async (error) => {
      if (!(error instanceof HarkError)) throw error;
      if (error.code !== 'TEXT_UNSPEAKABLE') this.#reportFailure(voice, error);
      return { ...(await this.#speakChosen(sentence, signal)), isSubstitute: true };
    });
  }

  #speakChosen(sentence: string, signal: AbortSignal | undefined): Promise<Synthesis> {
    const voice = this.#voice;
    return this.#speakOr(sentence, voice, signal, (error) => this.#speakAfter(error, sentence, voice, signal));
  }

  /** Speaks with a voice. @param instead says the whole sentence when the voice fails, in the middle of it too */
  async #speakOr(
    sentence: string,
    voice: string,
    signal: AbortSignal | undefined,
    instead: (error: unknown) => Promise<Synthesis>,
  ): Promise<Synthesis> {
    try {
      const synthesis = await this.#speak(sentence, voice, signal);
      const { rest } = synthesis;
      return rest ? { ...synthesis, rest: restOrAgain(rest, signal, instead) } : synthesis;
    } catch (error) {
      return instead(error);
    }
  }

  /** @throws the failure, where no other voice may speak */
  async #speakAfter(
    error: unknown,
    sentence: string,
    voice: string,
    signal: AbortSignal | undefined,
  ): Promise<Synthesis> {
    if (!(error instanceof HarkError) || voice === FALLBACK_VOICE || !this.onProblem) throw error;
    if (MISSING_CODES.has(error.code)) {
      // It will not come back by itself.
      if (this.#voice === voice) this.onProblem(error);
      this.#voice = FALLBACK_VOICE;
      return this.#speakInstead(sentence, signal);
    }
    if (error.code !== 'TTS_FAILED') throw error;
    // What neither voice can say is not the fault of the voice.
    const synthesis = await this.#speakInstead(sentence, signal).catch(() => Promise.reject(error));
    this.#reportFailure(voice, error);
    return synthesis;
  }

  async #speakInstead(sentence: string, signal: AbortSignal | undefined): Promise<Synthesis> {
    return { ...(await this.#speak(sentence, FALLBACK_VOICE, signal)), isSubstitute: true };
  }

  #reportFailure(voice: string, cause: HarkError): void {
    if (this.#knownFailures.has(voice)) return;
    this.#knownFailures.add(voice);
    this.onProblem?.(new HarkError('VOICE_UNAVAILABLE', `the voice ${voice} failed: ${cause.message}`, { cause }));
  }

  async #speak(sentence: string, voice: string, signal: AbortSignal | undefined): Promise<Synthesis> {
    const { speed, pitch } = this.tts;
    const job: TtsJob = { text: sentence, voice, inParts: true, prosody: { speed, pitch } };
    const leaving = new AbortController();
    const leave = () => leaving.abort();
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave, { once: true });
    const synthesis = await jobInParts(
      (onPart) =>
        this.cache.using('tts', async (worker) => {
          if (leaving.signal.aborted) return undefined;
          const { done, cancel } = worker.run(job, [], onPart);
          leaving.signal.addEventListener('abort', cancel, { once: true });
          try {
            return await done;
          } finally {
            if (!worker.isAlive) this.cache.discard('tts');
          }
        }),
      leave,
    );
    if (!synthesis) throw signal?.reason ?? new Error('the synthesis was cancelled');
    return synthesis;
  }
}
