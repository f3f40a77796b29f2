import { areAlike, converted, type QuantityValue, type UnitId } from '../../quantities/units.ts';
import { GRAIN_MS } from '../../time/calendar.ts';
import { durationMs, finestGrain } from '../../time/duration-value.ts';
import { maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { UNIT_NAMES } from './unit-names.ts';

/** What a number behind it counts: "5 feet 11". */
const SMALLER: Partial<Record<UnitId, UnitId>> = { foot: 'inch', pound: 'ounce', stone: 'pound' };

/** These are words of other things too, and units only behind a number: "5 in", "5 m". */
const ONLY_AFTER_NUMBER = new Set(['in', 'm', 'g', 'l', 'mi', 'au', 'pa', 'ms', 'ha', 'pt', 'mil', 'mils', 'gal']);

const names = [...UNIT_NAMES].flatMap(([unit, { one, many, others }]) =>
  [...new Set([one, many, ...others])].map((name) => ({ unit, words: name.toLowerCase().split(' ') })),
);
const isShort = (list: readonly string[]) => list.length === 1 && ONLY_AFTER_NUMBER.has(list[0] as string);

const number = value('number', ({ isVague, value: amount }) => !isVague || !Number.isInteger(amount));

export const quantityRules: readonly ValueRule[] = [
  ...names.map(({ unit, words: name }) =>
    isShort(name)
      ? rule('quantity', [number, words(name[0] as string)], ([count]) => quantity(count.value, unit))
      : rule(
          'measure',
          name.map((word) => words(word)),
          () => unit,
          1 / name.length,
        ),
  ),
  rule('quantity', [number, maybe('-'), value('measure')], ([count, , unit]) => quantity(count.value, unit)),
  rule('quantity', [words('a', 'an'), value('measure')], ([, unit]) => quantity(1, unit)),
  rule('quantity', [value('fraction'), maybe('of'), maybe('a', 'an'), value('measure')], ([part, , , unit]) =>
    quantity(part, unit),
  ),
  rule(
    'quantity',
    [value('number', ({ isVague }) => isVague === true), words('of'), value('measure')],
    ([count, , unit]) => quantity(count.value, unit),
  ),
  rule(
    'quantity',
    [value('quantity', ({ parts }) => !parts), words('and'), maybe('a'), value('fraction')],
    ([one, , , part]) => quantity(one.amount + part, one.unit),
  ),
  rule('quantity', [value('quantity'), maybe(','), maybe('and'), value('quantity')], ([one, , , other]) =>
    joined(one, other),
  ),
  rule(
    'quantity',
    [
      value('quantity', ({ unit }) => SMALLER[unit] !== undefined),
      maybe('and'),
      value('number', ({ value: count }) => count < 16),
    ],
    ([one, , count]) => joined(one, quantity(count.value, SMALLER[one.unit as UnitId] as UnitId)),
    2,
  ),
  rule('quantity', [number, words("'"), number, maybe('"')], ([feet, , inches]) =>
    joined(quantity(feet.value, 'foot'), quantity(inches.value, 'inch')),
  ),
  rule('quantity', [number, words("'")], ([feet]) => quantity(feet.value, 'foot')),
  rule('quantity', [number, words('"')], ([inches]) => quantity(inches.value, 'inch')),
  rule('quantity', [words('a', 'one'), words('dozen')], () => quantity(12, 'piece')),
  rule('quantity', [value('number'), words('dozen')], ([count]) => quantity(12 * count.value, 'piece')),
  rule('quantity', [value('fraction'), maybe('a'), words('dozen')], ([part]) => quantity(12 * part, 'piece')),
  // "an hour and a half"
  rule('quantity', [value('duration', ({ amounts }) => Object.keys(amounts).length > 1)], ([duration]) => {
    const unit = finestGrain(duration);
    return quantity(durationMs(duration) / GRAIN_MS[unit], unit);
  }),
];

function quantity(amount: number, unit: UnitId): QuantityValue {
  return { amount, unit };
}

/** "5 feet 11 inches": the second is of a smaller unit of the same measure. */
function joined(one: QuantityValue, other: QuantityValue): QuantityValue | undefined {
  const amount = one.unit === other.unit || !areAlike(one.unit, other.unit) ? undefined : converted(one, other.unit);
  const isSmaller = (converted({ amount: 1, unit: one.unit }, other.unit) ?? 0) > 1;
  if (amount === undefined || !isSmaller || one.unit === 'celsius' || one.unit === 'fahrenheit') return undefined;
  const { parts = [{ amount: one.amount, unit: one.unit }] } = one;
  return {
    amount: amount + other.amount,
    unit: other.unit,
    parts: [...parts, { amount: other.amount, unit: other.unit }],
  };
}
