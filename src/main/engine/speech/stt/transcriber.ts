import type { SpeechRequest } from './stt-engine.ts';

export interface Transcription {
  text: string;
  /** What else it may have been, the likeliest first; absent where an engine gives one hypothesis. */
  alternatives?: readonly string[];
  /** The language that was heard, such as "de"; absent where it is not told. */
  language?: string | undefined;
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
  /**
   * @param samples 16 kHz mono, -1..1; handed over: their memory may move to another thread
   * @param speech for what is acted upon; without it the fastest way will do
   */
  transcribe(samples: Float32Array, speech?: SpeechRequest): TranscriptionJob;
}
