/** Synthesised sound. */
export interface Speech {
  /** Mono, -1..1. */
  samples: Float32Array;
  sampleRateHz: number;
}
