import type { MoneyValue } from '../../quantities/money-value.ts';
import { glued, maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { CENTS, CURRENCY_NAMES } from './currency-names.ts';

const SIGNS = ['$', '€', '£', '¥', '₹'];
const CODE_OF_SIGN = new Map(
  SIGNS.map((sign) => [sign, [...CURRENCY_NAMES].find(([, { others }]) => others.includes(sign))?.[0] ?? '']),
);

const names = [...CURRENCY_NAMES].flatMap(([code, { one, many, others, places }]) => [
  ...[one, many, ...others].map((name) => ({ code, words: name.toLowerCase().split(' '), cost: 1 })),
  // A country stands for its money where a currency is expected.
  ...places.map((name) => ({ code, words: name.split(' '), cost: 3 })),
]);

const number = value('number', ({ value: amount, isVague }) => amount >= 0 && (!isVague || !Number.isInteger(amount)));
const cents = words(...CENTS.keys());
const below100 = value('number', ({ value: count }) => count < 100 && Number.isInteger(count));

export const moneyRules: readonly ValueRule[] = [
  ...names.map(({ code, words: name, cost }) =>
    rule(
      'currency',
      name.map((word) => words(word)),
      () => code,
      cost / name.length,
    ),
  ),
  rule('money', [words(...SIGNS), number], ([sign, amount]) => money(amount.value, CODE_OF_SIGN.get(sign))),
  rule('money', [words('us'), words('$'), number], ([, , amount]) => money(amount.value, 'USD')),
  rule(
    'money',
    [words(...SIGNS), number, value('currency')],
    ([, amount, currency]) => money(amount.value, currency),
    0.5,
  ),
  rule('money', [number, glued(...SIGNS)], ([amount, sign]) => money(amount.value, CODE_OF_SIGN.get(sign))),
  rule('money', [number, value('currency')], ([amount, currency]) => money(amount.value, currency)),
  rule('money', [words('a', 'an'), value('currency')], ([, currency]) => money(1, currency)),
  rule('money', [value('fraction'), maybe('of'), maybe('a', 'an'), value('currency')], ([part, , , currency]) =>
    money(part, currency),
  ),
  rule('money', [number, cents], ([count, name]) => money(count.value / 100, CENTS.get(name))),
  rule(
    'money',
    [value('money', isWhole), maybe('and'), below100, cents],
    ([one, , count]) => money(one.amount + count.value / 100, one.currency),
    0.5,
  ),
  rule(
    'money',
    [value('money', isWhole), below100],
    ([one, count]) => money(one.amount + count.value / 100, one.currency),
    3,
  ),
  rule('money', [value('money', isWhole), words('and'), maybe('a'), value('fraction')], ([one, , , part]) =>
    money(one.amount + part, one.currency),
  ),
];

function isWhole({ amount }: MoneyValue): boolean {
  return Number.isInteger(amount) && amount > 0;
}

function money(amount: number, currency: string | undefined): MoneyValue | undefined {
  return currency ? { amount, currency } : undefined;
}
