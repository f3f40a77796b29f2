export interface Transcription {
  text: string;
  /** Running time, milliseconds. */
  computeMs: number;
}

/** A transcription under way. */
export interface TranscriptionJob {
  /** Resolves to undefined when it was cancelled. @throws HarkError STT_FAILED */
  result: Promise<Transcription | undefined>;
  cancel(): void;
}

/** Speech to text, as the pipeline sees it. */
export interface Transcriber {
  /** @param samples 16 kHz mono, -1..1; handed over: their memory may move to another thread */
  transcribe(samples: Float32Array): TranscriptionJob;
}
