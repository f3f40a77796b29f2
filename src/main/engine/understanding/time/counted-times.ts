import { GRAIN_MS, type Grain } from './calendar.ts';
import { fieldsOf, time } from './calendar-times.ts';
import { fixed, type Interval, recurring, type TimePattern, unitAt } from './time-pattern.ts';
import type { Field, TimeValue, ValueContext } from './time-value.ts';

/** The nth of `inner` that lies wholly in the first `outer`. @param count from 1; negative from the end */
function nthWithin(inner: TimePattern, count: number, outer: Interval): Interval | undefined {
  const found: Interval[] = [];
  for (const interval of inner.from(outer.startMs)) {
    if (interval.endMs > outer.endMs) break;
    if (interval.startMs >= outer.startMs) found.push(interval);
  }
  return found.at(count > 0 ? count - 1 : count);
}

export const everyUnit = (grain: Grain) => recurring(grain, GRAIN_MS[grain], (ms) => [unitAt(ms, grain)]);

export function nthOf(inner: TimePattern, grain: Grain, count: number, outer: TimeValue, context: ValueContext) {
  if (!outer.first) return undefined;
  const interval = nthWithin(inner, count, outer.first);
  return interval && time(fixed(interval), { fields: [...fieldsOf('day')], grain }, context);
}

export function* takeUntil(intervals: Iterable<Interval>, endMs: number): Iterable<Interval> {
  for (const interval of intervals) {
    if (interval.startMs >= endMs) return;
    yield interval;
  }
}

function take(intervals: Iterable<Interval>, count: number): Interval[] {
  const taken: Interval[] = [];
  for (const interval of intervals) {
    if (taken.length === count) break;
    taken.push(interval);
  }
  return taken;
}

const wholeFields = (one: TimeValue): readonly Field[] => [
  ...new Set<Field>([...one.options.fields, 'date', 'month', 'year', 'week']),
];

export function nthAfter(one: TimeValue, index: number, context: ValueContext) {
  let left = index;
  for (const interval of one.pattern.from(context.nowMs)) {
    if (interval.startMs <= context.nowMs) continue;
    if (left-- === 0) return time(fixed(interval), { ...one.options, fields: wholeFields(one) }, context);
  }
  return undefined;
}

export function nthBefore(one: TimeValue, count: number, context: ValueContext) {
  let left = count;
  for (const interval of one.pattern.before(context.nowMs)) {
    if (interval.endMs > context.nowMs) continue;
    if (--left === 0)
      return time(fixed(interval), { ...one.options, fields: wholeFields(one), isNeverNow: false }, context);
  }
  return undefined;
}

export const lastBefore = (one: TimeValue, context: ValueContext) => nthBefore(one, 1, context);

/** The nth nearest in either direction. */
export function closest(one: TimeValue, count: number, to: TimeValue, context: ValueContext) {
  if (!to.first) return undefined;
  const { startMs } = to.first;
  const around = [...take(one.pattern.from(startMs), count), ...take(one.pattern.before(startMs), count)];
  around.sort((a, b) => Math.abs(a.startMs - startMs) - Math.abs(b.startMs - startMs));
  const nth = around[count - 1];
  return nth && time(fixed(nth), { ...one.options, fields: wholeFields(one), isNeverNow: false }, context);
}

export function nthFrom(day: TimeValue, count: number, after: TimeValue, context: ValueContext) {
  let left = count;
  for (const interval of after.first ? day.pattern.from(after.first.endMs) : []) {
    if (--left === 0) return time(fixed(interval), { ...day.options, fields: wholeFields(day) }, context);
  }
  return undefined;
}
