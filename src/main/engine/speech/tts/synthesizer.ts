import type { Speech } from './speech.ts';

export interface Synthesis extends Speech {
  /** Running time, milliseconds. */
  computeMs: number;
}

/** Text to speech, as the pipeline sees it. */
export interface Synthesizer {
  /** @param sentence one sentence. @throws HarkError TTS_FAILED */
  synthesize(sentence: string): Promise<Synthesis>;
}
