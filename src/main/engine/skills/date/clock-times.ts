import { floorTo, GRAIN_MS, type WallMs } from '../../understanding/time/calendar.ts';
import type { TimeValue } from '../../understanding/time/time-value.ts';

/** Two times of the clock, the second after the first. */
export interface ClockTimes {
  fromMs: WallMs;
  toMs: WallMs;
  /** Each on a day that was said; otherwise they count from midnight, and lie less than a day apart. */
  areDated: boolean;
}

const HALF_DAY_MS = GRAIN_MS.day / 2;

/** @returns the two, as close to each other as they can be meant; undefined when one is no time of the clock */
export function clockTimes(from: TimeValue | undefined, to: TimeValue | undefined): ClockTimes | undefined {
  if (from?.has('clock') && to?.has('clock') && (isDated(from) || isDated(to))) return datedTimes(from, to);
  const [starts, ends] = [from && timesOfDay(from), to && timesOfDay(to)];
  if (!starts || !ends) return undefined;
  const pairs = starts.flatMap((fromMs) =>
    ends.map((endMs) => ({ fromMs, toMs: endMs > fromMs ? endMs : endMs + GRAIN_MS.day, areDated: false })),
  );
  // Of two that are as far apart, the one in the morning.
  return pairs.sort((a, b) => a.toMs - a.fromMs - (b.toMs - b.fromMs) || a.fromMs - b.fromMs)[0];
}

const isDated = (time: TimeValue) => time.has('weekday', 'date');

/** "Monday 9 AM" and "Tuesday 5 PM". */
function datedTimes(from: TimeValue, to: TimeValue): ClockTimes | undefined {
  if (!from.first || from.options.isTwiceADay || to.options.isTwiceADay) return undefined;
  const fromMs = from.first.startMs;
  for (const { startMs } of to.pattern.from(fromMs)) {
    if (startMs > fromMs) return { fromMs, toMs: startMs, areDated: true };
  }
  return undefined;
}

/** @returns since midnight: both that it can be when the half of the day was not said */
function timesOfDay(time: TimeValue): WallMs[] | undefined {
  if (!time.first || !time.has('clock')) return undefined;
  const ms = time.first.startMs - floorTo(time.first.startMs, 'day');
  return time.options.isTwiceADay ? [ms % HALF_DAY_MS, (ms % HALF_DAY_MS) + HALF_DAY_MS] : [ms];
}
