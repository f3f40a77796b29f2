import type { Rule } from '../scan.ts';
import { decade } from './decades.ts';
import { cardinal, ordinal, year } from './numbers.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SHORT_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sept?', 'oct', 'nov', 'dec'];
const MONTH = `(${[...MONTHS, ...SHORT_MONTHS].join('|')})(?![\\p{L}])\\.?`;
const SHORT_MONTH = `(${SHORT_MONTHS.map((short) => short.replace(/^./, (first) => first.toUpperCase())).join('|')})(?!\\p{L})`;
/** "Jan" and "Mar" are names too, where nothing tells that they are months. */
const MONTH_BEFORE = new RegExp(
  `\\b(?:in|since|until|till|from|by|last|next|early|late|of|${SHORT_MONTH}\\.?(?:,|\\s(?:and|or|to)))\\s$`,
  'u',
);
const MONTH_AFTER = new RegExp(`^\\s(?:and|or|to|until|through)\\s${SHORT_MONTH}`, 'u');
const DAY = '(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '([12]\\d{3})';
const END = '(?![\\d\\p{L}]|[.,:/-]\\d|[%°])';
const JOINT = '(?:\\s|,\\s?|-)';
const isJoined = (before: string) => /[\p{L}\p{N}]$|\d[.,/-]$/u.test(before);

/** The name of a month as written in any way; a day before it may be a count: "5 may be enough". */
function monthName(written: string): string {
  const name =
    MONTHS[SHORT_MONTHS.findIndex((short) => new RegExp(`^${short.slice(0, 3)}`, 'i').test(written))] ?? written;
  return written === written.toLowerCase() ? name.toLowerCase() : name;
}

const isCalendar = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** @returns undefined when it is no day of a month */
function monthDayYear(month: string, day: string, writtenYear: string): string | undefined {
  if (!isCalendar(Number(month), Number(day))) return undefined;
  return `${MONTHS[Number(month) - 1]} ${ordinal(day)} ${sayYear(writtenYear)}`.trim();
}

function sayYear(written: string): string {
  if (written.length === 4) return year(written);
  if (written === '') return '';
  return written.startsWith('0') ? `zero ${cardinal(written.slice(1))}` : cardinal(written);
}

