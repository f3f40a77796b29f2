/** Words at which no text ends by itself: "mach das Licht an", "sag mir, wie warm es ist". Each is also a tag of the pattern. */
export const GERMAN_LAST_WORDS = [
  'an',
  'auf',
  'aus',
  'ab',
  'ein',
  'zu',
  'mit',
  'vor',
  'um',
  'bei',
  'in',
  'ist',
  'sind',
  'das',
] as const;

/** The part of a pattern that takes one of them. */
export const GERMAN_LAST_WORD_PART = `[${GERMAN_LAST_WORDS.map((word) => `${word} #${word}`).join('|')}]`;
