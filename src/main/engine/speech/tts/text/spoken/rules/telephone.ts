import { digitByDigit } from '../amounts.ts';
import type { SpeechLanguage } from '../language.ts';
import type { Rule } from '../scan.ts';

const END = '(?![\\p{L}\\p{N}])';
const GAP = '[\\s.-]';
/** With the code of the country; the shortest ones that are dialled (E.164 names only the longest, 15). */
const MIN_INTERNATIONAL_DIGITS = 7;

/** Numbers whose digits are said one by one, in the groups in which they are written. */
export function telephoneRules(language: SpeechLanguage): Rule[] {
  const { words, digitContext } = language;
  const group = (digits: string) => (digits === '800' ? language.cardinal(digits) : digitByDigit(language, digits));
  const say = (written: string) => {
    const groups = written.match(/\d+|[A-Z]+/g) ?? [];
    return groups.map((part) => (/\d/.test(part) ? group(part) : part)).join(', ');
  };
  const rule = (
    pattern: string,
    isOne: (before: string, written: string) => boolean,
    starts: Rule['starts'],
  ): Rule => ({
    starts,
    pattern: new RegExp(pattern, 'uy'),
    say: ([written], { before }) =>
      !/[\p{L}\p{N}]$/u.test(before) && isOne(before, written) ? say(written) : undefined,
  });
  const always = () => true;
  return [
    {
      starts: ['sign'],
      pattern: new RegExp(
        `\\+([17]|\\d{2,3}?)((?:${GAP}{0,2}\\(\\d{1,5}\\)|${GAP}\\d{1,5}|(?<=\\d{1,3})\\d{5,12})(?:${GAP}{0,2}\\d{1,8}){0,6})${END}`,
        'uy',
      ),
      say([written, country = '', rest = '']) {
        // No country has a zero first; "+10.25" is a decimal, "+1000000" a round number.
        const isNumber =
          country.startsWith('0') ||
          /^\+(?:\d+\.\d+|\d+000)$/.test(written) ||
          digitCount(written) < MIN_INTERNATIONAL_DIGITS;
        if (isNumber) return undefined;
        const code = language.id === 'de' ? language.cardinal(country) : digitByDigit(language, country);
        return `${words.plus} ${code}, ${say(rest)}`;
      },
    },
    rule(`\\(\\d{2,5}\\)${GAP}{0,2}\\d{3,8}(?:${GAP}\\d{2,8}){0,3}${END}`, always, ['sign']),
    rule(`1-8\\d\\d-[A-Z0-9]{1,10}(?:-[A-Z0-9]{1,10}){0,3}${END}`, always, ['digit']),
    rule(`(?:1[-.])?\\d{3}[-.]\\d{3}[-.]\\d{4}(?:-\\d{1,5})?${END}`, always, ['digit']),
    // The number of a card.
    rule(`\\d{4}(?:[\\s-]\\d{4}){3}${END}`, always, ['digit']),
    {
      starts: ['digit'],
      // Ten digits without a mark between; a round number is a count.
      pattern: new RegExp(`([2-9]\\d{2})(\\d{3})(\\d{4})(?<!000)${END}(?![.,:/]\\d|\\s?[%$€£°])`, 'uy'),
      say: ([, ...groups], { before }) =>
        language.id === 'en' && !/[\p{L}\p{N}.,/:-]$|[$€£]\s?$/u.test(before)
          ? groups.map(group).join(', ')
          : undefined,
    },
    rule(`\\d{3}-\\d{2}-\\d{4}${END}`, always, ['digit']),
    rule(`\\d{3}-\\d{4}${END}`, always, ['digit']),
    rule(`0\\d{1,4}[\\s/-]{1,3}\\d{3,8}(?:[\\s-]\\d{1,6}){0,4}${END}`, () => language.id === 'de', ['digit']),
    // "97-8-0": a row of groups is the number of a book or a part.
    rule(`\\d{1,7}(?:-\\d{1,7}){2,5}${END}`, (_, written) => /\d{3}/.test(written), ['digit']),
    rule(`\\d{2,12}(?:[\\s-]\\d{2,8}){0,5}${END}(?![.,:/]\\d|\\s?[%$€£°])`, (before) => digitContext.test(before), [
      'digit',
    ]),
  ];
}

const digitCount = (written: string) => written.replace(/\D/g, '').length;
