import { GRAIN_MS } from './calendar.ts';
import { time } from './calendar-times.ts';
import { type Interval, partOfDay, type TimePattern, timeOfDay } from './time-pattern.ts';
import { type TimeOptions, TimeValue, type ValueContext } from './time-value.ts';

export type Half = 'am' | 'pm' | undefined;

/** @returns the time of the clock; an hour up to 12 without a half of the day is meant twice a day */
export function clock(
  hour: number,
  minute: number,
  half: Half,
  context: ValueContext,
  options: Partial<TimeOptions> = {},
  second = 0,
) {
  if (half && (hour < 1 || hour > 12)) return undefined;
  if (hour > 24 || (hour === 24 && minute > 0)) return undefined;
  const isTwice = half === undefined && hour >= 1 && hour <= 12;
  const base = (hour % 12) * 3600 + minute * 60 + second;
  const seconds = isTwice
    ? [base, base + 43_200]
    : [half ? base + (half === 'pm' ? 43_200 : 0) : (hour % 24) * 3600 + minute * 60 + second];
  const grain = options.grain ?? 'minute';
  return time(timeOfDay(seconds, grain), { fields: ['clock'], isTwiceADay: isTwice, ...options, grain }, context);
}

/** A time by the clock of 24 hours, as "0630" and "15h30" are. */
export function clock24(hour: number, minute: number, context: ValueContext): TimeValue | undefined {
  if (hour > 24 || (hour === 24 && minute > 0)) return undefined;
  return time(timeOfDay([(hour % 24) * 3600 + minute * 60], 'minute'), { fields: ['clock'], grain: 'minute' }, context);
}

export const withHalf = (one: TimeValue, half: 'am' | 'pm', context: ValueContext) => {
  if (!one.options.isTwiceADay) return undefined;
  const halfOfDay = partOfDay(half === 'am' ? 0 : 12, half === 'am' ? 12 : 24);
  const both = one.and(new TimeValue(halfOfDay, { fields: ['part'], grain: 'hour' }, context.nowMs));
  return both?.as({ fields: one.options.fields, isTwiceADay: false, isLatent: false });
};

/** A clock time so many minutes from another: "ten to seven". */
export function minutesFrom(one: TimeValue, minutes: number, context: ValueContext): TimeValue | undefined {
  const shift = minutes * 60_000;
  const move = ({ startMs }: Interval): Interval => ({
    startMs: startMs + shift,
    endMs: startMs + shift + 60_000,
    grain: 'minute',
  });
  const pattern: TimePattern = {
    lengthMs: 60_000,
    *from(ms) {
      for (const interval of one.pattern.from(ms - shift - GRAIN_MS.hour))
        if (move(interval).endMs > ms) yield move(interval);
    },
    *before(ms) {
      for (const interval of one.pattern.before(ms - shift + GRAIN_MS.hour))
        if (move(interval).startMs < ms) yield move(interval);
    },
  };
  return time(pattern, { ...one.options, isLatent: false, grain: 'minute' }, context);
}

/** The time by the clock here when the clock there shows `one`. */
export function inZone(one: TimeValue, offsetHours: number, context: ValueContext): TimeValue | undefined {
  return minutesFrom(one, (context.utcOffsetMinutes ?? 0) - offsetHours * 60, context)?.as({ isTwiceADay: false });
}
