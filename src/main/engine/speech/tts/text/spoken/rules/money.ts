import { type Amounts, isOne } from '../amounts.ts';
import type { Currency, SpeechLanguage } from '../language.ts';
import type { Rule } from '../scan.ts';

/** Letters behind an amount of money: thousand, million, billion, trillion. */
const SCALE_LETTERS = '(?:[kKmMbBtT]|[mbt]n)';

/** A sign or a code, whatever the language's table says about it: "$", "US $", "CHF", "Fr.". */
const SYMBOL = '(?:(?:U\\.S\\. |\\p{Lu}{1,2} ?)?\\p{Sc}|(?<!\\p{L})\\p{L}{2,4}(?!\\p{L})\\.?)';

/** "$20.50", "20.50 dollars", "5,50 €", "USD 5", "$5–$10", "$20/mo", "¥30b". */
export function moneyRules(language: SpeechLanguage, amounts: Amounts): Rule[] {
  const sign = '[-−–+]?';
  const value = `${amounts.amount}(?:${SCALE_LETTERS}(?![\\p{L}\\p{N}]))?`;
  const before = `(${sign})(${SYMBOL})\\s?(${value})`;
  const behind = `(${value})\\s?(${SYMBOL})`;
  const end = '(?![\\p{L}\\p{N}])';
  const per = '(?:\\s?\\/\\s?(\\p{L}{1,8}))?';
  const say = (written: string, name: string, minus = '', isAttribute = false) =>
    sayMoney(language, amounts, `${minus}${written}`, name, isAttribute);
  const range = (first: string, second: string, firstName: string, secondName: string) => {
    const [from, until] = [say(first, firstName), say(second, secondName)];
    return from && until && `${from} ${language.words.to} ${until}`;
  };
  const perUnit = (said: string | undefined, unit: string | undefined) =>
    said && unit ? `${said} ${language.words.per} ${perName(language, unit)}` : said;
  const names = symbolsByName(language);
  return [
    {
      starts: ['digit'],
      pattern: new RegExp(`(${amounts.number})\\s(${[...names.keys()].join('|')})${end}`, 'uy'),
      say: ([, written = '', name = '']) =>
        amounts.parse(written)?.decimals.length === 2 ? say(written, names.get(name) ?? '') : undefined,
    },
    {
      starts: ['sign', 'letter'],
      pattern: new RegExp(`(${SYMBOL})\\s?(${value})\\s?[-–—]\\s?(${SYMBOL})\\s?(${value})${end}`, 'uy'),
      say: ([, firstName = '', first = '', secondName = '', second = '']) =>
        range(first, second, firstName, secondName),
    },
    {
      starts: ['sign', 'letter'],
      pattern: new RegExp(`(${SYMBOL})\\s?(${amounts.number})\\s?[-–—]\\s?(${value})${end}`, 'uy'),
      say([, name = '', first = '', second = '']) {
        const [from, until] = [amounts.parse(first), say(second, name)];
        return from && until && `${amounts.say(from)} ${language.words.to} ${until}`;
      },
    },
    {
      starts: ['sign', 'letter'],
      pattern: new RegExp(`${before}${end}${per}`, 'uy'),
      say: ([, minus, name = '', written = '', unit], { before: text, after }) =>
        perUnit(say(written, name, minus, language.isAttribute(text, after)), unit),
    },
    {
      starts: ['digit'],
      pattern: new RegExp(`(${amounts.number})\\s?[-–—]\\s?(${value})\\s?(${SYMBOL})${end}`, 'uy'),
      say([, first = '', second = '', name = '']) {
        const [from, until] = [amounts.parse(first), say(second, name)];
        return from && until && `${amounts.say(from)} ${language.words.to} ${until}`;
      },
    },
    {
      starts: ['digit', 'sign'],
      pattern: new RegExp(`${behind}${end}${per}`, 'uy'),
      say([, written = '', name = '', unit], { before: text, after }) {
        if (/[\p{L}\p{N}]$/u.test(text)) return undefined;
        return perUnit(say(written, name, '', language.isAttribute(text, after)), unit);
      },
    },
  ];
}

/** Currencies with hundredths by their plural, without those that are units too: 5.25 pounds may be a weight. */
function symbolsByName({ currencies, units }: SpeechLanguage): Map<string, string> {
  const unitNames = new Set([...units.values()].map(({ many }) => many));
  const named = [...currencies].filter(([, { many, minor }]) => minor && !unitNames.has(many));
  return new Map(named.reverse().map(([symbol, { many }]) => [many, symbol]));
}

/** What "/mo" stands for; a word that is not known is said as it is. */
function perName({ periods, units }: SpeechLanguage, unit: string): string {
  return periods.get(unit.toLowerCase()) ?? units.get(unit)?.one ?? unit;
}

function sayMoney(
  language: SpeechLanguage,
  amounts: Amounts,
  written: string,
  name: string,
  isAttribute: boolean,
): string | undefined {
  const currency = language.currencies.get(name);
  const [, bare = '', letters = ''] = new RegExp(`^(.*?\\d)\\s?(${SCALE_LETTERS})?$`, 'u').exec(written) ?? [];
  const amount = amounts.parse(letters === '' ? written : bare);
  if (!currency || !amount) return undefined;
  const scale = amount.scale ?? language.shortScales.get(letters.slice(0, 1).toLowerCase());
  const scaled = scale ? { ...amount, scale } : amount;
  const decimals = amount.decimals.replace(/0+$/, '');
  if (!scale && !amount.fraction && decimals.length <= 2 && (currency.minor || decimals === '')) {
    return sayInTwoParts(amounts, scaled, decimals.padEnd(decimals === '' ? 0 : 2, '0'), currency, isAttribute);
  }
  return `${amounts.say(scaled, currency)} ${isOne(scaled) || isAttribute ? currency.one : currency.many}`;
}

/** "twenty dollars fifty cents" */
function sayInTwoParts(
  amounts: Amounts,
  { sign, whole }: { sign: '' | '-' | '+' | '±'; whole: string },
  hundredths: string,
  currency: Currency,
  isAttribute: boolean,
): string {
  const part = (digits: string, { one, many, gender }: Currency, partSign: typeof sign) => {
    const amount = { sign: partSign, whole: digits.replace(/^0+(?=\d)/, ''), decimals: '' };
    return `${amounts.say(amount, { one, many, ...(gender ? { gender } : {}) })} ${isOne(amount) || isAttribute ? one : many}`;
  };
  const { minor } = currency;
  if (hundredths === '' || !minor) return part(whole === '' ? '0' : whole, currency, sign);
  if (/^0*$/.test(whole)) return part(hundredths, minor, sign);
  return `${part(whole, currency, sign)} ${part(hundredths, minor, '')}`;
}
