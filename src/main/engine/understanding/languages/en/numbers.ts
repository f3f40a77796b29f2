import { isDigits } from '../number-tests.ts';
import { glued, maybe, type NumberValue, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { withPart, writtenFractionRules } from '../written-fractions.ts';

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Number words, each with its value. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberValue> = new Map([
  ...[...ONES, ...TEENS].map((word, number): [string, NumberValue] => [word, { value: number, room: 0 }]),
  ...TENS.map((word, index): [string, NumberValue] => [word, { value: 20 + 10 * index, room: 10 }]),
  ['dozen', { value: 12, room: 0 }],
  ['couple', { value: 2, room: 0, isVague: true }],
  ['few', { value: 3, room: 0, isVague: true }],
  ['several', { value: 3, room: 0, isVague: true }],
]);

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.split(' ').map((word, index): [string, number] => [word, index + 1]),
  ['thirtieth', 30],
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const scaleWords = words(...SCALES.keys());

const isTens = ({ room }: NumberValue) => room === 10;
const canScale = ({ value: number, isVague }: NumberValue) => Number.isInteger(number) && number > 0 && !isVague;

const digit = value('number', ({ value: one }) => Number.isInteger(one) && one >= 0 && one < 10);

/** "three point one four" */
function decimal(whole: NumberValue, digits: readonly NumberValue[]): NumberValue {
  return { value: Number(`${whole.value}.${digits.map(({ value: one }) => one).join('')}`), room: 0 };
}

function below(one: NumberValue, other: NumberValue): NumberValue | undefined {
  if (other.value >= one.room || other.value === 0 || other.isVague) return undefined;
  return { value: one.value + other.value, room: 0 };
}

export const numberRules: readonly ValueRule[] = [
  rule(
    'number',
    [value('number', isTens), maybe('-'), value('number', ({ value: ones }) => ones < 10)],
    ([tens, , ones]) => below(tens, ones),
  ),
  rule('number', [value('number', canScale), scaleWords], ([count, scale]) => scaled(count, scale)),
  rule('number', [words('a'), scaleWords], ([, scale]) => scaled({ value: 1, room: 0 }, scale)),
  rule(
    'number',
    [words('a'), value('number', ({ isVague, value: count }) => isVague || count === 12), maybe('of')],
    ([, few]) => few,
  ),
  rule(
    'number',
    [value('number', ({ room }) => room >= 100), maybe(','), maybe('and'), value('number')],
    ([one, , , other]) => below(one, other),
  ),
  rule('number', [value('number', isDigits), glued('.'), value('number', isDigits)], ([whole, , part]) => ({
    value: Number(`${whole.digits}.${part.digits}`),
    room: 0,
  })),
  rule(
    'number',
    [value('number', isDigits), glued(','), value('number', ({ digits }) => digits?.length === 3)],
    ([one, , other]) => ({
      value: one.value * 1000 + other.value,
      digits: `${one.digits}${other.digits}`,
      room: 0,
    }),
  ),
  rule(
    'number',
    [value('number'), words('point'), value('number', ({ value: part }) => part < 100)],
    ([whole, , part]) => ({
      value: Number(`${whole.value}.${part.value}`),
      room: 0,
    }),
  ),
  rule(
    'number',
    [value('number'), words('point'), digit, digit],
    ([whole, , ...digits]) => decimal(whole, digits),
    0.5,
  ),
  rule(
    'number',
    [value('number'), words('point'), digit, digit, digit],
    ([whole, , ...digits]) => decimal(whole, digits),
    0.5,
  ),
  rule('number', [words('-', 'minus', 'negative'), value('number')], ([, number]) => ({
    value: -number.value,
    room: 0,
  })),
  rule(
    'percent',
    [value('number'), words('%', 'percent', 'percents', 'percentage', 'percentages', 'pct')],
    ([number]) => number.value,
  ),
  rule('percent', [value('number'), words('per'), words('cent', 'cents')], ([number]) => number.value),
  rule('ordinal', [value('number', isDigits), glued('st', 'nd', 'rd', 'th')], ([{ value: number }]) => number),
  rule(
    'ordinal',
    [value('number', isTens), maybe('-'), value('ordinal', (ones) => ones < 10)],
    ([tens, , ones]) => tens.value + ones,
  ),
  ...writtenFractionRules,
  rule('fraction', [maybe('a', 'one'), words('half')], () => 0.5),
  rule('fraction', [maybe('a', 'one'), words('quarter')], () => 0.25),
  rule(
    'fraction',
    [value('number', ({ value: count }) => count < 4), maybe('-'), words('quarter', 'quarters')],
    ([{ value: count }]) => count / 4,
  ),
  rule('fraction', [maybe('a', 'one'), words('third')], () => 1 / 3),
  rule('fraction', [words('two'), maybe('-'), words('thirds')], () => 2 / 3),
  rule('number', [value('number', ({ isVague }) => !isVague), words('and'), value('fraction')], ([whole, , part]) =>
    withPart(whole, part),
  ),
];

function scaled({ value: count }: NumberValue, scale: string): NumberValue | undefined {
  const room = SCALES.get(scale) as number;
  return count < room ? { value: count * room, room } : undefined;
}
