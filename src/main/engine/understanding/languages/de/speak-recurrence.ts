import type { AgendaItem } from '../../../../../shared/engine/agenda.ts';
import { spokenList, spokenOrdinal } from './speak.ts';

const NAMES = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];
const UNITS = {
  day: ['jeden Tag', 'jeden zweiten Tag', 'Tage'],
  week: ['jede Woche', 'jede zweite Woche', 'Wochen'],
  month: ['jeden Monat', 'jeden zweiten Monat', 'Monate'],
  year: ['jedes Jahr', 'jedes zweite Jahr', 'Jahre'],
} as const;

/** @returns such as "jeden Tag", "werktags", "jeden Montag" or "jeden Monat am 15." */
export function spokenRepetition({ weekdays, repeat }: Pick<AgendaItem, 'weekdays' | 'repeat'>, at: Date): string {
  if (repeat) {
    const { unit, every, monthDay } = repeat;
    const [each, other, many] = UNITS[unit];
    const often = every === 1 ? each : every === 2 ? other : `alle ${every} ${many}`;
    if (unit === 'week') return `${often} am ${NAMES[at.getDay()]}`;
    if (unit === 'month') return `${often} am ${spokenOrdinal(monthDay ?? at.getDate())}`;
    if (unit === 'year') return `${often} am ${at.toLocaleDateString('de-DE', { month: 'long', day: 'numeric' })}`;
    return often;
  }
  return spokenWeekdays(weekdays ?? []);
}

function spokenWeekdays(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return 'jeden Tag';
  const key = [...weekdays].sort().join('');
  if (key === '12345') return 'werktags';
  if (key === '06') return 'am Wochenende';
  const without = NAMES.filter((_, day) => !weekdays.includes(day));
  if (without.length === 1) return `jeden Tag außer ${without[0]}`;
  return `jeden ${spokenList(weekdays.map((day) => NAMES[day] as string))}`;
}
