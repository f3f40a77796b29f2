import { msOfSamples } from '../../../../shared/audio/audio-format.ts';
import { LATENESS_TARGET_MS } from '../../../../shared/engine/latency-targets.ts';

const SILENCE_DBFS = -100;
/** In a quiet room the level changes too little to see, so it is reported twice per second. */
const QUIET_BUFFERS = 5;
const NOTICEABLE_DB = 3;
const NOTICEABLE_PROBABILITY = 0.1;

/** The level of a stretch of input. */
export interface InputLevel {
  /** How much audio it summarises. */
  durationMs: number;
  /** Root mean square in dB below full scale, -100..0. */
  dbfs: number;
  /** The highest, 0..1. */
  speechProbability: number;
  /** The highest: from when a chunk could be processed to the end of its processing. */
  latenessMs: number;
}

/** Summarises chunks: reports at most once per buffer, and less often when nothing changes. */
export class InputMeter {
  #energy = 0;
  #samples = 0;
  #chunks = 0;
  #speechProbability = 0;
  #latenessMs = 0;
  #reported: InputLevel | undefined;

  constructor(private readonly chunksPerBuffer: number) {}

  /** @returns the level, when it is time to report it */
  push(samples: Float32Array, speechProbability: number, latenessMs: number): InputLevel | undefined {
    for (const sample of samples) this.#energy += sample * sample;
    this.#samples += samples.length;
    this.#speechProbability = Math.max(this.#speechProbability, speechProbability);
    this.#latenessMs = Math.max(this.#latenessMs, latenessMs);
    this.#chunks += 1;
    if (this.#chunks % this.chunksPerBuffer !== 0) return undefined;

    const level = this.#level();
    const quiet = this.#reported !== undefined && !differs(this.#reported, level);
    if (quiet && this.#chunks < QUIET_BUFFERS * this.chunksPerBuffer) return undefined;
    this.#energy = this.#samples = this.#chunks = this.#speechProbability = this.#latenessMs = 0;
    this.#reported = level;
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

/** Whether a person would see the difference. */
function differs(reported: InputLevel, level: InputLevel): boolean {
  return (
    Math.abs(reported.dbfs - level.dbfs) >= NOTICEABLE_DB ||
    Math.max(reported.speechProbability, level.speechProbability) >= NOTICEABLE_PROBABILITY ||
    level.latenessMs >= LATENESS_TARGET_MS
  );
}
