import { type Amounts, digitByDigit } from '../amounts.ts';
import type { SpeechLanguage } from '../language.ts';
import type { Rule } from '../scan.ts';

/** What is left: ranges, fractions, plain numbers, and at last any digit. */
export function numberRules(language: SpeechLanguage, amounts: Amounts): Rule[] {
  const { words } = language;
  const { number } = amounts;
  const isJoined = (before: string) => /[\p{L}\p{N}]$/u.test(before);
  return [
    {
      starts: ['digit'],
      pattern: new RegExp(`(${number})(%?)\\s?[-–—]\\s?(${number})(?![\\d\\p{L}]|[.,:]\\d)`, 'uy'),
      say([whole, first = '', , second = ''], { before }) {
        const [from, until] = [amounts.parse(first), amounts.parse(second)];
        if (!from || !until || isJoined(before)) return undefined;
        const isRange = numericValue(from) < numericValue(until);
        if (!isRange && /\s/.test(whole) && whole.includes('-')) {
          return `${amounts.say(from)} ${words.minus} ${amounts.say(until)}`;
        }
        return `${amounts.say(from)}${isRange ? ` ${words.to}` : ','} ${amounts.say(until)}`;
      },
    },
    {
      starts: ['digit', 'sign'],
      pattern: new RegExp(`(${amounts.amount})(?![\\p{L}\\d]|[.,]\\d)`, 'iuy'),
      say([, written = ''], { before, after }) {
        const amount = amounts.parse(written);
        if (!amount || (amount.sign !== '' && isJoined(before)) || /^\/\d/.test(after)) return undefined;
        return amounts.say(amount);
      },
    },
    {
      starts: ['digit'],
      pattern: new RegExp(`${number}|\\d{1,40}`, 'uy'),
      say: ([written = '']) => amounts.sayNumber(written),
    },
    {
      starts: ['digit'],
      pattern: /\d{1,40}/uy,
      say: ([digits = '']) => digitByDigit(language, digits),
    },
  ];
}

const numericValue = ({ whole, decimals }: { whole: string; decimals: string }) =>
  Number(`${whole || 0}.${decimals || 0}`);
