import type { Speech } from './speech.ts';

export interface Synthesis extends Speech {
  /** Running time until `samples`, milliseconds. */
  computeMs: number;
  /** What follows `samples`, as it comes, where a voice sends a sentence in parts. @throws as `synthesize` */
  rest?: AsyncIterable<Speech>;
  /** Whether another voice spoke than the chosen one. */
  isSubstitute?: boolean;
}

/** Text to speech, as the pipeline sees it. */
export interface Synthesizer {
  /**
   * @param sentence one sentence
   * @param signal aborted when nobody wants it any more
   * @throws HarkError TTS_FAILED; the signal's reason when it was aborted
   */
  synthesize(sentence: string, signal?: AbortSignal): Promise<Synthesis>;
}
