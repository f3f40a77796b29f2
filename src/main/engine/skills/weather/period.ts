import { floorTo, GRAIN_MS, type WallMs } from '../../understanding/time/calendar.ts';
import type { TimeValue } from '../../understanding/time/time-value.ts';

/** For when the weather is asked, by the clock of the user. `part`: some hours of a day. */
export type Period =
  | { kind: 'now' }
  | { kind: 'hour'; startMs: WallMs }
  | { kind: 'part' | 'days'; startMs: WallMs; endMs: WallMs }
  | { kind: 'day'; startMs: WallMs }
  | { kind: 'past' };

/** What is as close as this to now is now. */
const NOW_MS = 10 * 60_000;

/** @returns the period that was said; undefined when the words name no time that there is */
export function periodOf(time: TimeValue | undefined, nowMs: WallMs): Period | undefined {
  if (!time) return { kind: 'now' };
  if (!time.first) return undefined;
  const { startMs, endMs } = time.first;
  const todayMs = floorTo(nowMs, 'day');
  if (endMs <= todayMs) return { kind: 'past' };
  const lengthMs = endMs - startMs;
  if (lengthMs <= GRAIN_MS.hour && Math.abs(startMs - nowMs) < NOW_MS) return { kind: 'now' };
  if (time.has('clock') && lengthMs <= GRAIN_MS.hour) return { kind: 'hour', startMs: floorTo(startMs, 'hour') };
  if (lengthMs < GRAIN_MS.day) return { kind: 'part', startMs, endMs };
  if (lengthMs === GRAIN_MS.day && startMs === floorTo(startMs, 'day')) return { kind: 'day', startMs };
  return daysOf(Math.max(startMs, todayMs), endMs, time.has('part'));
}

/** @param isWhole whether a day counts only as a whole: the weekend begins on Friday evening, and Friday is not of it */
function daysOf(startMs: WallMs, endMs: WallMs, isWhole: boolean): Period {
  const floorMs = floorTo(startMs, 'day');
  const firstMs = isWhole && floorMs < startMs ? floorMs + GRAIN_MS.day : floorMs;
  const lastMs = Math.max(firstMs + GRAIN_MS.day, Math.ceil(endMs / GRAIN_MS.day) * GRAIN_MS.day);
  return lastMs - firstMs === GRAIN_MS.day
    ? { kind: 'day', startMs: firstMs }
    : { kind: 'days', startMs: firstMs, endMs: lastMs };
}
