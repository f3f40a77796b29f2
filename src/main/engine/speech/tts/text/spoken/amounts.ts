import type { Noun, SpeechLanguage } from './language.ts';

/** An amount as written, cut into what it is made of. */
interface Amount {
  sign: '' | '-' | '+' | '±';
  /** Digits without separators. */
  whole: string;
  decimals: string;
  fraction?: { numerator: string; denominator: string };
  /** "million", "Mio." */
  scale?: Noun;
}

/** How amounts are written and said in a language. */
export interface Amounts {
  /** Of a number without sign: "1,234.5". No capturing groups. */
  number: string;
  /** Of a number with sign, fraction and scale: "-4 1/2", "2.5 million". No capturing groups. */
  amount: string;
  /** @returns undefined when it is none */
  parse(written: string): Amount | undefined;
  /** @param noun counted by it, not said */
  say(amount: Amount, noun?: Noun): string;
  /** A number without sign. */
  sayNumber(written: string): string;
}

/** Of numbers as a language writes them. */
export function amountsOf(
  language: Pick<SpeechLanguage, 'decimalMark' | 'cardinal' | 'fraction' | 'mixed' | 'words' | 'scales'>,
): Amounts {
  const { decimalMark, words, scales } = language;
  const [mark, group] = decimalMark === '.' ? ['\\.', ','] : [',', '\\.'];
  const whole = `(?:\\d{1,3}(?:${group}\\d{3}){1,11}(?!\\d)|\\d{1,40})`;
  const number = `(?:${whole}(?:${mark}\\d{1,20})?|${mark}\\d{1,20})`;
  const scaleNames = [...scales.keys()]
    .sort((a, b) => b.length - a.length)
    .map(inAnyCase)
    .join('|');
  const scale = `(?:\\s?(?:${scaleNames})(?![\\p{L}\\p{N}]))`;
  const fraction = '\\d{1,6}\\/\\d{1,6}(?![\\d/])';
  const amount = `(?:[-−–+±]\\s?)?(?:\\d{1,6}\\s${fraction}|${fraction}|${number}${scale}?)`;
  const parts = new RegExp(
    `^([-−–+±]?)\\s?(?:(?:(\\d{1,6})\\s)?(\\d{1,6})\\/(\\d{1,6})|(${whole})?(?:${mark}(\\d{1,20}))?(?:\\s?(${scaleNames}))?)$`,
    'u',
  );

  const parse = (written: string): Amount | undefined => {
    const [match, sign = '', mixedWhole = '', numerator, denominator, number = '', decimals = '', scaleName] =
      parts.exec(written) ?? [];
    if (match === undefined) return undefined;
    const named = scaleName === undefined ? undefined : scales.get(scaleName.toLowerCase());
    return {
      sign: sign === '−' || sign === '–' ? '-' : (sign as Amount['sign']),
      whole: (numerator === undefined ? number : mixedWhole).replace(/[.,]/g, ''),
      decimals,
      ...(numerator && denominator ? { fraction: { numerator, denominator } } : {}),
      ...(named ? { scale: named } : {}),
    };
  };
  const sayUnsigned = (amount: Amount, noun?: Noun): string => {
    const { whole, decimals, fraction, scale } = amount;
    if (fraction) {
      const { numerator, denominator } = fraction;
      return whole === ''
        ? language.fraction(numerator, denominator, noun)
        : language.mixed(whole, numerator, denominator);
    }
    const number =
      decimals === '' ? sayWhole(language, whole, scale ?? noun) : sayDecimal(language, words.point, whole, decimals);
    return scale ? `${number} ${whole === '1' && decimals === '' ? scale.one : scale.many}` : number;
  };
  const say = (amount: Amount, noun?: Noun) => {
    const signs = {
      '': '',
      '-': `${words.minus} `,
      '+': `${words.plus} `,
      '±': `${words.plusOrMinus} `,
    };
    return `${signs[amount.sign]}${sayUnsigned(amount, noun)}`;
  };
  return {
    number,
    amount,
    parse,
    say,
    sayNumber: (written) => say(parse(written) ?? { sign: '', whole: written.replace(/\D/g, ''), decimals: '' }),
  };
}

/** Whether a noun counted by it has its singular. */
export function isOne({ whole, decimals, fraction, scale }: Omit<Amount, 'sign'>): boolean {
  if (scale) return false;
  return fraction ? whole === '' : whole === '1' && decimals === '';
}

/** @returns such as "three point one four"; ".5" has no whole number */
function sayDecimal(
  language: Pick<SpeechLanguage, 'cardinal'>,
  point: string,
  whole: string,
  decimals: string,
): string {
  return `${whole === '' ? '' : `${sayWhole(language, whole)} `}${point} ${digitByDigit(language, decimals)}`;
}

/** Zeros in front are said: a code or a number on a badge has them. */
function sayWhole(language: Pick<SpeechLanguage, 'cardinal'>, digits: string, noun?: Noun): string {
  return /^0\d/.test(digits) ? digitByDigit(language, digits) : language.cardinal(digits, noun);
}

/** @returns such as "one four one" for "141" */
export function digitByDigit(language: Pick<SpeechLanguage, 'cardinal'>, digits: string): string {
  return [...digits].map((digit) => language.cardinal(digit)).join(' ');
}

/** A word for a regular expression, with a capital or without. */
function inAnyCase(word: string): string {
  const first = word.charAt(0);
  return `[${first}${first.toUpperCase()}]${word.slice(1).replaceAll('.', '\\.')}`;
}
