import type { WakeWord } from '../../../../shared/settings/wake-words.ts';

export interface WakeWordOptions {
  /** The score that wakes, 0..1, by word; `DEFAULT_WAKE_THRESHOLD` for a word that is not listed. */
  thresholds: Readonly<Partial<Record<WakeWord, number>>>;
  /** Frames in a row that must reach it. */
  scoresInARow: number;
  /** A score from here up to the threshold is a near miss, 0..1. */
  nearMissThreshold: number;
  /** Nothing wakes for this long after a wake: one "hey" must not wake twice. */
  refractoryMs: number;
}

export interface WakeDetection {
  keyword: WakeWord;
  /** The highest score of the frames that counted, 0..1. */
  score: number;
  /** Index after the last sample that the decision needed. */
  sample: number;
  /** False for a near miss: the words must tell whether it was the wake word. */
  sure: boolean;
}

/** Looks for wake words in one stream. */
export interface WakeDetector {
  /** The newest frame's score of each word, 0..1. */
  readonly scores: ReadonlyMap<WakeWord, number>;
  /**
   * @param frame as many samples as the models' `frameSamples`, 16 kHz mono, -1..1; frames of silence may be left out before it
   * @param sample index after its last sample
   * @returns the word that was said, once
   */
  process(frame: Float32Array, sample: number): Promise<WakeDetection | undefined>;
}

/** Loaded models of wake words. */
export interface WakeModels {
  /** Samples that a detector takes at a time. */
  readonly frameSamples: number;
  /** Frames that a decision reaches back: earlier ones no longer matter. */
  readonly memoryFrames: number;
  createDetector(options: WakeWordOptions): Promise<WakeDetector>;
  release(): Promise<void>;
}

/** A way to hear wake words. One folder holds an engine; `registry.ts` lists them. */
export interface WakeEngine {
  /** As `engine` of a model in models/manifest.json. */
  id: string;
  capabilities: {
    /** Of the audio that it takes, Hz. */
    sampleRateHz: number;
    /** Whether the user may add a word by a model file. */
    addedWords: boolean;
  };
  /**
   * @param words to listen for
   * @param onProblem called for a word whose model is missing or does not load, which then is left out; without it that throws
   * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD
   */
  load(words: readonly WakeWord[], onProblem?: (error: unknown) => void): Promise<WakeModels>;
}
