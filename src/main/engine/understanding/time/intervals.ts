import { addUnits, floorTo, GRAINS } from './calendar.ts';
import { addTo, fieldsOf, stretch } from './calendar-times.ts';
import { withHalf } from './clock-times.ts';
import { type DurationValue, finestGrain } from './duration-value.ts';
import { span, type TimePattern, unit, unitAt } from './time-pattern.ts';
import { TimeValue, type ValueContext } from './time-value.ts';

/** Beginning and end of longer units, as Duckling cuts them. */
export function edgeOf(outer: TimeValue, isEnd: boolean, context: ValueContext): TimeValue | undefined {
  const { first } = outer;
  if (!first) return undefined;
  const cut = { year: ['month', 3, 8], month: ['day', 10, 20], week: ['day', 3, 4] } as const;
  const rule = cut[first.grain as keyof typeof cut];
  if (!rule) return undefined;
  const [grain, begins, ends] = rule;
  const startMs = isEnd ? addUnits(first.startMs, ends, grain) : first.startMs;
  const endMs = isEnd ? first.endMs : addUnits(first.startMs, begins, grain);
  return stretch({ startMs, endMs, grain }, fieldsOf('day'), context);
}

export function between(begin: TimeValue, end: TimeValue): TimeValue | undefined {
  if (begin.options.bound || end.options.bound) return undefined;
  // "3:30 to 6 PM": what begins without a half of the day is in that of its end, when it is before it.
  const from = begin.options.isTwiceADay && !end.options.isTwiceADay && end.first ? sameHalf(begin, end) : begin;
  const grain =
    GRAINS.indexOf(begin.options.grain) < GRAINS.indexOf(end.options.grain) ? begin.options.grain : end.options.grain;
  const fields = [...new Set([...begin.options.fields, ...end.options.fields])];
  return begin.as(
    { fields, grain, kind: 'interval', isTwiceADay: from.options.isTwiceADay === true, isLatent: false },
    span(from.pattern, end.pattern, grain),
  );
}

function sameHalf(begin: TimeValue, end: TimeValue): TimeValue {
  const ends = end.first?.startMs ?? 0;
  const half = ends - floorTo(ends, 'day') >= 43_200_000 ? 'pm' : 'am';
  const made = withHalf(begin, half, { nowMs: begin.nowMs });
  const ofDay = (one: TimeValue | undefined) =>
    one?.first ? one.first.startMs - floorTo(one.first.startMs, 'day') : 0;
  return made && ofDay(made) < ofDay(end) ? made : begin;
}

/** "9:30 to 11 on Thursday" is the time from 9:30 to 11, on Thursday. */
export const saysMore = (end: TimeValue, begin: TimeValue): boolean =>
  end.has('clock') && end.options.fields.length > begin.options.fields.length;

export const sameKind = (one: TimeValue, other: TimeValue): boolean =>
  (one.has('clock') && other.has('clock')) ||
  (one.options.grain === other.options.grain && !one.has('clock') && !other.has('clock') && !one.options.isLatent);

export function monthOf(day: TimeValue, context: ValueContext): TimeValue {
  const ms = day.first?.startMs ?? context.nowMs;
  return new TimeValue(unit(ms, 'month'), { fields: ['month', 'year'], grain: 'month' }, context.nowMs);
}

export function lasting(one: TimeValue, duration: DurationValue): TimeValue | undefined {
  const finest = finestGrain(duration);
  const grain = GRAINS.indexOf(finest) < GRAINS.indexOf(one.options.grain) ? finest : one.options.grain;
  const end: TimePattern = {
    lengthMs: one.pattern.lengthMs,
    *from(ms) {
      yield unitAt(addTo(ms, duration, 1), grain);
    },
    *before() {},
  };
  return one.as({ kind: 'interval', isTwiceADay: one.options.isTwiceADay === true }, span(one.pattern, end, grain));
}

/** "by the end of the month": from now to its end. */
export function bounded(
  by: string | undefined,
  one: TimeValue | undefined,
  context: ValueContext,
): TimeValue | undefined {
  if (by !== 'by' || !one?.first) return one;
  return stretch({ startMs: context.nowMs, endMs: one.first.endMs, grain: 'second' }, fieldsOf('second'), context);
}
