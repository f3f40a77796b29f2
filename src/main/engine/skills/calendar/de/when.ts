import { spokenTime } from '../../../understanding/languages/de/speak.ts';
import { floorTo, GRAIN_MS, type WallMs } from '../../../understanding/time/calendar.ts';
import type { CalendarQuestion } from '../asked.ts';

/** As long as this, some hours are told by the clock: the afternoon goes on behind lunch. */
const MAX_HOURS_MS = 2 * GRAIN_MS.hour;

export const clock = (ms: WallMs) => spokenTime(new Date(ms), 'UTC');

/** @returns without "Uhr": "von 14:00 bis 15:00 Uhr" */
export const bareClock = (ms: WallMs) => clock(ms).replace(/ Uhr$/, '');

/** @returns such as "heute", "morgen", "am Freitag", "am 15. März" */
export function dayWords(ms: WallMs, nowMs: WallMs): string {
  const day = dayName(ms, nowMs);
  return isNear(day) ? day : `am ${day}`;
}

/** @returns such as "morgen", "heute um 15:00 Uhr", "heute Abend", "am Freitagvormittag", "von Montag bis Sonntag" */
export function whenWords(period: CalendarQuestion['period'], nowMs: WallMs): string {
  switch (period.kind) {
    case 'now':
      return 'heute';
    case 'hour':
      return `${dayWords(period.startMs, nowMs)} um ${clock(period.startMs)}`;
    case 'part':
      return partWords(period, nowMs);
    case 'day':
      return dayWords(period.startMs, nowMs);
    case 'days':
      return `von ${dayName(period.startMs, nowMs)} bis ${dayName(period.endMs - GRAIN_MS.day, nowMs)}`;
  }
}

function partWords({ startMs, endMs }: { startMs: WallMs; endMs: WallMs }, nowMs: WallMs): string {
  const day = dayName(startMs, nowMs);
  if (endMs - startMs <= MAX_HOURS_MS)
    return `${dayWords(startMs, nowMs)} zwischen ${bareClock(startMs)} und ${clock(endMs)}`;
  const part = partOfDay(new Date(startMs).getUTCHours(), new Date(endMs).getUTCHours());
  if (isNear(day)) return `${day} ${part}`;
  const isWeekday = !/\d/.test(day);
  if (part === 'Nacht') return isWeekday ? `in der ${day}nacht` : `in der Nacht vom ${day}`;
  return isWeekday ? `am ${day}${part.toLowerCase()}` : `am ${part} des ${day}`;
}

function partOfDay(fromHour: number, toHour: number): string {
  if (fromHour >= 21 || (fromHour < 5 && toHour > 0 && toHour <= 6)) return 'Nacht';
  if (fromHour < 12) return 'Vormittag';
  return fromHour < 17 ? 'Nachmittag' : 'Abend';
}

const isNear = (day: string) => day === 'heute' || day === 'morgen';

function dayName(ms: WallMs, nowMs: WallMs): string {
  const days = Math.round((floorTo(ms, 'day') - floorTo(nowMs, 'day')) / GRAIN_MS.day);
  if (days === 0) return 'heute';
  if (days === 1) return 'morgen';
  // In the past a weekday would be taken for the next one.
  const format: Intl.DateTimeFormatOptions =
    days > 1 && days < 7 ? { weekday: 'long' } : { month: 'long', day: 'numeric' };
  return new Date(ms).toLocaleDateString('de-DE', { timeZone: 'UTC', ...format });
}
