import { type ErrorCode, HarkError } from '../../../../shared/errors.ts';
import type { Config } from '../../../../shared/settings/config-schema.ts';
import { FALLBACK_VOICE } from '../../../../shared/settings/voices.ts';
import type { Transcriber, TranscriptionJob } from '../stt/transcriber.ts';
import type { LanguageVoices } from '../tts/languages/language-voices.ts';
import type { Synthesis, Synthesizer } from '../tts/synthesizer.ts';
import type { EngineModelCache } from './engine-model-cache.ts';

/** STT through the model cache: loaded on first use, loaded again after its worker died. */
export class CachedTranscriber implements Transcriber {
  #underWay = 0;

  constructor(private readonly cache: EngineModelCache) {}

  get busy(): boolean {
    return this.#underWay > 0;
  }

  transcribe(samples: Float32Array): TranscriptionJob {
    let cancelled = false;
    let cancelRunning: (() => void) | undefined;
    this.#underWay += 1;
    const result = this.cache.using('stt', async (worker) => {
      if (cancelled) return undefined;
      const whole = samples.length * samples.BYTES_PER_ELEMENT === samples.buffer.byteLength;
      // A part of a longer array cannot be moved without the rest.
      const moved = (whole ? samples : samples.slice()) as Float32Array<ArrayBuffer>;
      const job = worker.run(moved, [moved.buffer]);
      cancelRunning = job.cancel;
      try {
        const done = await job.done;
        return done && { text: done.result, computeMs: done.computeMs };
      } finally {
        if (!worker.isAlive) this.cache.discard('stt');
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

  async synthesize(sentence: string, _signal?: AbortSignal, language?: string): Promise<Synthesis> {
    const voice = this.languages?.voiceFor(language);
    if (voice === undefined) return this.#speakChosen(sentence);
    try {
      return await this.#speak(sentence, voice);
    } catch (error) {
      if (!(error instanceof HarkError)) throw error;
      if (error.code !== 'TEXT_UNSPEAKABLE') this.#reportFailure(voice, error);
      return { ...(await this.#speakChosen(sentence)), isSubstitute: true };
    }
  }

  async #speakChosen(sentence: string): Promise<Synthesis> {
    const voice = this.#voice;
    try {
      return await this.#speak(sentence, voice);
    } catch (error) {
      if (!(error instanceof HarkError) || voice === FALLBACK_VOICE || !this.onProblem) throw error;
      if (MISSING_CODES.has(error.code)) {
        // It will not come back by itself.
        if (this.#voice === voice) this.onProblem(error);
        this.#voice = FALLBACK_VOICE;
        return this.#speakInstead(sentence);
      }
      if (error.code !== 'TTS_FAILED') throw error;
      // What neither voice can say is not the fault of the voice.
      const synthesis = await this.#speakInstead(sentence).catch(() => Promise.reject(error));
      this.#reportFailure(voice, error);
      return synthesis;
    }
  }

  async #speakInstead(sentence: string): Promise<Synthesis> {
    return { ...(await this.#speak(sentence, FALLBACK_VOICE)), isSubstitute: true };
  }

  #reportFailure(voice: string, cause: HarkError): void {
    if (this.#knownFailures.has(voice)) return;
    this.#knownFailures.add(voice);
    this.onProblem?.(new HarkError('VOICE_UNAVAILABLE', `the voice ${voice} failed: ${cause.message}`, { cause }));
  }

  #speak(sentence: string, voice: string): Promise<Synthesis> {
    return this.cache.using('tts', async (worker) => {
      try {
        const { speed, pitch } = this.tts;
        const done = await worker.run({ text: sentence, voice, prosody: { speed, pitch } }).done;
        if (!done) throw new Error('the synthesis was cancelled');
        return { ...done.result, computeMs: done.computeMs };
      } finally {
        if (!worker.isAlive) this.cache.discard('tts');
      }
    });
  }
}
