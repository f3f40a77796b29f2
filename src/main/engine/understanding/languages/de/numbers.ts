import { isDigits } from '../number-tests.ts';
import { glued, maybe, type NumberValue, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { withPart, writtenFractionRules } from '../written-fractions.ts';

const ONES =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
const ARTICLES = ['ein', 'eine', 'einen', 'einem', 'einer', 'eines'];
const SCALES = [
  ['tausend', 1000],
  ['hundert', 100],
] as const;

/** German spelling without its special letters, as some keyboards and engines write it. */
const fold = (word: string) => word.replace(/ß/g, 'ss').replace(/ü/g, 'ue').replace(/ö/g, 'oe').replace(/ä/g, 'ae');
const BELOW_20 = new Map([...ONES.map((word, number) => [fold(word), number] as const), ['ein', 1], ['zwo', 2]]);
const TENS_BY_WORD = new Map(TENS.map((word, index) => [fold(word), 20 + 10 * index]));

const PARTS: ReadonlyMap<string, number> = new Map([
  ['einhalb', 1 / 2],
  ['einviertel', 1 / 4],
  ['eindrittel', 1 / 3],
  ['dreiviertel', 3 / 4],
]);
const WITH_PART = new RegExp(`^(.+?)(?:und)?(${[...PARTS.keys()].join('|')})e?[nrs]?$`);

/** A number that is one word: "zweiundneunzig", "hundertzwanzig", "zweitausend", "zweieinhalb". */
export function numberOf(word: string): NumberValue | undefined {
  const folded = fold(word);
  if (ARTICLES.includes(folded)) return plain(1);
  const whole = wholeOf(folded);
  if (whole !== undefined) return plain(whole);
  const [, before = '', part = ''] = WITH_PART.exec(folded) ?? [];
  const beforeIt = wholeOf(before);
  return beforeIt === undefined ? undefined : withPart(plain(beforeIt), PARTS.get(part) as number);
}

const plain = (number: number): NumberValue => ({ value: number, room: 0 });

function wholeOf(word: string): number | undefined {
  return BELOW_20.get(word) ?? TENS_BY_WORD.get(word) ?? scaled(word) ?? onesAndTens(word);
}

/** "zweitausenddreihundert": a count before the scale and a rest behind it, each of which may be missing. */
function scaled(word: string): number | undefined {
  const [scale, size] = SCALES.find(([name]) => word.includes(name)) ?? [];
  if (scale === undefined || size === undefined) return undefined;
  const at = word.indexOf(scale);
  const tail = word.slice(at + scale.length).replace(/^und/, '');
  const count = at === 0 ? 1 : wholeOf(word.slice(0, at));
  const rest = tail === '' ? 0 : wholeOf(tail);
  return count === undefined || rest === undefined ? undefined : count * size + rest;
}

/** "zweiundneunzig" */
function onesAndTens(word: string): number | undefined {
  const [, ones = '', tens = ''] = /^(\w+?)und(\w+)$/.exec(word) ?? [];
  const [one = 0, ten] = [BELOW_20.get(ones), TENS_BY_WORD.get(tens)];
  return one > 0 && one < 10 && ten !== undefined ? one + ten : undefined;
}

const isWhole = ({ value: number, isVague }: NumberValue) => Number.isInteger(number) && !isVague;
const half = words('halb', 'halbe', 'halben', 'halber', 'halbes');

export const numberRules: readonly ValueRule[] = [
  rule('number', [value('number', isDigits), glued(','), value('number', isDigits)], ([whole, , part]) => ({
    value: Number(`${whole.digits}.${part.digits}`),
    room: 0,
  })),
  rule('number', [value('number'), words('komma'), value('number')], ([whole, , part]) => ({
    value: Number(`${whole.value}.${part.value}`),
    room: 0,
  })),
  // A point stands before thousands: "1.500", but no three digits follow in "1.5".
  rule(
    'number',
    [value('number', isDigits), glued('.'), value('number', ({ digits }) => digits !== undefined && digits.length < 3)],
    ([whole, , part]) => ({ value: Number(`${whole.digits}.${part.digits}`), room: 0 }),
  ),
  rule('number', [maybe('ein', 'eine', 'einer', 'einem'), words('paar')], () => ({ value: 3, room: 0, isVague: true })),
  rule('number', [words('anderthalb', 'anderthalbe', 'anderthalben')], () => ({ value: 1.5, room: 0, isVague: true })),
  // "Eine dreiviertel Stunde" is less than one.
  rule('number', [value('number', isWhole), words(...PARTS.keys())], ([whole, part]) =>
    part === 'dreiviertel' && whole.value === 1 ? undefined : withPart(whole, PARTS.get(part) as number),
  ),
  ...writtenFractionRules,
  rule('fraction', [maybe(...ARTICLES), half], () => 0.5),
  rule('fraction', [maybe(...ARTICLES), words('viertel')], () => 0.25),
  rule('fraction', [maybe(...ARTICLES), words('dreiviertel')], () => 0.75),
  rule('fraction', [words('drei'), words('viertel')], () => 0.75),
  rule('number', [value('number'), words('und'), value('fraction')], ([whole, , part]) => withPart(whole, part)),
];
