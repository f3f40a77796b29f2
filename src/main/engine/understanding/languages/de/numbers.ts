import { isDigits } from '../number-tests.ts';
import { glued, maybe, type NumberValue, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { withPart, writtenFractionRules } from '../written-fractions.ts';
import { ARTICLES, byWord, fold, oneOf, perhaps, THE } from './spelling.ts';

const ONES =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
const SCALES = [
  ['tausend', 1000],
  ['hundert', 100],
] as const;
/** What is written as a word of its own. */
const LARGE = byWord([
  ['million millionen mio', 1e6],
  ['milliarde milliarden mrd', 1e9],
  ['billion billionen', 1e12],
  ['billiarde billiarden', 1e15],
]);

const BELOW_20 = new Map([...ONES.map((word, number) => [fold(word), number] as const), ['ein', 1], ['zwo', 2]]);
const TENS_BY_WORD = new Map(TENS.map((word, index) => [fold(word), 20 + 10 * index]));
const ARTICLE_WORDS = new Set(ARTICLES.split(' '));

const PARTS = { halb: 1 / 2, viertel: 1 / 4, drittel: 1 / 3, dreiviertel: 3 / 4 } as const;
const WITH_PART = /^(.+?)(?:(?:und)?ein|(?=dreiviertel))(halb|viertel|drittel|dreiviertel)e?[nrs]?$/;

/** A number that is one word: "zweiundneunzig", "hundertzwanzig", "zweitausend", "zweieinhalb". */
export function numberOf(word: string): NumberValue | undefined {
  const folded = fold(word);
  // No hour is meant by "einen Wecker".
  if (ARTICLE_WORDS.has(folded)) return { value: 1, room: 0, isVague: true };
  const whole = wholeOf(folded);
  if (whole !== undefined) return { value: whole, room: roomOf(whole) };
  const [, before = '', part = ''] = WITH_PART.exec(folded) ?? [];
  const beforeIt = wholeOf(before);
  return beforeIt === undefined ? undefined : withPart(exact(beforeIt), PARTS[part as keyof typeof PARTS]);
}

/** "Hundert", "zweitausend": what ends with a scale can go on below it. */
const roomOf = (whole: number) => (whole < 100 || whole % 100 > 0 ? 0 : whole % 1000 > 0 ? 100 : 1000);

/** What ordinals are made of that is no number word and a "t" or "st". */
const ORDINAL_STEMS = new Map([
  ['erst', 1],
  ['zwot', 2],
  ['dritt', 3],
  ['siebt', 7],
  ['siebent', 7],
  ['acht', 8],
]);

/** An ordinal that is one word: "ersten", "einundzwanzigste". */
export function ordinalOf(word: string): number | undefined {
  const [, stem = ''] = /^(\S+t)(?:e|em|en|er|es)$/.exec(fold(word)) ?? [];
  const irregular = ORDINAL_STEMS.get(stem);
  if (irregular !== undefined || stem === '') return irregular;
  const below20 = BELOW_20.get(stem.slice(0, -1));
  if (below20 !== undefined) return below20 > 1 && below20 !== 3 ? below20 : undefined;
  if (stem.endsWith('st') && (wholeOf(stem.slice(0, -2)) ?? 0) >= 20) return wholeOf(stem.slice(0, -2));
  const [, hundreds = '', ones = ''] = /^(.*hundert|.*tausend)(?:und)?(\w+)$/.exec(stem) ?? [];
  const [whole, rest] = [wholeOf(hundreds), ones === 'st' ? undefined : ordinalOf(`${ones}e`)];
  return whole === undefined || rest === undefined ? undefined : whole + rest;
}

function wholeOf(word: string): number | undefined {
  return BELOW_20.get(word) ?? TENS_BY_WORD.get(word) ?? scaled(word) ?? onesAndTens(word);
}

/** "zweitausenddreihundert": a count before the scale and a rest behind it, each of which may be missing. */
function scaled(word: string): number | undefined {
  const [scale, size] = SCALES.find(([name]) => word.includes(name)) ?? [];
  if (scale === undefined || size === undefined) return undefined;
  const at = word.indexOf(scale);
  const tail = word.slice(at + scale.length).replace(/^und(?!$)/, '');
  const count = at === 0 ? 1 : wholeOf(word.slice(0, at));
  const rest = tail === '' ? 0 : wholeOf(tail);
  return count === undefined || rest === undefined || count === 0 ? undefined : count * size + rest;
}

/** "zweiundneunzig" */
function onesAndTens(word: string): number | undefined {
  const [, ones = '', tens = ''] = /^(\w+?)und(\w+)$/.exec(word) ?? [];
  const [one = 0, ten] = [BELOW_20.get(ones), TENS_BY_WORD.get(tens)];
  return one > 0 && one < 10 && ten !== undefined ? one + ten : undefined;
}

const isWhole = ({ value: number, isVague }: NumberValue) => Number.isInteger(number) && !isVague;
const isCounted = ({ value: number, isVague, digits }: NumberValue) =>
  Number.isInteger(number) && number > 0 && digits === undefined && !(isVague && number > 1);
const isThreeDigits = ({ digits }: NumberValue) => digits !== undefined && /^\d{3}$/.test(digits);
const isThousands = ({ digits }: NumberValue) => digits !== undefined && /^[1-9]\d{0,2}$/.test(digits);
const digit = value('number', (one: NumberValue) => isWhole(one) && one.value >= 0 && one.value < 10);
const below10 = (one: NumberValue) => isWhole(one) && one.digits === undefined && one.value > 0 && one.value < 10;
const tens = value(
  'number',
  ({ value: ten, digits }) => digits === undefined && ten >= 20 && ten < 100 && ten % 10 === 0,
);
const articles = perhaps(ARTICLES);
const half = oneOf('halb halbe halben halber halbes halbem');
const PART_WORDS = byWord([
  ['viertel viertels', 1 / 4],
  ['dreiviertel', 3 / 4],
  ['drittel drittels', 1 / 3],
]);
const parts = words(...PART_WORDS.keys());
const exact = (number: number): NumberValue => ({ value: number, room: 0 });

/** "zwei Komma fünf", "drei Komma eins vier" */
const decimal = (whole: NumberValue, ...digits: readonly NumberValue[]) =>
  exact(Number(`${whole.value}.${digits.map(({ digits: written, value: one }) => written ?? one).join('')}`));

/** "1.234.567": digits in groups of three, with a point between them. */
const grouped = (...groups: readonly NumberValue[]): NumberValue => {
  const digits = groups.map((group) => group.digits).join('');
  return { value: Number(digits), digits, room: 0 };
};

const writtenRules: readonly ValueRule[] = [
  rule('number', [value('number', isDigits), glued(','), value('number', isDigits)], ([whole, , part]) =>
    exact(Number(`${whole.digits}.${part.digits}`)),
  ),
  // A point stands before thousands: "1.500", but no three digits follow in "1.5".
  rule(
    'number',
    [value('number', isDigits), glued('.'), value('number', ({ digits }) => digits !== undefined && digits.length < 3)],
    ([whole, , part]) => exact(Number(`${whole.digits}.${part.digits}`)),
  ),
  rule('number', [value('number', isThousands), glued('.'), value('number', isThreeDigits)], ([one, , two]) =>
    grouped(one, two),
  ),
  rule(
    'number',
    [
      value('number', isThousands),
      glued('.'),
      value('number', isThreeDigits),
      glued('.'),
      value('number', isThreeDigits),
    ],
    ([one, , two, , three]) => grouped(one, two, three),
    0.5,
  ),
  ...writtenFractionRules,
];

const spokenRules: readonly ValueRule[] = [
  ...[1, 2, 3].map((count) =>
    rule(
      'number',
      [value('number', isWhole), words('komma'), ...Array.from({ length: count }, () => digit)],
      ([whole, , ...digits]) => decimal(whole, ...digits),
      0.5,
    ),
  ),
  rule(
    'number',
    [value('number', isWhole), words('komma'), value('number', (one) => isWhole(one) && one.value < 100)],
    ([whole, , part]) => decimal(whole, part),
  ),
  rule('number', [words('-', '−', 'minus'), value('number', ({ value: one }) => one >= 0)], ([, number]) =>
    exact(-number.value),
  ),
  rule('number', [value('number', (one) => isCounted(one) && one.value < 1000), words('tausend')], ([count]) => ({
    value: count.value * 1000,
    room: 1000,
  })),
  rule('number', [value('number', (one) => isCounted(one) && one.value < 10), words('hundert')], ([count]) => ({
    value: count.value * 100,
    room: 100,
  })),
  rule('number', [value('number', ({ value: count }) => count > 0), words(...LARGE.keys())], ([count, name]) => ({
    value: count.value * (LARGE.get(name) as number),
    room: Number.isInteger(count.value) ? (LARGE.get(name) as number) : 0,
  })),
  rule(
    'number',
    [value('number', ({ room }) => room >= 100), maybe('und'), value('number', isWhole)],
    ([one, , other]) =>
      other.value > 0 && other.value < one.room ? { value: one.value + other.value, room: 0 } : undefined,
    1.5,
  ),
  rule('number', [value('number', below10), words('und'), tens], ([one, , ten]) => exact(one.value + ten.value)),
  rule('number', [words('ein'), words('und'), tens], ([, , ten]) => exact(1 + ten.value), 0.5),
  rule('number', [articles, words('paar')], () => ({ value: 3, room: 0, isVague: true })),
  rule('number', [words('einige', 'einigen', 'mehrere', 'mehreren')], () => ({ value: 3, room: 0, isVague: true })),
  rule('number', [articles, words('dutzend')], () => exact(12)),
  rule('number', [words('anderthalb', 'anderthalbe', 'anderthalben')], () => ({ value: 1.5, room: 0, isVague: true })),
];

const partRules: readonly ValueRule[] = [
  rule('number', [value('number', isCounted), words('einhalb', 'einviertel', 'eindrittel')], ([whole, part]) =>
    withPart(whole, PARTS[part.slice('ein'.length) as keyof typeof PARTS]),
  ),
  // "Eine dreiviertel Stunde" is less than one.
  rule('number', [value('number', (count) => isCounted(count) && count.value > 1), words('dreiviertel')], ([whole]) =>
    withPart(whole, PARTS.dreiviertel),
  ),
  rule('number', [value('number', isWhole), words('ein'), words('halb')], ([whole]) => withPart(whole, 0.5)),
  rule('number', [value('number'), words('und'), value('fraction')], ([whole, , part]) =>
    whole.isVague && whole.value > 1 ? undefined : withPart(whole, part),
  ),
  rule('fraction', [articles, half], () => 0.5),
  rule('fraction', [perhaps(THE), words('hälfte', 'haelfte')], () => 0.5),
  rule('fraction', [articles, parts], ([, part]) => PART_WORDS.get(part) as number),
  rule('fraction', [words('zwei', '2'), words('drittel')], () => 2 / 3),
  rule('fraction', [words('drei', '3'), words('viertel')], () => 3 / 4),
];

export const numberRules: readonly ValueRule[] = [
  ...writtenRules,
  ...spokenRules,
  ...partRules,
  rule('percent', [value('number'), words('%', 'prozent', 'prozente')], ([number]) => number.value),
  rule('percent', [words('hälfte', 'haelfte')], () => 50, 3),
  rule('percent', [words('die'), words('hälfte', 'haelfte')], () => 50, 3),
  rule(
    'ordinal',
    [value('number', ({ digits }) => digits !== undefined && /^\d{1,3}$/.test(digits)), glued('.')],
    ([{ value: number }]) => (number > 0 ? number : undefined),
  ),
];
