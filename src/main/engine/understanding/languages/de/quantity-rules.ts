import { areAlike, converted, type QuantityValue, type UnitId } from '../../quantities/units.ts';
import { GRAIN_MS } from '../../time/calendar.ts';
import { durationMs, finestGrain } from '../../time/duration-value.ts';
import { maybe, type NumberValue, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { ARTICLES, perhaps } from './spelling.ts';
import { UNIT_NAME_WORDS } from './unit-names.ts';

/** What a number behind it counts: "ein Meter achtzig". */
const SMALLER: Partial<Record<UnitId, UnitId>> = { foot: 'inch', meter: 'centimeter' };

/** These are words of other things too, and units only behind a number: "5 m", "2 EL". */
const ONLY_AFTER_NUMBER = new Set(
  'm g l mi pa ms ha el tl gr cal kn std min sek ft yd sachen gig ° fass faden'.split(' '),
);

const isShort = (list: readonly string[]) => list.length === 1 && ONLY_AFTER_NUMBER.has(list[0] as string);
const number = value(
  'number',
  ({ isVague, value: amount }: NumberValue) => !isVague || amount === 1 || !Number.isInteger(amount),
);
const articles = perhaps(ARTICLES);

export const quantityRules: readonly ValueRule[] = [
  ...UNIT_NAME_WORDS.map(({ unit, words: name }) =>
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
  rule('quantity', [value('fraction'), value('measure')], ([part, unit]) => quantity(part, unit)),
  rule('quantity', [articles, value('fraction'), value('measure')], ([, part, unit]) => quantity(part, unit), 1.2),
  rule('quantity', [value('quantity', ({ parts }) => !parts), words('und'), value('fraction')], ([one, , part]) =>
    quantity(one.amount + part, one.unit),
  ),
  rule('quantity', [value('quantity'), maybe(','), maybe('und'), value('quantity')], ([one, , , other]) =>
    joined(one, other),
  ),
  rule(
    'quantity',
    [
      value('quantity', ({ unit, amount }) => SMALLER[unit] !== undefined && Number.isInteger(amount)),
      value('number', ({ value: count, isVague }) => Number.isInteger(count) && count > 0 && count < 100 && !isVague),
    ],
    ([one, count]) => joined(one, quantity(count.value, SMALLER[one.unit as UnitId] as UnitId)),
    2,
  ),
  rule('quantity', [articles, words('dutzend')], () => quantity(12, 'piece')),
  rule('quantity', [value('number', ({ isVague }) => !isVague), words('dutzend')], ([count]) =>
    quantity(12 * count.value, 'piece'),
  ),
  rule('quantity', [value('fraction'), words('dutzend')], ([part]) => quantity(12 * part, 'piece')),
  // "Anderthalb Stunden", "eine Stunde und zwanzig Minuten"
  rule('quantity', [value('duration', ({ amounts }) => Object.keys(amounts).length > 1)], ([duration]) => {
    const unit = finestGrain(duration);
    return quantity(durationMs(duration) / GRAIN_MS[unit], unit);
  }),
  // "Eine Viertelstunde" has no number before its unit.
  rule(
    'quantity',
    [value('duration', ({ amounts }) => Object.keys(amounts).length === 1)],
    ([duration]) => {
      const unit = finestGrain(duration);
      return quantity(duration.amounts[unit] as number, unit);
    },
    2,
  ),
];

function quantity(amount: number, unit: UnitId): QuantityValue {
  return { amount, unit };
}

/** "2 Meter 10 Zentimeter": the second is of a smaller unit of the same measure. */
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
