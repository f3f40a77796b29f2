import { Grammar, type Lexicon } from '../../grammar/chart.ts';
import type { ValueContext } from '../../time/time-value.ts';
import type { Values } from '../value-grammar.ts';
import { WRITTEN_FRACTIONS } from '../written-fractions.ts';
import { arithmeticRules } from './arithmetic-rules.ts';
import { adjectiveLength, durationRules, UNIT_WORDS } from './durations.ts';
import { levelRules } from './level-rules.ts';
import { mediaRules } from './media-rules.ts';
import { moneyRules } from './money-rules.ts';
import { numberOf, numberRules, ordinalOf } from './numbers.ts';
import { quantityRules } from './quantity-rules.ts';
import { recurrenceRules } from './recurrence-rules.ts';
import { timeRules } from './time-rules.ts';

const lexicon: Lexicon<Values> = ({ text }) => {
  if (/^\d/.test(text)) return [{ kind: 'number', value: { value: Number(text), digits: text, room: 0 } }];
  const number = numberOf(text);
  const ordinal = ordinalOf(text);
  const part = WRITTEN_FRACTIONS.get(text);
  const unit = UNIT_WORDS.get(text);
  const length = adjectiveLength(text);
  return [
    ...(number ? [{ kind: 'number' as const, value: number }] : []),
    ...(ordinal ? [{ kind: 'ordinal' as const, value: ordinal }] : []),
    ...(part === undefined ? [] : [{ kind: 'fraction' as const, value: part }]),
    ...(unit ? [{ kind: 'unit' as const, value: unit }] : []),
    ...(length ? [{ kind: 'duration' as const, value: length }] : []),
  ];
};

/** Values in German. */
export const german = new Grammar<Values, ValueContext>(lexicon, [
  ...numberRules,
  ...durationRules,
  ...timeRules,
  ...recurrenceRules,
  ...quantityRules,
  ...mediaRules,
  ...moneyRules,
  ...arithmeticRules,
  ...levelRules,
]);
