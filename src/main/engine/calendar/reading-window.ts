import { floorTo, GRAIN_MS, wallTimeOf } from '../understanding/time/calendar.ts';
import { dateOfWall } from '../understanding/time/moment.ts';
import type { Span } from './calendar-event.ts';

const DAYS_BACK = 35;
const DAYS_AHEAD = 400;

/** What of a calendar is read: from a month ago to a year ahead, the same all day long. */
export function windowAt(now: Date): Span {
  const todayMs = floorTo(wallTimeOf(now), 'day');
  const at = (days: number) => dateOfWall(todayMs + days * GRAIN_MS.day).getTime();
  return { fromMs: at(-DAYS_BACK), toMs: at(DAYS_AHEAD) };
}

/** @returns IANA name of the user's zone */
export const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
