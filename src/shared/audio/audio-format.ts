/** The one audio format inside Hark: 16 kHz, mono, Float32 in -1..1. Everything else is converted at the edge. */
export const SAMPLE_RATE_HZ = 16_000;

const SAMPLES_PER_MS = SAMPLE_RATE_HZ / 1000;

/** @returns the samples that last `ms` milliseconds, rounded to a whole sample */
export function samplesOfMs(ms: number): number {
  return Math.round(ms * SAMPLES_PER_MS);
}

/** @returns how long `samples` samples last, in milliseconds */
export function msOfSamples(samples: number): number {
  return samples / SAMPLES_PER_MS;
}

/** Joins blocks in one allocation. */
export function concatSamples(blocks: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let offset = 0;
  for (const block of blocks) {
    whole.set(block, offset);
    offset += block.length;
  }
  return whole;
}
