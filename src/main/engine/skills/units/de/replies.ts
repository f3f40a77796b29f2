import { spokenList, spokenQuantity } from '../../../understanding/languages/de/speak.ts';
import { unitName } from '../../../understanding/languages/de/unit-names.ts';
import type { QuantityValue, UnitId } from '../../../understanding/quantities/units.ts';
import type { unitReplies } from '../en/replies.ts';

/** Numbers from here on are said in words: 9,46 Billionen. */
const MIN_SCALED = 1e9;
const SCALES: readonly (readonly [size: number, one: string, many: string])[] = [
  [1e15, 'Billiarde', 'Billiarden'],
  [1e12, 'Billion', 'Billionen'],
  [1e9, 'Milliarde', 'Milliarden'],
];

/** What is said about units, in German. */
export const germanUnitReplies: typeof unitReplies = {
  is: (from, values) =>
    `${beginning(quantityOf(from))} sind ${spokenList(
      values.map(({ amount, unit }) => named(amount, unit)),
      'oder',
    )}.`,
  notAlike: (from, to) => `${beginning(unitName(from, 2))} und ${unitName(to, 2)} messen nicht dasselbe.`,
  count: (count) => `Das sind ${amountOf(count)}.`,
};

/** "Minus 5 Grad" begins a sentence. */
const beginning = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function quantityOf({ amount, unit, parts }: QuantityValue): string {
  return (parts ?? [{ amount, unit }]).map((part) => named(part.amount, part.unit)).join(' ');
}

const named = (amount: number, unit: UnitId) => `${amountOf(amount)} ${unitName(unit, amount)}`;

function amountOf(amount: number): string {
  if (amount < 0) return `minus ${amountOf(-amount)}`;
  const [scale, one, many] = SCALES.find(([size]) => amount >= size) ?? [1, '', ''];
  if (amount < MIN_SCALED) return spokenQuantity(amount);
  const shown = spokenQuantity(amount / scale);
  return `${shown} ${shown === '1' ? one : many}`;
}
