/** Figures of one run of a pipeline over all questions. */
export interface VariantFigures {
  /** From the first chunk to the end of the last one; loading of models is not included. */
  totalMs: number;
  /** Of each chunk: time on the pipeline's thread. */
  chunkMs: number[];
  /** Of each answered question: from the end of speech to the first audio of the reply, including waits. */
  voiceToVoiceMs: number[];
  replies: string[];
}

/** A pipeline under measurement: processes chunks one after another at full speed. */
export interface Variant {
  run(chunks: readonly Float32Array[]): Promise<VariantFigures>;
  close(): Promise<void>;
}
