/** Kinds of dice, by how many sides they have. */
const SIDES = [
  [4, 'vier'],
  [6, 'sechs'],
  [8, 'acht'],
  [10, 'zehn'],
  [12, 'zwölf'],
  [20, 'zwanzig'],
  [100, 'hundert'],
] as const;
const ENDINGS = ['', 'e', 'en', 'er', 'em'];
const TIMES = ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'];

/** The part of a pattern that takes "sechsseitigen" or "6-seitigen". The tag tells the number. */
export const SIDED_PART = `(${[
  ...SIDES.flatMap(([sides, word]) => ENDINGS.map((ending) => `${word}seitig${ending} #sides-${sides}`)),
  ...ENDINGS.map((ending) => `{sides:number} [-] seitig${ending}`),
].join('|')})`;

/** The part of a pattern that takes "dreimal" or "3 mal". The tag tells the number. */
export const TIMES_PART = `(${[
  ...TIMES.map((word, index) => `${word}mal #times-${index + 2}`),
  '{times:number} mal',
].join('|')})`;
