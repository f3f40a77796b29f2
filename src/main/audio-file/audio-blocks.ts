/** Mono audio at the file's own rate, block by block. */
export interface AudioBlocks {
  sampleRateHz: number;
  blocks: AsyncIterable<Float32Array>;
}

/** Rates that are read; at others the resampler's filters would take more memory than the audio. */
export const MIN_RATE_HZ = 4000;
export const MAX_RATE_HZ = 384_000;
