import { msOfSamples } from '../../../../shared/audio/audio-format.ts';
import { LATENESS_TARGET_MS } from '../../../../shared/engine/latency-targets.ts';

const SILENCE_DBFS = -100;
/** In a quiet room nothing changes that anybody could see: then the window is told twice a second. */
const QUIET_BUFFERS = 5;
const NOTICEABLE_DB = 3;
const NOTICEABLE_PROBABILITY = 0.1;

/** What a stretch of input was like. */
export interface InputLevel {
  /** How much audio it sums up. */
  durationMs: number;
  /** Root mean square in dB below full scale, -100..0. */
  dbfs: number;
  /** The highest, 0..1. */
  speechProbability: number;
  /** The highest: from when a chunk could be processed to the end of its processing. */
  latenessMs: number;
}

/** Sums chunks up, so that the window is told once a buffer at most, and less often when nothing happens. */
export class InputMeter {
  #energy = 0;
  #samples = 0;
  #chunks = 0;
  #speechProbability = 0;
  #latenessMs = 0;
  #told: InputLevel | undefined;

  constructor(private readonly chunksPerBuffer: number) {}

  /** @returns the level when it should be told */
  push(samples: Float32Array, speechProbability: number, latenessMs: number): InputLevel | undefined {
    for (const sample of samples) this.#energy += sample * sample;
    this.#samples += samples.length;
    this.#speechProbability = Math.max(this.#speechProbability, speechProbability);
    this.#latenessMs = Math.max(this.#latenessMs, latenessMs);
    this.#chunks += 1;
    if (this.#chunks % this.chunksPerBuffer !== 0) return undefined;

    const level = this.#level();
    const quiet = this.#told !== undefined && !differs(this.#told, level);
    if (quiet && this.#chunks < QUIET_BUFFERS * this.chunksPerBuffer) return undefined;
    this.#energy = this.#samples = this.#chunks = this.#speechProbability = this.#latenessMs = 0;
    this.#told = level;
    return level;
  }

  #level(): InputLevel {
    const meanSquare = this.#energy / Math.max(1, this.#samples);
    return {
      durationMs: msOfSamples(this.#samples),
      dbfs: Math.max(SILENCE_DBFS, 10 * Math.log10(meanSquare || Number.MIN_VALUE)),
      speechProbability: this.#speechProbability,
      latenessMs: this.#latenessMs,
    };
  }
}

/** Whether a person would see it. */
function differs(told: InputLevel, level: InputLevel): boolean {
  return (
    Math.abs(told.dbfs - level.dbfs) >= NOTICEABLE_DB ||
    Math.max(told.speechProbability, level.speechProbability) >= NOTICEABLE_PROBABILITY ||
    level.latenessMs >= LATENESS_TARGET_MS
  );
}
