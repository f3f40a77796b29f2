import type { Rule } from '../scan.ts';
import { cardinal } from './numbers.ts';

/** Nouns that take "eine", by their ending; the exceptions are masculine or neuter. */
const FEMININE =
  /^\s(?!(?:Name|Junge|Kunde|Löwe|Hase|Affe|Käse|Auge|Ende|Interesse|Gebäude|Kilometer)(?![\p{L}]))\p{Lu}\p{L}*(?:e|ung|heit|keit|ion|schaft|tät|Person|Uhrzeit|Nacht|Frau|Stadt|Mal)(?![\p{L}])/u;

/** "1 Stunde", and decimals with a point. */
export const countRules: readonly Rule[] = [
  {
    starts: ['digit'],
    pattern: /1(?=\s\p{Lu}\p{Ll})/uy,
    say(_, { before, after }) {
      if (/[\p{L}\d]$|\d[.,:/-]$/u.test(before) || /^\sUhr/u.test(after)) return undefined;
      return FEMININE.test(after) ? 'eine' : 'ein';
    },
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,9})\.(\d{1,2}|\d{4,9})(?![\p{L}\d]|[.,:]\d)/uy,
    say: ([, whole = '', decimals = ''], { before }) =>
      /[\p{L}\d]$|\d[.,:/-]$/u.test(before)
        ? undefined
        : `${cardinal(whole)} Punkt ${[...decimals].map((digit) => cardinal(digit)).join(' ')}`,
  },
];
