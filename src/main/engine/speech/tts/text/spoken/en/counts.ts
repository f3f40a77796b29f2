import { romanValue } from '../rules/roman.ts';
import type { Rule } from '../scan.ts';
import { cardinal, fraction, ordinal } from './numbers.ts';

/** What has a number for a name. */
const LABELLED = /\b(?:room|flight|bus|route|highway|interstate|apartment|suite|gate|channel|Boeing|terminal)\s$/iu;
const SCALES: Readonly<Record<string, string>> = { k: 'thousand', m: 'million', b: 'billion' };
/** Things that are counted; a race and a screen are not. */
const COUNTED_AFTER =
  /^\s(?!runs|races|screens|displays|monitors|videos)(?:\p{Ll}{3,}(?<!ss|us|is)s|people|men|women|children)(?!\p{L})/u;
const ENDINGS = 'st|nd|rd|th';

/** Ordinals, fractions with an ending, items of a list, and numbers that are read in their own way. */
export const countRules: readonly Rule[] = [
  {
    starts: ['digit'],
    pattern: /(\d{1,4})\.\s+(?=\S)/uy,
    say: ([, number = ''], { before }) => (before.trim() === '' ? `${cardinal(number)}, ` : undefined),
  },
  {
    starts: ['digit'],
    pattern: /(?:24\/7|9\/11|([1-9]\d)\/\1)(?![\d\p{L}/])/uy,
    say: ([pair]) => pair.split('/').map(cardinal).join(' '),
  },
  {
    starts: ['digit'],
    pattern: new RegExp(`(\\d{1,6})\\/(\\d{1,6})(?:${ENDINGS})s?(?![\\p{L}\\p{N}])`, 'iuy'),
    say: ([, numerator = '', denominator = '']) => fraction(numerator, denominator),
  },
  {
    starts: ['digit'],
    pattern: new RegExp(
      `(\\d{1,3}(?:,\\d{3}){1,10}|\\d{1,30})(?:\\s?[-–]\\s?(\\d{1,30}))?(${ENDINGS})(?![\\p{L}\\p{N}])`,
      'iuy',
    ),
    say([, first = '', second, ending = '']) {
      const digits = (second ?? first).replaceAll(',', '');
      if (endingOf(digits) !== ending.toLowerCase()) return `${cardinal(digits)} ${ending.toLowerCase()}`;
      return `${second === undefined ? '' : `${ordinal(first.replaceAll(',', ''))} to `}${ordinal(digits)}`;
    },
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,2})\s?(?:ft|feet|foot)\.?\s(\d{1,2}(?:\.\d)?)\s?in(?![\p{L}])\.?/uy,
    say: ([, feet = '', inches = '']) =>
      `${cardinal(feet)} ${feet === '1' ? 'foot' : 'feet'} ${inches.split('.').map(cardinal).join(' point ')} ${inches === '1' ? 'inch' : 'inches'}`,
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,3}(?:\.\d{1,3})?)"(?=\s?[x×\p{Ll}])/uy,
    // A quotation mark that nothing opened.
    say: ([, inches = ''], { before }) =>
      before.includes('"') ? undefined : `${inches.split('.').map(cardinal).join(' point ')} inch`,
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,4}(?:\.\d{1,3})?)(k|K|M|[bm]n)(?![\p{L}\d])/uy,
    say([, count = '', scale = ''], { before, after }) {
      // "4K" and "10K" are names of their own.
      const isCount = scale.endsWith('n') || (COUNTED_AFTER.test(after) && !(scale === 'K' && /^\d$/u.test(count)));
      if (!isCount || /[\p{L}\d$€£.,/-]$/u.test(before)) return undefined;
      return `${count.split('.').map(cardinal).join(' point ')} ${SCALES[scale.charAt(0).toLowerCase()]}`;
    },
  },
  {
    starts: ['letter'],
    pattern: /([IVX]{1,6})(?=\s[Cc]entur)/uy,
    say: ([, numeral = '']) => ordinal(romanValue(numeral)),
  },
  {
    starts: ['digit'],
    // As people say the number of a room or a bus: "one oh one", "seven forty seven".
    pattern: /([1-9])(\d)(\d)(?![\d\p{L}]|[.,:/-]\d)/uy,
    say([, hundreds = '', tens = '', ones = ''], { before }) {
      if (!LABELLED.test(before) || `${tens}${ones}` === '00') return undefined;
      return `${cardinal(hundreds)} ${tens === '0' ? `oh ${cardinal(ones)}` : cardinal(`${tens}${ones}`)}`;
    },
  },
  {
    starts: ['digit'],
    pattern: /(10{2,5}|10{0,2},000)s(?![\p{L}\d])/uy,
    say: ([, digits = '']) => `${cardinal(digits.replace(',', '')).replace(/^one /, '')}s`,
  },
  {
    starts: ['digit'],
    pattern: /(911|411|999|112|101)(?![\d\p{L}]|[.,:/-]\d|\s?[%$€£°])/uy,
    say: ([digits], { before }) =>
      /\b(?:call|dial|ring|text|phone)\s$/iu.test(before) || digits === '911'
        ? [...digits].map(cardinal).join(' ')
        : undefined,
  },
  {
    starts: ['digit'],
    pattern:
      /(\d{1,4}(?:\.\d{1,3})?)x(?=\s(?:more|less|as|the|an?|per|every|each|daily|weekly|monthly|yearly|speed|\p{L}{2,10}er)(?![\p{L}]))/uy,
    say: ([, count = '']) => `${count.split('.').map(cardinal).join(' point ')} times`,
  },
];

function endingOf(digits: string): string {
  if (/1[123]$/.test(digits)) return 'th';
  return ({ '1': 'st', '2': 'nd', '3': 'rd' } as Record<string, string>)[digits.slice(-1)] ?? 'th';
}
