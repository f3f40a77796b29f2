import { evaluate } from './arithmetic/expression.ts';
import type { Edge } from './grammar/chart.ts';
import { tokenize } from './grammar/tokenize.ts';
import { VALUE_GRAMMARS } from './languages/languages.ts';
import type { Values } from './languages/value-grammar.ts';
import type { ValueLanguage } from './languages/value-languages.ts';
import type { UnitId } from './quantities/units.ts';
import type { Grain, WallMs } from './time/calendar.ts';
import { durationMs, finestGrain } from './time/duration-value.ts';
import type { Assumption } from './time/time-value.ts';
import type { ValueKind } from './value-kinds.ts';

export interface ReadValue {
  /**
   * Of a time, by the clock here, such as "2026-03-04T15:04:00"; of a duration, milliseconds; of a quantity, how many of its
   * unit; of a calculation, the result. Null when it is none.
   */
  value: string | number | null;
  /** Of a quantity, such as "kilometer per hour". */
  unit?: UnitId;
  /** Of an amount of money, the ISO 4217 code. */
  currency?: string;
  /** Where an interval ends; it is not part of it. */
  until?: string;
  /** The precision of what was said. */
  grain?: Grain;
  /** Of "before noon" and "after noon": on which side of it. */
  bound?: 'before' | 'after';
  /** What nobody said. */
  assumed: readonly Assumption[];
  /** Words that are not part of the value. */
  unexplained: string[];
}

export interface ReadOptions {
  language: ValueLanguage;
  /** When it is said, by the clock here. */
  nowMs: WallMs;
  /** How far the clock here is ahead of UTC, for "4 PM CET". */
  utcOffsetMinutes: number;
}

/**
 * Reads a text that is one value, such as the answer to "When?". A text with words that no value explains has none: what is
 * not understood is not guessed.
 */
export function readValue(kind: ValueKind, text: string, { language, ...context }: ReadOptions): ReadValue {
  const tokens = tokenize(text);
  const edges = VALUE_GRAMMARS[language].parse(tokens, context).flat();
  const longest = widest(edges.filter((edge) => edge.kind === kind));
  const unexplained = tokens.filter((_, index) => !longest || index < longest.from || index >= longest.to);
  const words = unexplained.filter((token) => /[\p{L}\d]/u.test(token.text)).map((token) => token.text);
  if (!longest || words.length > 0) return { value: null, assumed: [], unexplained: words };
  return { ...described(longest), unexplained: [] };
}

/** Of readings that cover as many words, the one that costs least. */
function widest(edges: readonly Edge<Values>[]): Edge<Values> | undefined {
  return [...edges].sort((a, b) => b.to - b.from - (a.to - a.from) || a.cost - b.cost)[0];
}

function described({ kind, value }: Edge<Values>): Omit<ReadValue, 'unexplained'> {
  if (kind === 'duration') {
    const duration = value as Values['duration'];
    return { value: durationMs(duration), grain: finestGrain(duration), assumed: [] };
  }
  if (kind === 'number') return { value: (value as Values['number']).value, assumed: [] };
  if (kind !== 'time') return { ...describedAmount(kind, value), assumed: [] };
  const { first, options, assumed } = value as Values['time'];
  if (!first) return { value: null, assumed: [] };
  return {
    value: wallTime(first.startMs),
    ...(options.kind === 'interval' ? { until: wallTime(first.endMs) } : {}),
    grain: first.grain,
    ...(options.bound ? { bound: options.bound } : {}),
    assumed,
  };
}

function describedAmount(
  kind: Exclude<keyof Values, 'time'>,
  value: Values[keyof Values],
): Pick<ReadValue, 'value' | 'unit' | 'currency'> {
  if (kind === 'quantity') {
    const { amount, unit } = value as Values['quantity'];
    return { value: amount, unit };
  }
  if (kind === 'money') {
    const { amount, currency } = value as Values['money'];
    return { value: amount, currency };
  }
  if (kind === 'calculation') return { value: evaluate(value as Values['calculation']).toNumber() };
  return { value: value as Values['percent'] };
}

const wallTime = (ms: WallMs) => new Date(ms).toISOString().slice(0, 19);
