import type { Speech } from './speech.ts';

/** How a voice speaks. */
export interface Prosody {
  /** How fast, 0.5..2, and a quarter to four times for a pitch (`withPitch`); 1 is the voice's own speed. */
  speed?: number;
  /** How high, 0.5..2; 1 is the voice's own pitch. A voice that has no other is opened `withPitch`. */
  pitch?: number;
}

/** A voice that is loaded. */
export interface Voice {
  /**
   * @param text one sentence, normalized: words without digits and signs; for a voice that takes them, some with phonemes
   * @throws HarkError TEXT_UNSPEAKABLE when the voice knows no letter of it, TTS_FAILED
   */
  speak(text: string, prosody?: Prosody): Promise<Speech>;
  /**
   * The same in parts, the first one early, for a voice that can do it. The last part is returned.
   * @throws as `speak`
   */
  speakInParts?(text: string, prosody?: Prosody): AsyncGenerator<Speech, Speech>;
  /** Gets ready for the next sentence, so that it does not wait for that. */
  prepare?(): void;
  /** Gives its models back. */
  close?(): Promise<void>;
}
