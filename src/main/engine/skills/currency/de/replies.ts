import { currencyName, spokenMoney } from '../../../understanding/languages/de/currency-names.ts';
import { spokenList } from '../../../understanding/languages/de/speak.ts';
import type { MoneyValue } from '../../../understanding/quantities/money-value.ts';
import type { currencyReplies } from '../en/replies.ts';

/** What is said about money, in German. */
export const germanCurrencyReplies: typeof currencyReplies = {
  is: (from, ...to) => `${spoken(from)} sind ${spokenList(to.map(spoken))}.`,
  noRates: 'Ich kenne keine Wechselkurse. Sie können welche in den Einstellungen unter „Wechselkurse“ angeben.',
  noRate: (currency) => `Ich habe keinen Kurs für ${currencyName(currency, 2)}.`,
  worthMore: (one, other) => `1 ${currencyName(one, 1)} ist mehr wert als 1 ${currencyName(other, 1)}.`,
  worthTheSame: 'Beide sind gleich viel wert.',
};

const spoken = ({ amount, currency }: MoneyValue) => spokenMoney(amount, currency);
