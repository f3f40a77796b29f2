const SILENCE_DBFS = -100;

/** What one buffer of input was like. */
export interface InputLevel {
  /** Root mean square in dB below full scale, -100..0. */
  dbfs: number;
  /** Highest in the buffer, 0..1. */
  speechProbability: number;
  /** Highest in the buffer: from a chunk's capture to the end of its processing. */
  latenessMs: number;
}

/** Sums chunks up to one figure a buffer, so that the window is told ten times a second, not fifty. */
export class InputMeter {
  #energy = 0;
  #samples = 0;
  #chunks = 0;
  #speechProbability = 0;
  #latenessMs = 0;

  constructor(private readonly chunksPerBuffer: number) {}

  /** @returns the buffer's level when the chunk completes it */
  push(samples: Float32Array, speechProbability: number, latenessMs: number): InputLevel | undefined {
    for (const sample of samples) this.#energy += sample * sample;
    this.#samples += samples.length;
    this.#speechProbability = Math.max(this.#speechProbability, speechProbability);
    this.#latenessMs = Math.max(this.#latenessMs, latenessMs);
    this.#chunks += 1;
    if (this.#chunks < this.chunksPerBuffer) return undefined;

    const meanSquare = this.#energy / Math.max(1, this.#samples);
    const dbfs = Math.max(SILENCE_DBFS, 10 * Math.log10(meanSquare || Number.MIN_VALUE));
    const level = { dbfs, speechProbability: this.#speechProbability, latenessMs: this.#latenessMs };
    this.#energy = this.#samples = this.#chunks = this.#speechProbability = this.#latenessMs = 0;
    return level;
  }
}
