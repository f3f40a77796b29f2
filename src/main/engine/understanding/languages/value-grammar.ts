import type { Expression } from '../arithmetic/expression.ts';
import type { Term } from '../arithmetic/term.ts';
import type { Element, Rule } from '../grammar/chart.ts';
import type { MoneyValue } from '../quantities/money-value.ts';
import type { QuantityValue, UnitId } from '../quantities/units.ts';
import type { Grain } from '../time/calendar.ts';
import type { DurationValue } from '../time/duration-value.ts';
import type { Recurrence } from '../time/recurrence.ts';
import type { TimeValue, ValueContext } from '../time/time-value.ts';

/** A number as it was said. */
export interface NumberValue {
  value: number;
  /** How the digits were written, for "0630"; undefined for words. */
  digits?: string;
  /** The power of ten below which more may follow: 100 for "two hundred", 10 for "twenty". */
  room: number;
  /** "a few", "one and a half": nothing follows, and no hour is meant. */
  isVague?: boolean;
}

/** The kinds of values that the grammars of all languages produce. */
export interface Values {
  number: NumberValue;
  ordinal: number;
  /** Parts of a whole, such as "half" and "three quarters". */
  fraction: number;
  unit: Grain;
  duration: DurationValue;
  time: TimeValue;
  recurrence: Recurrence;
  percent: number;
  /** A unit alone, such as "kilometers". */
  measure: UnitId;
  quantity: QuantityValue;
  /** A currency alone, by its ISO 4217 code. */
  currency: string;
  money: MoneyValue;
  /** What can be played, such as "movie". */
  mediaClass: string;
  /** A part of a calculation. */
  term: Term;
  /** A whole calculation, which has something to calculate. */
  calculation: Expression;
}

export type ValueRule = Rule<Values, ValueContext>;

/** One of these words. */
export function words(...list: string[]): Element<Values> {
  return { type: 'words', words: new Set(list), isOptional: false, mustBeGlued: false };
}

/** One of these words, or none. */
export function maybe(...list: string[]): Element<Values> {
  return { type: 'words', words: new Set(list), isOptional: true, mustBeGlued: false };
}

/** A mark that follows without a space, such as the colon of "3:30". */
export function glued(...list: string[]): Element<Values> {
  return { type: 'words', words: new Set(list), isOptional: false, mustBeGlued: true };
}

/** A value of that kind that is accepted. */
export function value<Kind extends keyof Values>(
  kind: Kind,
  accepts: (value: Values[Kind]) => boolean = () => true,
): Element<Values> {
  return { type: 'value', kind, accepts: accepts as (value: never) => boolean };
}

/** A rule for values of that kind. @param make gets what stands at each place of the pattern */
export function rule<Kind extends keyof Values>(
  kind: Kind,
  pattern: readonly Element<Values>[],
  // biome-ignore lint/suspicious/noExplicitAny: each place has the type of its own kind.
  make: (parts: any[], context: ValueContext) => Values[Kind] | undefined,
  cost = 1,
): ValueRule {
  return { kind, pattern, cost, make: make as unknown as ValueRule['make'] };
}
