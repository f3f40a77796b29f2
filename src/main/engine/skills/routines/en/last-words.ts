/** Words at which no text ends by itself: "turn the lights on", "tell me what time it is". Each is also a tag of the pattern. */
export const LAST_WORDS = ['on', 'in', 'is', 'are'] as const;

/** The part of a pattern that takes one of them. */
export const LAST_WORD_PART = `[${LAST_WORDS.map((word) => `${word} #${word}`).join('|')}]`;
