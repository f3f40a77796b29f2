import { spokenTime } from '../../../understanding/languages/en/speak.ts';
import { floorTo, GRAIN_MS, type WallMs } from '../../../understanding/time/calendar.ts';
import type { Period } from '../period.ts';

/** @returns such as "today", "tomorrow", "on Friday", "on March 15" */
export function dayWords(startMs: WallMs, nowMs: WallMs): string {
  return preposed('on', dayName(startMs, nowMs));
}

/** @returns such as "tomorrow", "at 3:00 PM today", "tonight", "on Friday morning", "from Monday to Sunday" */
export function whenWords(period: Exclude<Period, { kind: 'past' }>, nowMs: WallMs): string {
  switch (period.kind) {
    case 'now':
      return 'today';
    case 'hour':
      return `at ${spokenTime(new Date(period.startMs), 'UTC')} ${dayWords(period.startMs, nowMs)}`;
    case 'part':
      return partWords(period, nowMs);
    case 'day':
      return dayWords(period.startMs, nowMs);
    case 'days':
      return `from ${dayName(period.startMs, nowMs)} to ${dayName(period.endMs - GRAIN_MS.day, nowMs)}`;
  }
}

/** As long as this, some hours are no morning, afternoon or evening. */
const MAX_HOURS_MS = 2 * GRAIN_MS.hour;

const clock = (ms: WallMs) => spokenTime(new Date(ms), 'UTC');

/** What the hours of a day are called. */
export function hoursOfDay(startMs: WallMs): { name: string; isNight: boolean } {
  const hour = new Date(startMs).getUTCHours();
  if (hour < 5 || hour >= 21) return { name: 'night', isNight: true };
  if (hour < 12) return { name: 'morning', isNight: false };
  return hour < 17 ? { name: 'afternoon', isNight: false } : { name: 'evening', isNight: hour >= 18 };
}

function partWords({ startMs, endMs }: { startMs: WallMs; endMs: WallMs }, nowMs: WallMs): string {
  // The afternoon goes on behind lunch.
  const isOfHours = endMs - startMs <= MAX_HOURS_MS;
  if (isOfHours) return `between ${clock(startMs)} and ${clock(endMs)} ${dayWords(startMs, nowMs)}`;
  const { name, isNight } = hoursOfDay(startMs);
  const day = dayName(startMs, nowMs);
  if (day === 'today') return isNight ? 'tonight' : `this ${name}`;
  return preposed('on', `${day} ${name}`);
}

const preposed = (preposition: string, words: string) =>
  /^(?:today|tomorrow)/.test(words) ? words : `${preposition} ${words}`;

function dayName(ms: WallMs, nowMs: WallMs): string {
  const days = Math.round((floorTo(ms, 'day') - floorTo(nowMs, 'day')) / GRAIN_MS.day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  const format: Intl.DateTimeFormatOptions = days < 7 ? { weekday: 'long' } : { month: 'long', day: 'numeric' };
  return new Date(ms).toLocaleDateString('en-US', { timeZone: 'UTC', ...format });
}
