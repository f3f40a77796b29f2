/** Mono audio at the file's own rate, block by block. */
export interface AudioBlocks {
  sampleRateHz: number;
  blocks: AsyncIterable<Float32Array>;
}
