import { spokenTime } from '../../../understanding/languages/de/speak.ts';
import { floorTo, GRAIN_MS, type WallMs } from '../../../understanding/time/calendar.ts';
import type { Period } from '../period.ts';

type Hours = { startMs: WallMs; endMs: WallMs };

/** @returns such as "heute", "morgen", "am Freitag", "am 15. März" */
export function dayWords(startMs: WallMs, nowMs: WallMs): string {
  const day = dayName(startMs, nowMs);
  return isAdverb(day) ? day : `am ${day}`;
}

/** @returns such as "morgen", "heute um 15:00 Uhr", "heute Abend", "am Freitagmorgen", "von Montag bis Sonntag" */
export function whenWords(period: Exclude<Period, { kind: 'past' }>, nowMs: WallMs): string {
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
      return daysWords(period, nowMs);
  }
}

/** @returns such as "morgen gegen 15:00 Uhr"; midnight is of the evening before */
export function aboutWords(ms: WallMs, nowMs: WallMs): string {
  if (new Date(ms).getUTCHours() === 0) return `${dayWords(ms - GRAIN_MS.hour, nowMs)} gegen Mitternacht`;
  return `${dayWords(ms, nowMs)} gegen ${clock(ms)}`;
}

const SATURDAY = 6;
const NOON = 12;
/** As long as this, some hours are no morning, afternoon or evening. */
const MAX_HOURS_MS = 2 * GRAIN_MS.hour;

const clock = (ms: WallMs) => spokenTime(new Date(ms), 'UTC');

/** What the hours of a day are called, by their middle: a morning begins at midnight. */
export function hoursOfDay({ startMs, endMs }: Hours): { name: string; isNight: boolean } {
  if (new Date(startMs).getUTCHours() === NOON && endMs - startMs === MAX_HOURS_MS)
    return { name: 'Mittag', isNight: false };
  const hour = new Date((startMs + endMs) / 2).getUTCHours();
  if (hour < 5 || hour >= 22) return { name: 'Nacht', isNight: true };
  if (hour < 9) return { name: 'Morgen', isNight: false };
  if (hour < 12) return { name: 'Vormittag', isNight: false };
  return hour < 17 ? { name: 'Nachmittag', isNight: false } : { name: 'Abend', isNight: hour >= 18 };
}

function partWords(hours: Hours, nowMs: WallMs): string {
  const { startMs, endMs } = hours;
  const { name } = hoursOfDay(hours);
  if (name !== 'Mittag' && endMs - startMs <= MAX_HOURS_MS)
    return `${dayWords(startMs, nowMs)} zwischen ${clock(startMs).replace(/ Uhr$/, '')} und ${clock(endMs)}`;
  const day = dayName(startMs, nowMs);
  if (day === 'morgen' && name === 'Morgen') return 'morgen früh';
  if (isAdverb(day)) return `${day} ${name}`;
  const isDate = /\d/.test(day);
  if (isDate) return name === 'Nacht' ? `in der Nacht des ${day}` : `am ${name} des ${day}`;
  return name === 'Nacht' ? `in der ${day}nacht` : `am ${day}${name.toLowerCase()}`;
}

/** Two days are told one by one. */
function daysWords({ startMs, endMs }: Hours, nowMs: WallMs): string {
  const lastMs = endMs - GRAIN_MS.day;
  if (lastMs - startMs === GRAIN_MS.day && isSoonSaturday(startMs, nowMs)) return 'am Wochenende';
  if (lastMs - startMs === GRAIN_MS.day) return `${dayWords(startMs, nowMs)} und ${dayWords(lastMs, nowMs)}`;
  const [first, last] = [startMs, lastMs].map((ms) => dayName(ms, nowMs).replace(/^(?=\d)/, 'dem ')) as [
    string,
    string,
  ];
  return `${first.startsWith('dem') ? first.replace(/^dem/, 'vom') : `von ${first}`} bis ${last.replace(/^dem /, 'zum ')}`;
}

const isSoonSaturday = (ms: WallMs, nowMs: WallMs) =>
  new Date(ms).getUTCDay() === SATURDAY && ms - nowMs < GRAIN_MS.week - GRAIN_MS.day;

const isAdverb = (day: string) => day === 'heute' || day === 'morgen';

function dayName(ms: WallMs, nowMs: WallMs): string {
  const days = Math.round((floorTo(ms, 'day') - floorTo(nowMs, 'day')) / GRAIN_MS.day);
  if (days === 0) return 'heute';
  if (days === 1) return 'morgen';
  const format: Intl.DateTimeFormatOptions = days < 7 ? { weekday: 'long' } : { month: 'long', day: 'numeric' };
  return new Date(ms).toLocaleDateString('de-DE', { timeZone: 'UTC', ...format });
}
