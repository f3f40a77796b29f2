import { capitalised, spokenList, spokenQuantity } from '../../../understanding/languages/en/speak.ts';
import { unitName } from '../../../understanding/languages/en/unit-names.ts';
import type { QuantityValue, UnitId } from '../../../understanding/quantities/units.ts';

/** Numbers from here on are said in words: 9.46 trillion. */
const MIN_SCALED = 1e9;
const SCALES: readonly (readonly [number, string])[] = [
  [1e15, 'quadrillion'],
  [1e12, 'trillion'],
  [1e9, 'billion'],
];

/** What is said about units. */
export const unitReplies = {
  is: (from: QuantityValue, values: readonly { amount: number; unit: UnitId }[]) =>
    `${capitalised(quantityOf(from))} is ${spokenList(
      values.map(({ amount, unit }) => named(amount, unit)),
      'or',
    )}.`,
  notAlike: (from: UnitId, to: UnitId) =>
    `${capitalised(unitName(from, 2))} and ${unitName(to, 2)} do not measure the same thing.`,
  count: (count: number) => `That is ${amountOf(count)}.`,
};

function quantityOf({ amount, unit, parts }: QuantityValue): string {
  return (parts ?? [{ amount, unit }]).map((part) => named(part.amount, part.unit)).join(' ');
}

const named = (amount: number, unit: UnitId) => `${amountOf(amount)} ${unitName(unit, amount)}`;

function amountOf(amount: number): string {
  if (amount < 0) return `minus ${amountOf(-amount)}`;
  const [scale, name] = SCALES.find(([size]) => amount >= size) ?? [1, ''];
  return amount < MIN_SCALED ? spokenQuantity(amount) : `${spokenQuantity(amount / scale)} ${name}`;
}
