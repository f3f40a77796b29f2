/** What one run of a pipeline over the questions came to. */
export interface VariantFigures {
  /** From the first chunk to the end of the last, with everything in between; models already loaded. */
  totalMs: number;
  /** Of each chunk: how long it kept the pipeline's thread. */
  chunkMs: number[];
  /** Of each answered question: from the end of speech to the first sound of the reply, waiting included. */
  voiceToVoiceMs: number[];
  replies: string[];
}

/** A pipeline under measurement: takes chunks one after the other as fast as it can. */
export interface Variant {
  run(chunks: readonly Float32Array[]): Promise<VariantFigures>;
  close(): Promise<void>;
}
