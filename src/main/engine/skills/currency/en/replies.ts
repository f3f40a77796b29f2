import { CURRENCY_NAMES, spokenMoney } from '../../../understanding/languages/en/currency-names.ts';
import { capitalised, spokenList } from '../../../understanding/languages/en/speak.ts';
import type { MoneyValue } from '../../../understanding/quantities/money-value.ts';

/** What is said about money. */
export const currencyReplies = {
  is: (from: MoneyValue, ...to: readonly MoneyValue[]) => `${spoken(from)} is ${spokenList(to.map(spoken))}.`,
  noRates: 'I have no exchange rates. You can give me some in the settings, under skills.currency rates.',
  noRate: (currency: string) => `I have no rate for ${namesOf(currency)}.`,
  worthMore: (one: string, other: string) => `${capitalised(nameOf(one))} is worth more than ${nameOf(other)}.`,
  worthTheSame: 'They are worth the same.',
};

const spoken = ({ amount, currency }: MoneyValue) => spokenMoney(amount, currency);
const namesOf = (currency: string) => CURRENCY_NAMES.get(currency)?.many ?? currency;
const nameOf = (currency: string) => `1 ${CURRENCY_NAMES.get(currency)?.one ?? currency}`;
