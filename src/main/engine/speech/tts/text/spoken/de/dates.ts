import type { Rule } from '../scan.ts';
import { endingAfter, isOrdinalPlace } from './inflection.ts';
import { cardinal, ordinal, year } from './numbers.ts';

const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const SHORT_MONTHS = ['j[aä]n', 'feb', 'm[aä]r', 'apr', 'mai', 'jun', 'jul', 'aug', 'sept?', 'okt', 'nov', 'dez'];
const MONTH = `(${[...MONTHS, 'Jänner', ...SHORT_MONTHS].join('|')})(?![\\p{L}])\\.?`;
const DAY = '(3[01]|[12]\\d|0?[1-9])';
const YEAR = '([12]\\d{3})';

const isJoined = (before: string) => /[\p{L}\p{N}]$|\d[.,/-]$/u.test(before);

function monthName(written: string): string {
  return (
    MONTHS[
      SHORT_MONTHS.findIndex((short) =>
        new RegExp(`^${short.replace('?', '')}`, 'iu').test(written.replace('sept', 'sep')),
      )
    ] ?? written
  );
}

function dayOf(day: string, month: number, before: string, writtenYear = ''): string | undefined {
  const name = MONTHS[month - 1];
  if (name === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${ordinal(String(Number(day)), endingAfter(before))} ${name}${writtenYear === '' ? '' : ` ${sayYear(writtenYear)}`}`;
}

const sayYear = (written: string) => (written.length === 4 ? year(written) : cardinal(written));

/** Days, months and years; the ordinal follows the word before it: "am zweiten März". */
export const dateRules: readonly Rule[] = [
  {
    starts: ['digit'],
    pattern: /([12]\d{3})-(0[1-9]|1[0-2])-(3[01]|[12]\d|0[1-9])(?:T(?=\d))?(?![\d\p{L}]|-\d)/uy,
    say: ([, written, month, day = ''], { before }) =>
      isJoined(before) ? undefined : dayOf(day, Number(month), before, written),
  },
  {
    starts: ['digit'],
    pattern: /([12]\d{3})-(0[1-9]|1[0-2])(?![\d\p{L}]|-\d)/uy,
    say: ([, written = '', month], { before }) =>
      isJoined(before) ? undefined : `${MONTHS[Number(month) - 1]} ${year(written)}`,
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d\p{L}]|[.,]\d)/uy,
    say: ([, day = '', , month, written], { before }) =>
      isJoined(before) ? undefined : dayOf(day, Number(month), before, written),
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,2})\.(\d{1,2})\.(?!\d)/uy,
    say: ([, day = '', month], { before }) => (isJoined(before) ? undefined : dayOf(day, Number(month), before)),
  },
  {
    starts: ['digit'],
    pattern: /(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])(?![\d\p{L}]|[.,:]\d|\s?(?:Uhr|h\b|%|€))/uy,
    say: ([, day = '', month], { before }) => (isJoined(before) ? undefined : dayOf(day, Number(month), before)),
  },
  {
    starts: ['digit'],
    pattern: new RegExp(`${DAY}\\.?\\s?(?:[-–—]|bis)\\s?${DAY}\\.\\s?${MONTH}(?:\\s${YEAR})?(?![\\d\\p{L}])`, 'iuy'),
    say([, from = '', until = '', month = '', written], { before }) {
      if (isJoined(before)) return undefined;
      const ending = endingAfter(before);
      return `${ordinal(from, ending)} bis ${ordinal(until, ending)} ${monthName(month)}${written ? ` ${year(written)}` : ''}`;
    },
  },
  {
    starts: ['digit'],
    pattern: new RegExp(`${DAY}\\.\\s?${MONTH}(?:\\s${YEAR})?(?![\\d\\p{L}])`, 'iuy'),
    say([, day = '', month = '', written], { before }) {
      if (isJoined(before)) return undefined;
      return `${ordinal(String(Number(day)), endingAfter(before))} ${monthName(month)}${written ? ` ${year(written)}` : ''}`;
    },
  },
  {
    starts: ['letter'],
    pattern: new RegExp(`${MONTH}\\s${YEAR}(?![\\d\\p{L}]|[.,]\\d)`, 'iuy'),
    say: ([, month = '', written = ''], { before }) =>
      isJoined(before) ? undefined : `${monthName(month)} ${year(written)}`,
  },
  {
    starts: ['digit'],
    pattern: /([12]\d{3})\s?[-–—]\s?([12]\d{3})(?![\d\p{L}]|[.,:/-]\d)/uy,
    say: ([, from = '', until = ''], { before }) =>
      isJoined(before) || from > until ? undefined : `${year(from)} bis ${year(until)}`,
  },
  {
    starts: ['digit'],
    pattern: /([12]\d{2}0|[2-9]0)er(?![\p{L}\d])/uy,
    say: ([, written = '']) => `${written.length === 4 ? year(written) : cardinal(written)}er`,
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,4})\.(?=\s*$)/uy,
    say([, digits = ''], { before }) {
      if (before.trim() === '') return ordinal(digits, 'er');
      return isOrdinalPlace(before) ? ordinal(digits, endingAfter(before)) : undefined;
    },
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,3})\.\s(?=\S+\s+\S)/uy,
    // An item of a list. Numbers of days and centuries stand before one noun and are no items.
    say: ([, digits = ''], { before, after }) =>
      before.trim() === '' &&
      Number(digits) <= 31 &&
      !/^(?:Jahrhundert|Weltkrieg|Geburtstag|Platz|Mal|Stock)/u.test(after)
        ? `${ordinal(digits, 'ens')}, `
        : undefined,
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,4})\.(?=\s+\p{L}|,\s)/uy,
    say: ([, digits = ''], { before }) => (isJoined(before) ? undefined : ordinal(digits, endingAfter(before))),
  },
];

/** A bare number that is a year. */
export const yearRules: readonly Rule[] = [
  {
    starts: ['digit'],
    // A year up to 1999 in a sentence; a number of things is said so too ("fünfzehn hundert Gäste").
    pattern: /(1[1-9]\d{2})(?![\p{L}\d%°$€£]|[.,:]\d|\s?[-+*=/×%°$€£])/uy,
    say: ([, written = ''], { before, after }) =>
      (/\p{L}[\s(]$/u.test(before) || (before === '' && /^\s\p{Ll}/u.test(after))) &&
      !/\b(?:PIN|Code|Nummer|Nr\.)\s$/iu.test(before)
        ? year(written)
        : undefined,
  },
];
