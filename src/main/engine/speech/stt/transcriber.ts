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
  /** Whether a run is under way: what can be left out had better not wait behind it. */
  readonly busy: boolean;
  /** @param samples 16 kHz mono, -1..1; handed over: their memory may move to another thread */
  transcribe(samples: Float32Array): TranscriptionJob;
}
