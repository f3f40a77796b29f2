/** The built-in wake words. */
export const WAKE_WORDS = ['alexa', 'hey jarvis'] as const;

/** A built-in word, or one with an added model. */
export type WakeWord = string;

/** Format of a wake word: as spoken, in lower case. */
export const WAKE_WORD = /^[a-z][a-z' ]{1,38}[a-z]$/;

/** Default detection threshold, recommended by openWakeWord. */
export const DEFAULT_WAKE_THRESHOLD = 0.5;
