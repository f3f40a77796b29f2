import type { Rule } from '../scan.ts';
import { cardinal } from './numbers.ts';

const NAMES: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  tues: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  thur: 'Thursday',
  thurs: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const DAY = '(Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?!\\p{L})';
/** They are names and other words too: "Sun", "Sat". */
const AMBIGUOUS = /^(?:Mon|Sat|Sun)$/u;
const DAY_BEFORE = new RegExp(`${DAY}\\.?(?:,|\\s(?:and|or|to|&)|\\s?\\/)\\s?$`, 'u');
const PREPOSITION_BEFORE = /\b(?:on|by|until|till|every|next|last|this)\s$/iu;
const DAY_OR_DATE_AFTER = new RegExp(
  `^(?::(?:\\s|$)|,?\\s(?:\\d{1,2}[\\s:]|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:,|\\s(?:and|or|to|&)|\\s?\\/)\\s?${DAY})`,
  'u',
);

const OPEN_DAY_BEFORE =
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{L}*\.?[,:]?\s$|\b(?:daily|weekdays|weekends|open)[,:]?\s$/iu;

/** "Mon–Fri", "Tue: rain", "Mon. 9 March", "on Wed and Thu", "Mon–Fri, 9–5". */
export const weekdayRules: readonly Rule[] = [
  {
    starts: ['digit'],
    pattern: /(1[0-2]|[1-9])\s?[-–—]\s?(1[0-2]|[1-9])(?![\d\p{L}%]|[.,:/-]\d|\s(?:win|draw|loss|defeat|victory))/uy,
    say: ([, from = '', until = ''], { before }) =>
      OPEN_DAY_BEFORE.test(before) ? `${cardinal(from)} to ${cardinal(until)}` : undefined,
  },
  {
    starts: ['letter'],
    pattern: new RegExp(`${DAY}\\.?\\s?[-–—]\\s?${DAY}\\.?`, 'uy'),
    say: ([, from = '', until = '']) => `${nameOf(from)} to ${nameOf(until)}`,
  },
  {
    starts: ['letter'],
    pattern: new RegExp(`${DAY}\\.?`, 'uy'),
    say([, short = ''], { before, after }) {
      if (/[\p{L}\p{N}'-]$/u.test(before) || /^['-]\p{L}/u.test(after)) return undefined;
      const isDay =
        !AMBIGUOUS.test(short) ||
        DAY_BEFORE.test(before) ||
        PREPOSITION_BEFORE.test(before) ||
        DAY_OR_DATE_AFTER.test(after);
      return isDay ? nameOf(short) : undefined;
    },
  },
];

const nameOf = (short: string) => NAMES[short.toLowerCase()] ?? short;
