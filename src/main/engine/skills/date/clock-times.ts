import { floorTo, GRAIN_MS, type WallMs } from '../../understanding/time/calendar.ts';
import type { TimeValue } from '../../understanding/time/time-value.ts';

/** Two times of the clock, the second less than a day after the first. */
export interface ClockTimes {
  fromMs: WallMs;
  toMs: WallMs;
}

const HALF_DAY_MS = GRAIN_MS.day / 2;

/** @returns the two, as close to each other as they can be meant; undefined when one is no time of the clock alone */
export function clockTimes(from: TimeValue | undefined, to: TimeValue | undefined): ClockTimes | undefined {
  const [starts, ends] = [from && timesOfDay(from), to && timesOfDay(to)];
  if (!starts || !ends) return undefined;
  const pairs = starts.flatMap((fromMs) =>
    ends.map((endMs) => ({ fromMs, toMs: endMs > fromMs ? endMs : endMs + GRAIN_MS.day })),
  );
  // Of two that are as far apart, the one in the morning.
  return pairs.sort((a, b) => a.toMs - a.fromMs - (b.toMs - b.fromMs) || a.fromMs - b.fromMs)[0];
}

/** @returns since midnight: both that it can be when the half of the day was not said */
function timesOfDay(time: TimeValue): WallMs[] | undefined {
  if (!time.first || !time.has('clock') || time.has('weekday', 'date')) return undefined;
  const ms = time.first.startMs - floorTo(time.first.startMs, 'day');
  return time.options.isTwiceADay ? [ms % HALF_DAY_MS, (ms % HALF_DAY_MS) + HALF_DAY_MS] : [ms];
}
