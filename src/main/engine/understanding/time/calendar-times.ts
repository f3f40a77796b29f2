import { addUnits, floorTo, GRAIN_MS, type Grain, utc } from './calendar.ts';
import { type DurationValue, finestGrain } from './duration-value.ts';
import { fixed, type Interval, recurring, type TimePattern, unit, unitAt, yearly } from './time-pattern.ts';
import { type Field, type TimeOptions, TimeValue, type ValueContext } from './time-value.ts';

const UNIT_FIELDS: Partial<Record<Grain, readonly Field[]>> = {
  day: ['date', 'weekday', 'month', 'year', 'week'],
  week: ['week', 'month', 'year'],
  month: ['month', 'year'],
  quarter: ['month', 'year'],
  year: ['year'],
};

export const fieldsOf = (grain: Grain): readonly Field[] =>
  UNIT_FIELDS[grain] ?? ['clock', 'date', 'weekday', 'month', 'year', 'week'];

/** The year 1; earlier ones are counted in another way. */
const EARLIEST_MS = -62_135_596_800_000;
/** Later no `Date` can be, in any time zone. */
const LATEST_MS = 8.6e15;

/** Whether a calendar can name that moment. */
export const isInCalendar = (ms: number): boolean => ms >= EARLIEST_MS && ms <= LATEST_MS;

/** @returns undefined when there is no such time, or when no calendar can name it */
export const time = (pattern: TimePattern, options: TimeOptions, { nowMs }: ValueContext) => {
  const made = new TimeValue(pattern, options, nowMs);
  const { first } = made;
  return first && isInCalendar(first.startMs) ? made : undefined;
};

export const cycle = (grain: Grain, offset: number, context: ValueContext) =>
  time(unit(context.nowMs, grain, offset), { fields: fieldsOf(grain), grain }, context);

export const yearNamed = (year: number, context: ValueContext) =>
  time(unit(utc(year, 0, 1), 'year'), { fields: ['year'], grain: 'year' }, context);

/** @param month 1 is January */
export const monthNamed = (year: number, month: number, context: ValueContext) =>
  time(unit(utc(year, month - 1, 1), 'month'), { fields: ['month', 'year'], grain: 'month' }, context);

export const stretch = (interval: Interval, fields: readonly Field[], context: ValueContext) =>
  time(fixed(interval), { fields, grain: interval.grain, kind: 'interval' }, context);

export function date(year: number | undefined, month: number, day: number, context: ValueContext) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (year === undefined) {
    const pattern = yearly((some) =>
      new Date(utc(some, month - 1, day)).getUTCDate() === day ? utc(some, month - 1, day) : undefined,
    );
    return time(pattern, { fields: ['date', 'month'], grain: 'day' }, context);
  }
  const ms = utc(year, month - 1, day);
  if (new Date(ms).getUTCDate() !== day) return undefined;
  return time(unit(ms, 'day'), { fields: ['date', 'month', 'year'], grain: 'day' }, context);
}

/** To which unit a moment is known that is so many units away (Duckling has the same). */
const KNOWN_TO: Readonly<Record<Grain, Grain>> = {
  second: 'second',
  minute: 'second',
  hour: 'minute',
  day: 'hour',
  week: 'day',
  month: 'day',
  quarter: 'month',
  year: 'month',
};

/** The moment that a duration leads to; it is known to the unit below the one that was said. */
export function shifted(
  fromMs: number,
  duration: DurationValue,
  sign: 1 | -1,
  context: ValueContext,
): TimeValue | undefined {
  const isWhole = Object.values(duration.amounts).every((amount) => Number.isInteger(amount));
  const known = isWhole ? KNOWN_TO[finestGrain(duration)] : 'second';
  return time(unit(addTo(fromMs, duration, sign), known), { fields: fieldsOf(known), grain: known }, context);
}

/** A time so long after or before another, known as precisely as that one, "three days after Easter", or as what lies between: "ten minutes before dinner". */
export function distantFrom(one: TimeValue, duration: DurationValue, sign: 1 | -1, context: ValueContext) {
  if (!one.first) return undefined;
  const { startMs } = one.first;
  const [between, known] = [finestGrain(duration), one.options.grain];
  const grain = GRAIN_MS[between] < GRAIN_MS[known] ? between : known;
  return shifted(startMs, duration, sign, context)?.as(
    { grain, fields: fieldsOf(grain) },
    unit(addTo(startMs, duration, sign), grain),
  );
}

export const addTo = (ms: number, duration: DurationValue, sign: 1 | -1) =>
  Object.entries(duration.amounts).reduce((at, [name, amount]) => addUnits(at, sign * amount, name as Grain), ms);

/** The units that "last" and "next" with a number count; the current one is not among them. */
export function several(count: number, grain: Grain, sign: 1 | -1, context: ValueContext) {
  const here = floorTo(context.nowMs, grain);
  const [startMs, endMs] =
    sign > 0 ? [addUnits(here, 1, grain), addUnits(here, 1 + count, grain)] : [addUnits(here, -count, grain), here];
  return stretch({ startMs, endMs, grain }, fieldsOf(grain), context);
}

const WEEKEND_FIELDS: readonly Field[] = ['weekday', 'part', 'week'];

/** From Friday evening on. @param weekMs when its week begins */
const weekendOf = (weekMs: number): Interval => ({
  startMs: weekMs + 4 * GRAIN_MS.day + 18 * GRAIN_MS.hour,
  endMs: weekMs + GRAIN_MS.week,
  grain: 'hour',
});

export function weekend(context: ValueContext) {
  const pattern = recurring('week', 54 * GRAIN_MS.hour, (ms) => [weekendOf(ms)]);
  return time(pattern, { fields: WEEKEND_FIELDS, grain: 'hour', kind: 'interval' }, context);
}

/** The one of next week. */
export const nextWeekend = (context: ValueContext) =>
  stretch(weekendOf(unitAt(context.nowMs, 'week', 1).startMs), WEEKEND_FIELDS, context);
