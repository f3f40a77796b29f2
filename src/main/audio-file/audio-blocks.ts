/** Mono audio at the file's sample rate, in blocks. */
export interface AudioBlocks {
  sampleRateHz: number;
  blocks: AsyncIterable<Float32Array>;
  /** After the last block: how long the file says that it is, milliseconds, when less of it is there. */
  announcedMs(): number | undefined;
}

/** Supported sample rates; outside this range the resampler's filters would need more memory than the audio. */
export const MIN_RATE_HZ = 4000;
export const MAX_RATE_HZ = 384_000;