/** Days, months, years and quarters. */
export const dateRules: readonly Rule[] = [
  {
    starts: ['letter'],
    pattern: /[Ee]st\.?(?=\s(?:in\s)?[12]\d{3}(?!\d))/uy,
    say: (_, { before }) => (isJoined(before) ? undefined : 'established'),
  },
  {
    starts: ['digit'],
    pattern: /([12]\d{3})([-/.])(0?[1-9]|1[0-2])\2(3[01]|[12]\d|0?[1-9])(?:T(?=\d))?(?![\d\p{L}]|[-/.]\d)/uy,
    say: ([, written = '', , month = '', day = ''], { before }) =>
      isJoined(before) ? undefined : monthDayYear(month, day, written),
  },
  {
    starts: ['digit'],
    // The month first, as in the USA, unless it can be none.
    pattern: /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d\p{L}]|[-/.]\d)/uy,
    say([, first = '', , second = '', written = ''], { before }) {
      if (isJoined(before)) return undefined;
      const usual = monthDayYear(first, second, written);
      if (usual !== undefined || !isCalendar(Number(second), Number(first))) return usual;
      return `the ${ordinal(first)} of ${MONTHS[Number(second) - 1]} ${sayYear(written)}`;
    },
  },
  {
    starts: ['digit'],
    pattern: /(1[0-2]|0?[1-9])\/(3[01]|[12]\d|0?[1-9])(?![\d\p{L}/]|[.,]\d)/uy,
    say: ([, month = '', day = ''], { before }) =>
      /\b(?:on|by|since|until|before|after|due)\s$/iu.test(before) ? monthDayYear(month, day, '') : undefined,
  },
  {
    starts: ['letter'],
    pattern: new RegExp(`${MONTH}${JOINT}${DAY}\\s?[-–—]\\s?${DAY}(?:,?\\s${YEAR})?${END}`, 'iuy'),
    say: ([, month = '', from = '', until = '', written]) =>
      `${monthName(month)} ${ordinal(from)} to ${ordinal(until)}${written ? `, ${year(written)}` : ''}`,
  },
  {
    starts: ['letter'],
    pattern: new RegExp(`${MONTH}${JOINT}${DAY}(?:${JOINT}${YEAR})?${END}`, 'iuy'),
    say([, month = '', day = '', written], { before }) {
      if (isJoined(before)) return undefined;
      return `${monthName(month)} ${ordinal(day)}${written ? ` ${year(written)}` : ''}`;
    },
  },
  {
    starts: ['letter'],
    pattern: new RegExp(`${MONTH}${JOINT}${YEAR}${END}`, 'iuy'),
    say: ([, month = '', written = ''], { before }) =>
      isJoined(before) ? undefined : `${monthName(month)} ${year(written)}`,
  },
  {
    starts: ['letter'],
    pattern: new RegExp(`${SHORT_MONTH}\\.?\\s?[-–—]\\s?${SHORT_MONTH}\\.?`, 'uy'),
    say: ([, from = '', until = ''], { before }) =>
      isJoined(before) ? undefined : `${monthName(from)} to ${monthName(until)}`,
  },
  {
    starts: ['letter'],
    pattern: new RegExp(`${SHORT_MONTH}\\.(?=\\s\\p{Ll}|,|$)`, 'uy'),
    say: ([, month = ''], { before, after }) =>
      MONTH_BEFORE.test(before) || MONTH_AFTER.test(after) ? monthName(month) : undefined,
  },
  {
    starts: ['digit'],
    pattern: new RegExp(
      `${DAY}(?:\\s?[-–—]\\s?${DAY})?[\\s-](of\\s)?${MONTH}(?:${JOINT}${YEAR})?(?![\\d\\p{L}]|[,:]\\d)`,
      'iuy',
    ),
    say([, from = '', until, , month = '', written], { before, after }) {
      const isVerb = /^(?:may|march|mar|dec|sep)$/.test(month) && written === undefined && /^\s+\p{Ll}/u.test(after);
      if (isJoined(before) || isVerb) return undefined;
      const days = until === undefined ? ordinal(from) : `${ordinal(from)} to ${ordinal(until)}`;
      return `${/\bthe\s$/iu.test(before) ? '' : 'the '}${days} of ${monthName(month)}${written ? ` ${year(written)}` : ''}`;
    },
  },
  {
    starts: ['digit'],
    pattern: /([12]\d{3})\s?'?s?\s?[-–—]\s?([12]\d{3})(\s?'?s)?(?![\d\p{L}]|[.,:/-]\d)/uy,
    say([whole, first = '', second = '', plural], { before, after }) {
      if (isJoined(before) || /^\s?\p{Ll}{2,}s\b/u.test(after)) return undefined;
      const isDecades = plural !== undefined && whole.indexOf('s') < whole.length - 2;
      return isDecades
        ? `${decade(first)} to ${decade(second)}`
        : Number(first) < Number(second)
          ? `${year(first)} to ${year(second)}`
          : undefined;
    },
  },
  {
    starts: ['digit'],
    pattern: /([12]\d{3})[-–](\d{2})(?![\d\p{L}]|[.,:/-]\d)/uy,
    say: ([, from = '', until = ''], { before }) =>
      !isJoined(before) && Number(until) > Number(from.slice(2)) ? `${year(from)} to ${cardinal(until)}` : undefined,
  },
  {
    starts: ['digit'],
    pattern: /([12]\d{3})\/(\d{2})(?![\d\p{L}/])/uy,
    say: ([, from = '', until = ''], { before }) =>
      !isJoined(before) && Number(until) === (Number(from) + 1) % 100 ? `${year(from)} ${cardinal(until)}` : undefined,
  },
  {
    starts: ['sign'],
    pattern: /'(\d{2})(?![\d\p{L}'"])/uy,
    say: ([, written = ''], { before }) =>
      /(?:^|\s)$/u.test(before) ? sayYear(written).replace('zero', 'oh') : undefined,
  },
  {
    starts: ['digit', 'letter'],
    pattern: /(?:([1-4])Q|Q([1-4]))(?:\s?(?:of\s)?'?([12]\d{3}|\d{2}))?(?![\p{L}\p{N}])/uy,
    say([, before, behind, written], around) {
      const the = /\bthe\s$/iu.test(around.before) ? '' : 'the ';
      return `${the}${ordinal(before ?? behind ?? '')} quarter${written ? ` of ${sayYear(written)}` : ''}`;
    },
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,4})\s?(?:B\.?\s?C\.?(?:\s?E\.?)?|A\.?\s?D\.?|C\.?\s?E\.?)(?![\p{L}\p{N}])/uy,
    say: ([whole, written = '']) =>
      `${written.length === 4 ? year(written) : cardinal(written)} ${[...whole.replace(/[^A-Z]/g, '')].join(' ')}`,
  },
];

/** A bare number that is a year. */
export const yearRules: readonly Rule[] = [
  {
    starts: ['digit'],
    // The number of a model is said as a year is.
    pattern: /(\d{4})(?![\p{L}\d%°]|[.,:/-]\d)/uy,
    say: ([, digits = ''], { before }) => (/(?:^|[^\p{L}])\p{Lu}{2,5}\s$/u.test(before) ? year(digits) : undefined),
  },
  {
    starts: ['digit'],
    pattern: /([12]\d{3})(?![\p{L}\d%°$€£]|[.,:]\d|\s?[%°$€£+*=]|-\p{L})/uy,
    say([, written = ''], { before, after }) {
      // A count of things ("1500 people") is a number; a thing that happens after a year is not.
      const isCount = /^\s(?:\p{Ll}{3,}(?<!ss|us|is|[^u]as)s|people|men|women|children|feet)(?![\p{L}])/u.test(after);
      return isCount || isJoined(before) || /[$€£+*=#]\s?$/u.test(before) ? undefined : year(written);
    },
  },
];
