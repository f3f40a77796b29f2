import type { Slots } from '../../understanding/intents/slots.ts';
import type { MoneyValue } from '../../understanding/quantities/money-value.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanCurrencyPatterns } from './de/patterns.ts';
import { germanCurrencyReplies } from './de/replies.ts';
import { currencyPatterns } from './en/patterns.ts';
import { currencyReplies } from './en/replies.ts';

const REPLIES = { en: currencyReplies, de: germanCurrencyReplies };
/** The configuration's rates say what one of it is in others. */
const BASE = 'EUR';
/** More of them are not followed by ear. */
const MAX_RATES = 5;

/** "How much is fifty euros in dollars?", by the rates of the configuration: Hark asks nobody. */
export const currencySkill: Skill = {
  id: 'currency',
  examples: {
    en: ['How much is fifty euros in dollars?', 'Convert 100 dollars to pounds.'],
    de: ['Wie viel sind fünfzig Euro in Dollar?', 'Rechne 100 Dollar in Pfund um.'],
  },
  patterns: { en: currencyPatterns, de: germanCurrencyPatterns },
  intents: {
    'currency.convert': convert,
    'currency.rate': convert,
    'currency.value': value,
    'currency.rates': rates,
    'currency.compare': compare,
  },
};

function convert(slots: Slots, context: SkillContext): Plan | undefined {
  const [from, to] = [fromOf(slots), slots.get('currency', 'to')];
  return from && to ? conversion(from, to, context) : undefined;
}

function fromOf(slots: Slots): MoneyValue | undefined {
  const currency = slots.get('currency', 'base');
  return slots.get('money', 'from') ?? (currency === undefined ? undefined : { amount: 1, currency });
}

function conversion(from: MoneyValue, to: string, context: SkillContext): Plan | undefined {
  // Pounds in pounds, or in stone, are a weight.
  if (from.currency === to) return undefined;
  const replies = REPLIES[context.language];
  const amount = worth(from, to, context);
  if (typeof amount !== 'number') return amount;
  return {
    ...say(replies.is(from, { amount, currency: to })),
    followUps: {
      'currency.to': (slots, later) => {
        const other = slots.get('currency', 'to');
        return other === undefined ? undefined : conversion(from, other, later);
      },
      'currency.from': (slots, later) => {
        const other = slots.get('money', 'from');
        return other && conversion(other, to, later);
      },
    },
  };
}

/** @returns the plan that says why there is none when a rate is missing */
function worth({ amount, currency }: MoneyValue, to: string, { currencyRates, language }: SkillContext): number | Plan {
  const replies = REPLIES[language];
  if (Object.keys(currencyRates).length === 0) return say(replies.noRates);
  const rateOf = (code: string) => (code === BASE ? 1 : currencyRates[code]);
  const [fromRate, toRate] = [rateOf(currency), rateOf(to)];
  if (fromRate === undefined) return say(replies.noRate(currency));
  if (toRate === undefined) return say(replies.noRate(to));
  return (amount / fromRate) * toRate;
}

/** "What is the dollar worth?": in euros, and the euro in dollars. */
function value(slots: Slots, context: SkillContext): Plan | undefined {
  const currency = slots.get('currency', 'base');
  if (!currency) return undefined;
  if (currency === BASE) return rates(slots, context);
  return conversion({ amount: 1, currency }, BASE, context);
}

function rates(_: Slots, { currencyRates, language }: SkillContext): Plan {
  const replies = REPLIES[language];
  const known = Object.entries(currencyRates).slice(0, MAX_RATES);
  if (known.length === 0) return say(replies.noRates);
  return say(replies.is({ amount: 1, currency: BASE }, ...known.map(([currency, amount]) => ({ amount, currency }))));
}

function compare(slots: Slots, context: SkillContext): Plan | undefined {
  const [from, to] = [fromOf(slots), slots.get('currency', 'to')];
  if (!from || !to) return undefined;
  const amount = worth({ ...from, amount: 1 }, to, context);
  if (typeof amount !== 'number') return amount;
  const replies = REPLIES[context.language];
  if (amount === 1) return say(replies.worthTheSame);
  return say(amount > 1 ? replies.worthMore(from.currency, to) : replies.worthMore(to, from.currency));
}
