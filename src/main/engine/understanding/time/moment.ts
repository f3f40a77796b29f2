import type { Grain, WallMs } from './calendar.ts';
import type { Interval } from './time-pattern.ts';
import type { TimeValue } from './time-value.ts';

/** Which half of the day is meant when nobody said it: the next, the morning, a waking hour, or the first waking hour of a day. */
export type HalfOfDay = 'next' | 'morning' | 'waking' | 'day';

/** What a spoken time is for something that shall happen then. */
export type Moment =
  | {
      type: 'moment';
      at: Date;
      /** The clocks change: there is no such time on that day. */
      isMoved: boolean;
      /** Its hour was not said: it is `hourOf`'s. */
      isHourAssumed: boolean;
    }
  | { type: 'past' }
  /** A day, but no hour. */
  | { type: 'no-hour' }
  /** Several days: "at the weekend". */
  | { type: 'no-day' };

/** A time of the clock comes at least twice within so many of its intervals. */
const MAX_TRIED = 3;
const DAY_MS = 86_400_000;
const HALF_DAY_MS = 43_200_000;
const OF_THE_CLOCK: ReadonlySet<Grain> = new Set(['hour', 'minute', 'second'] as const);
/** Who says an hour without its half for something to be done means from this hour on. */
const WAKING_HOUR = 7;

/**
 * Finds the moment in the future that a spoken time names.
 * @param hourOf what hour a day, or a part of the day, stands for; undefined when it must be said
 */
export function futureMoment(
  time: TimeValue,
  half: HalfOfDay,
  now: Date,
  hourOf?: (startHour: number) => number | undefined,
): Moment {
  if (!time.first || time.first.endMs <= time.nowMs) return { type: 'past' };
  if (time.options.isOnSomeDay) return { type: 'no-day' };
  if (time.has('clock') && OF_THE_CLOCK.has(time.options.grain)) {
    const first = firstAfterNow(time);
    return first ? ofWall(chosenHalf(time, first, half), false, now) : { type: 'past' };
  }
  const { startMs, endMs } = time.first;
  if (endMs - startMs > DAY_MS) return { type: 'no-day' };
  const hour = hourOf?.(new Date(startMs).getUTCHours());
  if (hour === undefined) return { type: 'no-hour' };
  const moment = ofWall(startMs - (startMs % DAY_MS) + hour * 3_600_000, true, now);
  // "Tonight", said at midnight: the evening is over, and no other hour was said.
  return moment.type === 'past' ? { type: 'no-hour' } : moment;
}

/** @returns the wall time of a day for the local clock */
export function dateOfWall(wallMs: WallMs): Date {
  const wall = new Date(wallMs);
  return new Date(
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
    wall.getUTCSeconds(),
  );
}

function ofWall(wallMs: WallMs, isHourAssumed: boolean, now: Date): Moment {
  const at = dateOfWall(wallMs);
  if (at.getTime() <= now.getTime()) return { type: 'past' };
  return { type: 'moment', at, isMoved: at.getHours() !== new Date(wallMs).getUTCHours(), isHourAssumed };
}

/** "At three", said at four past three, is not now. */
function firstAfterNow(time: TimeValue): Interval | undefined {
  let tried = 0;
  for (const interval of time.pattern.from(time.nowMs)) {
    if (interval.startMs > time.nowMs) return interval;
    if (++tried > MAX_TRIED) break;
  }
  return undefined;
}

/** Of a time that the clock has twice a day, the one that is meant. */
function chosenHalf(time: TimeValue, first: Interval, half: HalfOfDay): WallMs {
  if (!time.options.isTwiceADay) return first.startMs;
  const hour = new Date(first.startMs).getUTCHours();
  if (half === 'morning') return hour < 12 ? first.startMs : morningAfter(time, first);
  if (half === 'day') {
    const morningMs = hour < 12 ? first.startMs : morningAfter(time, first);
    return new Date(morningMs).getUTCHours() < WAKING_HOUR ? morningMs + HALF_DAY_MS : morningMs;
  }
  if (half === 'waking' && hour < WAKING_HOUR) return first.startMs + HALF_DAY_MS;
  return first.startMs;
}

/** The first one in a morning; the one at hand when there is none on the days that were named. */
function morningAfter(time: TimeValue, first: Interval): WallMs {
  let tried = 0;
  for (const { startMs } of time.pattern.from(time.nowMs)) {
    if (startMs > time.nowMs && new Date(startMs).getUTCHours() < 12) return startMs;
    if (++tried > MAX_TRIED) break;
  }
  return first.startMs;
}
