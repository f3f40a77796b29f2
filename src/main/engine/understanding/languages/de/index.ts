import { Grammar, type Lexicon } from '../../grammar/chart.ts';
import type { ValueContext } from '../../time/time-value.ts';
import type { Values } from '../value-grammar.ts';
import { WRITTEN_FRACTIONS } from '../written-fractions.ts';
import { durationRules, UNIT_WORDS } from './durations.ts';
import { numberOf, numberRules } from './numbers.ts';

const lexicon: Lexicon<Values> = ({ text }) => {
  if (/^\d/.test(text)) return [{ kind: 'number', value: { value: Number(text), digits: text, room: 0 } }];
  const number = numberOf(text);
  const part = WRITTEN_FRACTIONS.get(text);
  const unit = UNIT_WORDS.get(text);
  return [
    ...(number ? [{ kind: 'number' as const, value: number }] : []),
    ...(part === undefined ? [] : [{ kind: 'fraction' as const, value: part }]),
    ...(unit ? [{ kind: 'unit' as const, value: unit }] : []),
  ];
};

/** Values in German. */
export const german = new Grammar<Values, ValueContext>(lexicon, [...numberRules, ...durationRules]);
