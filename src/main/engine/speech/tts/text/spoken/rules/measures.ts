import { type Amounts, isOne } from '../amounts.ts';
import type { Noun, SpeechLanguage } from '../language.ts';
import type { Around, Rule } from '../scan.ts';

/** Any letters and signs that may be a unit; whether they are one, the table of the language says. */
const SYMBOL = '(?:sq\\s)?[\\p{L}°º%‰℃℉]{1,12}(?:\\^?[23](?!\\d)|[²³])?\\.?';
const UNITS = [`${SYMBOL}\\s?\\/\\s?${SYMBOL}`, SYMBOL];
const END = '(?![\\p{L}\\p{N}²³^])';

/** "5 km", "−5 °C", "2–5 lb", "2x8 m2", "120 km/h", "12/kg", "7.2-millimeter". */
export function measureRules(language: SpeechLanguage, amounts: Amounts): Rule[] {
  const named = unitNamer(language);
  return UNITS.flatMap((unit) => rulesFor(`(${unit})`, named, language, amounts));
}

const isAfterWord = (before: string) => /[\p{L}\p{N}.,]$/u.test(before);

/** @param unit the pattern of a unit, one group */
function rulesFor(unit: string, named: UnitNamer, language: SpeechLanguage, amounts: Amounts): Rule[] {
  const { words } = language;
  const { amount, number } = amounts;
  const unitOf = (written: string, { before, after }: Around) => {
    const context = language.unitsInContext.get(written);
    return isAfterWord(before) || (context && !context.test(after)) ? undefined : named(written);
  };
  const say = (written: string, { one, many, gender }: Noun, isSingular = false) => {
    const parsed = amounts.parse(written);
    if (!parsed) return undefined;
    return `${amounts.say(parsed, { one, many, ...(gender ? { gender } : {}) })} ${isSingular || isOne(parsed) ? one : many}`;
  };
  return [
    {
      starts: ['digit', 'sign'],
      pattern: new RegExp(`(${amount})(?:\\s?(?:[-–—]|\\.{3})\\s?)(${amount})\\s?${unit}${END}`, 'uy'),
      say([, first = '', second = '', written = ''], around) {
        const [noun, from] = [unitOf(written, around), amounts.parse(first)];
        const until = noun && say(second, noun);
        return from && until && `${amounts.say(from)} ${words.to} ${until}`;
      },
    },
    {
      starts: ['digit', 'sign'],
      pattern: new RegExp(`(${amount})\\s?${unit}\\s?[-–—]\\s?(${amount})\\s?${unit}${END}`, 'uy'),
      say([, first = '', firstUnit = '', second = '', secondUnit = ''], around) {
        const [one, other] = [unitOf(firstUnit, { ...around, after: '' }), unitOf(secondUnit, around)];
        const [from, until] = [one && say(first, one), other && say(second, other)];
        return from && until && `${from} ${words.to} ${until}`;
      },
    },
    {
      starts: ['digit'],
      pattern: new RegExp(`(${number})\\s?[x×]\\s?(${number})(?:\\s?[x×]\\s?(${number}))?\\s?${unit}${END}`, 'uy'),
      say([, first = '', second = '', third, written = ''], around) {
        const noun = unitOf(written, around);
        const sides = [first, second, third].flatMap((side) => (side === undefined ? [] : amounts.sayNumber(side)));
        return noun && `${sides.join(` ${words.by} `)} ${noun.many}`;
      },
    },
    {
      starts: ['digit'],
      pattern: new RegExp(`(${number})\\s?${unit}\\s?[x×]\\s?(${number})\\s?${unit}${END}`, 'uy'),
      say([, first = '', firstUnit = '', second = '', secondUnit = ''], around) {
        const [one, other] = [unitOf(firstUnit, { ...around, after: '' }), unitOf(secondUnit, around)];
        const [from, until] = [one && say(first, one), other && say(second, other)];
        return from && until && `${one === other ? amounts.sayNumber(first) : from} ${words.by} ${until}`;
      },
    },
    {
      starts: ['digit', 'sign'],
      pattern: new RegExp(`(${amount})(\\s?|-)${unit}${END}`, 'uy'),
      say([, written = '', joint = '', symbol = ''], around) {
        const noun = unitOf(symbol, around);
        return noun && say(written, noun, joint === '-' || language.isAttribute(around.before, around.after));
      },
    },
    {
      starts: ['digit'],
      pattern: new RegExp(`(${number})\\s?\\/\\s?${unit}${END}`, 'uy'),
      say([, written = '', symbol = ''], around) {
        const noun = unitOf(symbol, around);
        return noun && `${amounts.sayNumber(written)} ${words.per} ${noun.one}`;
      },
    },
  ];
}

type UnitNamer = (written: string) => Noun | undefined;

/** @returns what names a unit such as "m", "km²", "m/s^2"; undefined for another case of a single letter, such as "5 M" */
function unitNamer({ units, power, words }: SpeechLanguage): UnitNamer {
  const inSmallLetters = new Map([...units].map(([symbol, noun]) => [symbol.toLowerCase(), noun]));
  const lookUp = (symbol: string) =>
    units.get(symbol) ?? (symbol.length > 1 ? inSmallLetters.get(symbol.toLowerCase()) : undefined);
  const withPower = (written: string) => {
    const [, base = '', exponent] = /^(.*?)\^?([23²³])?$/u.exec(written) ?? [];
    const noun = lookUp(base);
    return noun && exponent !== undefined ? power(noun, exponent) : noun;
  };
  return (written) => {
    const whole = lookUp(written);
    if (whole) return whole;
    const [over = '', under] = written.replace(/\.$/u, '').split(/\s?\/\s?/u);
    const first = withPower(over);
    const second = under === undefined ? undefined : withPower(under);
    if (!first || under === undefined) return first;
    const joined = (one: string, divisor: Noun) => `${one} ${words.per} ${divisor.one}`;
    return second && { ...first, one: joined(first.one, second), many: joined(first.many, second) };
  };
}
