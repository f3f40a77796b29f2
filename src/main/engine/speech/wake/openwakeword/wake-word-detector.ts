import type { InferenceSession } from 'onnxruntime-node';
import { samplesOfMs } from '../../../../../shared/audio/audio-format.ts';
import { DEFAULT_WAKE_THRESHOLD, type WakeWord } from '../../../../../shared/settings/wake-words.ts';
import type { WakeDetection, WakeDetector, WakeWordOptions } from '../wake-engine.ts';
import { runSingle, type WakeFeatureSessions, WakeFeatures } from './wake-features.ts';

export interface WakeWordModels extends WakeFeatureSessions {
  keywords: ReadonlyMap<WakeWord, InferenceSession>;
}

type Candidate = Omit<WakeDetection, 'sample'>;

/** So many frames after it began, 0.5 s, a near miss is one: until then the word may still be ending. */
const NEAR_MISS_FRAMES = 6;
/** After a near miss the next is looked for this much later: each costs a run of STT. */
const NEAR_MISS_PAUSE_SAMPLES = samplesOfMs(800);

/** Frames that belong together, and their highest score. */
interface Run {
  length: number;
  best: number;
}

/** Looks for all wake words at once in one stream. */
export class WakeWordDetector implements WakeDetector {
  readonly #features: WakeFeatures;
  readonly #runs = new Map<WakeWord, Run>();
  readonly #nearMisses = new Map<WakeWord, Run>();
  readonly #scores = new Map<WakeWord, number>();
  #deafUntilSample = 0;
  #nextNearMissSample = 0;

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
   * @param frame WAKE_FRAME_SAMPLES samples; in silence, frames between this and the one before may have been left out
   * @param sample index after its last sample
   * @returns the word that was said, once; a near miss some frames after its highest score
   */
  async process(frame: Float32Array, sample: number): Promise<WakeDetection | undefined> {
    await this.#features.push(frame);
    let found: Candidate | undefined;
    for (const [word, session] of this.models.keywords) {
      const score = (await runSingle(session, this.#features.tensor))[0] as number;
      this.#scores.set(word, score);
      found = better(found, this.#detect(word, score) ?? this.#nearMiss(word, score));
    }
    if (!found || sample < this.#deafUntilSample) return undefined;
    if (found.sure) this.#deafUntilSample = sample + samplesOfMs(this.options.refractoryMs);
    else if (sample < this.#nextNearMissSample) return undefined;
    this.#nextNearMissSample = sample + NEAR_MISS_PAUSE_SAMPLES;
    this.#runs.clear();
    this.#nearMisses.clear();
    return { ...found, sample };
  }

  /** A score over the threshold for as many frames in a row as are asked for. */
  #detect(keyword: WakeWord, score: number): Candidate | undefined {
    if (score < (this.options.thresholds[keyword] ?? DEFAULT_WAKE_THRESHOLD)) {
      this.#runs.delete(keyword);
      return undefined;
    }
    const run = extended(this.#runs.get(keyword), score);
    this.#runs.set(keyword, run);
    return run.length >= this.options.scoresInARow ? { keyword, score: run.best, sure: true } : undefined;
  }

  /** A score that rose, but neither far nor long enough in the time that a word takes. */
  #nearMiss(keyword: WakeWord, score: number): Candidate | undefined {
    const before = this.#nearMisses.get(keyword);
    if (!before && score < this.options.nearMissThreshold) return undefined;
    const run = extended(before, score);
    this.#nearMisses.set(keyword, run);
    if (run.length < NEAR_MISS_FRAMES) return undefined;
    this.#nearMisses.delete(keyword);
    return { keyword, score: run.best, sure: false };
  }
}

function extended(run: Run | undefined, score: number): Run {
  return { length: (run?.length ?? 0) + 1, best: Math.max(run?.best ?? 0, score) };
}

function better(one: Candidate | undefined, other: Candidate | undefined): Candidate | undefined {
  if (!one || !other) return one ?? other;
  if (one.sure !== other.sure) return one.sure ? one : other;
  return other.score > one.score ? other : one;
}
