import type { MoneyValue } from '../../quantities/money-value.ts';
import { glued, maybe, type NumberValue, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { CENTS, CURRENCY_WORDS } from './currency-names.ts';

const CODE_OF_SIGN: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
]);
const SIGNS = [...CODE_OF_SIGN.keys()];

const names = CURRENCY_WORDS.flatMap(({ code, names: called, places }) => [
  ...called.map((name) => ({ code, words: name.split(' '), cost: 1 })),
  // A country stands for its money where a currency is expected.
  ...places.map((name) => ({ code, words: name.split(' '), cost: 3 })),
]);

const number = value(
  'number',
  ({ value: amount, isVague }: NumberValue) => amount >= 0 && (!isVague || amount === 1 || !Number.isInteger(amount)),
);
const cents = words(...CENTS.keys());
const below100 = value(
  'number',
  ({ value: count, isVague }: NumberValue) => count > 0 && count < 100 && Number.isInteger(count) && !isVague,
);

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
  rule('money', [number, glued(...SIGNS)], ([amount, sign]) => money(amount.value, CODE_OF_SIGN.get(sign))),
  rule('money', [number, value('currency')], ([amount, currency]) => money(amount.value, currency)),
  rule('money', [value('fraction'), value('currency')], ([part, currency]) => money(part, currency)),
  rule('money', [number, cents], ([count, name]) => money(count.value / 100, CENTS.get(name))),
  rule(
    'money',
    [value('money', isWhole), maybe('und'), below100, cents],
    ([one, , count]) => money(one.amount + count.value / 100, one.currency),
    0.5,
  ),
  rule(
    'money',
    [value('money', isWhole), below100],
    ([one, count]) => money(one.amount + count.value / 100, one.currency),
    3,
  ),
  rule('money', [value('money', isWhole), words('und'), value('fraction')], ([one, , part]) =>
    money(one.amount + part, one.currency),
  ),
];

function isWhole({ amount }: MoneyValue): boolean {
  return Number.isInteger(amount) && amount > 0;
}

function money(amount: number, currency: string | undefined): MoneyValue | undefined {
  return currency ? { amount, currency } : undefined;
}
