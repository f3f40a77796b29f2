import { addUnits, daysOfMonth, floorTo, GRAIN_MS, type Grain, utc, type WallMs } from './calendar.ts';

/** A stretch of time; `endMs` is not part of it. */
export interface Interval {
  startMs: WallMs;
  endMs: WallMs;
  grain: Grain;
}

/** All stretches of time that words can mean: "Friday" is every Friday. */
export interface TimePattern {
  /** About how long one of them is. */
  readonly lengthMs: number;
  /** In ascending order, those that end after `ms`. */
  from(ms: WallMs): Iterable<Interval>;
  /** In descending order, those that begin before `ms`. */
  before(ms: WallMs): Iterable<Interval>;
}

/** Outer intervals that are looked into before the two of an intersection are said never to meet: 29 February on a Monday takes 28 years. */
const MAX_TRIES = 400;

/** One stretch of time. */
export function fixed(interval: Interval): TimePattern {
  return {
    lengthMs: interval.endMs - interval.startMs,
    *from(ms) {
      if (interval.endMs > ms) yield interval;
    },
    *before(ms) {
      if (interval.startMs < ms) yield interval;
    },
  };
}

/** The unit that holds `ms`, moved by `offset` units. */
export function unit(ms: WallMs, grain: Grain, offset = 0): TimePattern {
  return fixed(unitAt(ms, grain, offset));
}

export function unitAt(ms: WallMs, grain: Grain, offset = 0): Interval {
  const startMs = addUnits(floorTo(ms, grain), offset, grain);
  return { startMs, endMs: addUnits(startMs, 1, grain), grain };
}

/**
 * What comes back in every period.
 * @param place the stretches within the period that begins at its argument, in ascending order; they may reach into the next
 */
export function recurring(period: Grain, lengthMs: number, place: (periodMs: WallMs) => Interval[]): TimePattern {
  return {
    lengthMs,
    *from(ms) {
      for (let n = -1; n < MAX_TRIES; n++) {
        for (const interval of place(addUnits(floorTo(ms, period), n, period))) if (interval.endMs > ms) yield interval;
      }
    },
    *before(ms) {
      for (let n = 0; n > -MAX_TRIES; n--) {
        const placed = place(addUnits(floorTo(ms, period), n, period)).reverse();
        for (const interval of placed) if (interval.startMs < ms) yield interval;
      }
    },
  };
}

/** @param day 0 is Monday */
export function weekday(day: number): TimePattern {
  return recurring('week', GRAIN_MS.day, (ms) => [unitAt(ms + day * GRAIN_MS.day, 'day')]);
}

/** @param month 0 is January */
export function monthOfYear(month: number): TimePattern {
  return recurring('year', GRAIN_MS.month, (ms) => [unitAt(addUnits(ms, month, 'month'), 'month')]);
}

/** @param day 1 is the first; months that are shorter have none */
export function dayOfMonth(day: number): TimePattern {
  return recurring('month', GRAIN_MS.day, (ms) =>
    day <= daysOfMonth(ms) ? [unitAt(ms + (day - 1) * GRAIN_MS.day, 'day')] : [],
  );
}

/**
 * A time of the clock.
 * @param seconds since midnight, one for each half of the day that can be meant
 */
export function timeOfDay(seconds: readonly number[], grain: Grain): TimePattern {
  return recurring('day', GRAIN_MS[grain], (ms) =>
    seconds.map((second) => {
      const startMs = ms + second * 1000;
      return { startMs, endMs: startMs + GRAIN_MS[grain], grain };
    }),
  );
}

/** A part of the day. @param toHour may be more than 24, in the night that follows */
export function partOfDay(fromHour: number, toHour: number): TimePattern {
  return recurring('day', (toHour - fromHour) * GRAIN_MS.hour, (ms) => [
    { startMs: ms + fromHour * GRAIN_MS.hour, endMs: ms + toHour * GRAIN_MS.hour, grain: 'hour' },
  ]);
}

/** A date that each year has, or does not. @param dateOf in that year; undefined when there is none */
export function yearly(dateOf: (year: number) => WallMs | undefined, days = 1): TimePattern {
  return recurring('year', days * GRAIN_MS.day, (ms) => {
    const startMs = dateOf(new Date(ms).getUTCFullYear());
    return startMs === undefined ? [] : [{ startMs, endMs: startMs + days * GRAIN_MS.day, grain: 'day' }];
  });
}

/** @param month 0 is January @param nth 1 is the first, -1 the last @param day of the week, 0 is Monday */
export function nthWeekdayOfMonth(year: number, month: number, nth: number, day: number): WallMs {
  const first = utc(year, month, 1);
  const offset = (day - ((new Date(first).getUTCDay() + 6) % 7) + 7) % 7;
  if (nth > 0) return first + (offset + 7 * (nth - 1)) * GRAIN_MS.day;
  const count = Math.floor((daysOfMonth(first) - 1 - offset) / 7);
  return first + (offset + 7 * (count + 1 + nth)) * GRAIN_MS.day;
}

/** The shorter of two within the longer: "Friday" and "the 13th", "8" and "tonight". */
export function intersect(one: TimePattern, other: TimePattern): TimePattern {
  const [outer, inner] = one.lengthMs >= other.lengthMs ? [one, other] : [other, one];
  const within = (hole: Interval): Interval[] => {
    const found: Interval[] = [];
    for (const interval of inner.from(hole.startMs)) {
      if (interval.startMs >= hole.endMs) break;
      if (interval.startMs >= hole.startMs) found.push(interval);
      if (found.length >= MAX_TRIES) break;
    }
    return found;
  };
  return {
    lengthMs: inner.lengthMs,
    *from(ms) {
      let tries = 0;
      for (const hole of outer.from(ms)) {
        for (const interval of within(hole)) if (interval.endMs > ms) yield interval;
        if (++tries > MAX_TRIES) return;
      }
    },
    *before(ms) {
      let tries = 0;
      for (const hole of outer.before(ms)) {
        for (const interval of within(hole).reverse()) if (interval.startMs < ms) yield interval;
        if (++tries > MAX_TRIES) return;
      }
    },
  };
}

/** From the beginning of one to the end of the next other: "from 9:30 to 11". */
export function span(begin: TimePattern, end: TimePattern, grain: Grain): TimePattern {
  const to = (start: Interval): Interval | undefined => {
    for (const last of end.from(start.startMs)) {
      if (last.startMs > start.startMs) {
        const endMs = last.grain === 'hour' && grain === 'minute' ? last.startMs + GRAIN_MS.minute : last.endMs;
        return { startMs: start.startMs, endMs, grain };
      }
    }
    return undefined;
  };
  return {
    lengthMs: Math.max(begin.lengthMs, GRAIN_MS.minute),
    *from(ms) {
      for (const start of begin.from(ms)) {
        const whole = to(start);
        if (!whole) return;
        yield whole;
      }
    },
    *before(ms) {
      for (const start of begin.before(ms)) {
        const whole = to(start);
        if (whole) yield whole;
      }
    },
  };
}
