import type { InferenceSession } from 'onnxruntime-node';
import { samplesOfMs } from '../../../../shared/audio-format.ts';
import type { WakeWord } from '../../../../shared/wake-words.ts';
import { runSingle, type WakeFeatureSessions, WakeFeatures } from './wake-features.ts';

export interface WakeWordModels extends WakeFeatureSessions {
  keywords: ReadonlyMap<WakeWord, InferenceSession>;
}

export interface WakeWordOptions {
  words: readonly WakeWord[];
  /** Score a frame must reach, 0..1. */
  thresholds: Readonly<Record<WakeWord, number>>;
  /** Frames in a row that must reach it. */
  scoresInARow: number;
  /** After a wake nothing wakes for this long: one "hey" must not wake twice. */
  refractoryMs: number;
}

export interface WakeDetection {
  keyword: WakeWord;
  /** The highest score of the frames that counted, 0..1. */
  score: number;
}

/** Looks for all wake words at once in one stream. */
export class WakeWordDetector {
  readonly #features: WakeFeatures;
  readonly #runs = new Map<WakeWord, { length: number; best: number }>();
  readonly #scores = new Map<WakeWord, number>();
  #deafUntilSample = 0;
  #sample = 0;

  private constructor(
    private readonly models: WakeWordModels,
    private readonly options: WakeWordOptions,
  ) {
    this.#features = new WakeFeatures(models);
  }

  static async create(models: WakeWordModels, options: WakeWordOptions): Promise<WakeWordDetector> {
    const detector = new WakeWordDetector(models, options);
    await detector.#features.prime();
    return detector;
  }

  /** The newest frame's score of each word, 0..1. */
  get scores(): ReadonlyMap<WakeWord, number> {
    return this.#scores;
  }

  /**
   * @param frame WAKE_FRAME_SAMPLES samples that follow the frame before without a gap
   * @returns the word that was said, once
   */
  async process(frame: Float32Array): Promise<WakeDetection | undefined> {
    this.#sample += frame.length;
    await this.#features.push(frame);
    let found: WakeDetection | undefined;
    for (const word of this.options.words) {
      const session = this.models.keywords.get(word);
      if (!session) continue;
      const score = (await runSingle(session, this.#features.tensor))[0] as number;
      this.#scores.set(word, score);
      const best = this.#extendRun(word, score);
      if (best !== undefined && best > (found?.score ?? 0)) found = { keyword: word, score: best };
    }
    if (!found || this.#sample < this.#deafUntilSample) return undefined;
    this.#deafUntilSample = this.#sample + samplesOfMs(this.options.refractoryMs);
    this.#runs.clear();
    return found;
  }

  /** @returns the run's best score once it is long enough */
  #extendRun(word: WakeWord, score: number): number | undefined {
    if (score < this.options.thresholds[word]) {
      this.#runs.delete(word);
      return undefined;
    }
    const run = this.#runs.get(word) ?? { length: 0, best: 0 };
    run.length += 1;
    run.best = Math.max(run.best, score);
    this.#runs.set(word, run);
    return run.length >= this.options.scoresInARow ? run.best : undefined;
  }
}
