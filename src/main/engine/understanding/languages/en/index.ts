import { Grammar, type Lexicon } from '../../grammar/chart.ts';
import type { ValueContext } from '../../time/time-value.ts';
import type { Values } from '../value-grammar.ts';
import { WRITTEN_FRACTIONS } from '../written-fractions.ts';
import { arithmeticRules } from './arithmetic-rules.ts';
import { durationRules, UNIT_WORDS } from './durations.ts';
import { mediaRules } from './media-rules.ts';
import { moneyRules } from './money-rules.ts';
import { NUMBER_WORDS, numberRules, ORDINAL_WORDS } from './numbers.ts';
import { quantityRules } from './quantity-rules.ts';
import { recurrenceRules } from './recurrence-rules.ts';
import { timeRules } from './time-rules.ts';

const lexicon: Lexicon<Values> = ({ text }) => {
  if (/^\d/.test(text)) return [{ kind: 'number', value: { value: Number(text), digits: text, room: 0 } }];
  const number = NUMBER_WORDS.get(text);
  const ordinal = ORDINAL_WORDS.get(text);
  const part = WRITTEN_FRACTIONS.get(text);
  const unit = UNIT_WORDS.get(text);
  return [
    ...(number ? [{ kind: 'number' as const, value: number }] : []),
    ...(part === undefined ? [] : [{ kind: 'fraction' as const, value: part }]),
    ...(ordinal ? [{ kind: 'ordinal' as const, value: ordinal }] : []),
    ...(unit ? [{ kind: 'unit' as const, value: unit }] : []),
  ];
};

/** Values in English. */
export const english = new Grammar<Values, ValueContext>(lexicon, [
  ...numberRules,
  ...durationRules,
  ...timeRules,
  ...recurrenceRules,
  ...quantityRules,
  ...mediaRules,
  ...moneyRules,
  ...arithmeticRules,
]);
