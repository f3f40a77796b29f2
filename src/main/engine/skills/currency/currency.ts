import { spokenQuantity } from '../../understanding/values/listing.ts';
import { literalPattern } from '../../understanding/values/literal-pattern.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';

/** Spoken names → ISO code and how one and many are named. */
const CURRENCIES: Readonly<Record<string, readonly [string, string, string]>> = Object.fromEntries(
  (
    [
      ['EUR', 'euro', 'euros', '€'],
      ['USD', 'dollar', 'dollars', '$', 'us dollars', 'us dollar', 'bucks'],
      ['GBP', 'pound', 'pounds', '£', 'pounds sterling', 'british pounds'],
      ['JPY', 'yen', 'yen', '¥', 'japanese yen'],
      ['CHF', 'franc', 'francs', 'swiss francs', 'swiss franc'],
      ['INR', 'rupee', 'rupees', 'indian rupees'],
      ['CAD', 'Canadian dollar', 'Canadian dollars', 'canadian dollars', 'canadian dollar'],
      ['AUD', 'Australian dollar', 'Australian dollars', 'australian dollars', 'australian dollar'],
      ['SEK', 'Swedish crown', 'Swedish crowns', 'swedish crowns', 'swedish kronor'],
      ['PLN', 'zloty', 'zloty', 'zlotys'],
      ['CNY', 'yuan', 'yuan', 'chinese yuan'],
    ] as const
  ).flatMap(([code, one, many, ...others]) => [one, many, ...others].map((name) => [name, [code, one, many] as const])),
);
const NAME = Object.keys(CURRENCIES)
  .sort((a, b) => b.length - a.length)
  .map(literalPattern)
  .join('|');
const AMOUNT = '(?<amount>\\d+(?:\\.\\d+)?|an?)';
const QUESTIONS = [
  new RegExp(`^how (?:many|much) (?<to>${NAME}) (?:is|are|do i get for)(?: there in)? ${AMOUNT} (?<from>${NAME})$`),
  new RegExp(
    `^(?:(?:convert|change|exchange|what(?:'s| is| are)|how (?:much|many) (?:is|are))\\s+)?${AMOUNT} (?<from>${NAME}) (?:in|to|into|worth in) (?<to>${NAME})$`,
  ),
];

/** "How much is fifty euros in dollars?", by the rates of the configuration: Hark asks nobody. */
export const currencySkill: Skill = {
  id: 'currency',
  examples: ['How much is fifty euros in dollars?', 'Convert 100 dollars to pounds.'],
  about: /\bexchange rate\b/,
  plan({ plain }, context) {
    const text = plain.replace(/([$€£¥])(\d+(?:\.\d+)?)/g, '$2 $1');
    for (const question of QUESTIONS) {
      const groups = question.exec(text)?.groups;
      const from = CURRENCIES[groups?.from ?? ''];
      const to = CURRENCIES[groups?.to ?? ''];
      // Pounds in pounds, or in stone, are a weight.
      if (from && to && from !== to)
        return converted(/^an?$/.test(groups?.amount ?? '') ? 1 : Number(groups?.amount), from, to, context);
    }
    return undefined;
  },
};

type Currency = readonly [string, string, string];

function converted(amount: number, from: Currency, to: Currency, { currencyRates }: SkillContext): Plan {
  const rateOf = ([code]: Currency) => (code === 'EUR' ? 1 : currencyRates[code]);
  if (Object.keys(currencyRates).length === 0) {
    return say('I have no exchange rates. You can give me some in the settings, under skills.currency rates.');
  }
  const [fromRate, toRate] = [rateOf(from), rateOf(to)];
  if (fromRate === undefined || toRate === undefined) {
    return say(`I have no rate for ${(fromRate === undefined ? from : to)[2]}.`);
  }
  const named = (value: number, [, one, many]: Currency) => `${spokenQuantity(value)} ${value === 1 ? one : many}`;
  return say(`${named(amount, from)} is ${named((amount / fromRate) * toRate, to)}.`);
}
