/** The wake words that come with Hark. */
export const WAKE_WORDS = ['alexa', 'hey jarvis'] as const;

/** One of Hark's own, or one that the user has added a model of. */
export type WakeWord = string;

/** How a wake word is written: as it is said, in small letters. */
export const WAKE_WORD = /^[a-z][a-z' ]{1,38}[a-z]$/;

/** The score that wakes, where none is set for a word: openWakeWord's own advice. */
export const DEFAULT_WAKE_THRESHOLD = 0.5;
