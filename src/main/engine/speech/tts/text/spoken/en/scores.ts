import type { Rule } from '../scan.ts';
import { cardinal } from './numbers.ts';

/** What is rated: "scored 9/10", "a rating of 4/5". */
const RATING_BEFORE =
  /\b(?:scor(?:ed?|es|ing)|rat(?:ed?|es|ing)|g[eo]ts?|gives?|gave|grade|mark|review)\s?(?:(?:it|him|her|them|this|you|me|us|a|an|of|is|was|at)\s){0,2}:?\s?$/iu;
/** "I give 1/10 of it away", "1/5 off": a part of something. */
const PART_AFTER = /^\s(?:of|off)(?!\p{L})/iu;
const RATING_AFTER = /^\s?(?:stars?|points?)(?!\p{L})/iu;
/** What is played; some words may stand between. */
const GAME_BEFORE =
  /\b(?:won|wins?|winning|score[ds]?|scoreline|beats?|beat|lost|lose|loses|losing|leads?|led|leading|trail(?:s|ed|ing)?|drew|draw|tied?|defeat(?:s|ed)?|victory|result|match|final|half-?time)(?!\p{L})[^.;:!?\d]{0,40}:?\s?$/iu;
const NAME_BEFORE = /\p{Lu}[\p{L}']+\s$/u;
const NAME_AFTER = /^\s\p{Lu}\p{L}/u;

/** "9/10", "4.5/5 stars", "won 3-2", "Man City 3-1 Arsenal". */
export const scoreRules: readonly Rule[] = [
  {
    starts: ['digit'],
    pattern: /(\d{1,3})(?:\.(\d))?\s?\/\s?(5|10|100)(?![\p{L}\d/]|[.,]\d)/uy,
    say([, points = '', tenths, most = ''], { before, after }) {
      if (/[\p{L}\d./]$/u.test(before) || PART_AFTER.test(after) || Number(points) > Number(most)) return undefined;
      const isRating = tenths !== undefined || RATING_BEFORE.test(before) || RATING_AFTER.test(after);
      return isRating
        ? `${cardinal(points)}${tenths ? ` point ${cardinal(tenths)}` : ''} out of ${cardinal(most)}`
        : undefined;
    },
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,3})[-–](\d{1,3})(?![\p{L}\d%]|[-–.,/:]\d)/uy,
    say([, first = '', second = ''], { before, after }) {
      if (/[\p{L}\d.,/-]$/u.test(before)) return undefined;
      // Two teams; a range goes up.
      const isBetweenTeams = Number(first) >= Number(second) && NAME_BEFORE.test(before) && NAME_AFTER.test(after);
      return isBetweenTeams || GAME_BEFORE.test(before) ? `${cardinal(first)} to ${cardinal(second)}` : undefined;
    },
  },
];
