/** The internal audio format: 16 kHz, mono, Float32 in -1..1. Other formats are converted on input and output. */
export const SAMPLE_RATE_HZ = 16_000;

const SAMPLES_PER_MS = SAMPLE_RATE_HZ / 1000;

/** @returns the number of samples in `ms` milliseconds, rounded */
export function samplesOfMs(ms: number): number {
  return Math.round(ms * SAMPLES_PER_MS);
}

/** @returns the duration of `samples` samples, in milliseconds */
export function msOfSamples(samples: number): number {
  return samples / SAMPLES_PER_MS;
}

/** Concatenates blocks in one allocation. */
export function concatSamples(blocks: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let offset = 0;
  for (const block of blocks) {
    whole.set(block, offset);
    offset += block.length;
  }
  return whole;
}
