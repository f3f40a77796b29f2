import type { AgendaItem } from '../../../../../shared/engine/agenda.ts';
import { spokenList, spokenOrdinal } from './speak.ts';

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** @returns such as "every day", "on weekdays", "every Monday" or "every month on the 15th" */
export function spokenRepetition({ weekdays, repeat }: Pick<AgendaItem, 'weekdays' | 'repeat'>, at: Date): string {
  if (repeat) {
    const { unit, every, monthDay } = repeat;
    const often = every === 1 ? `every ${unit}` : every === 2 ? `every other ${unit}` : `every ${every} ${unit}s`;
    if (unit === 'week') return `${often} on ${NAMES[at.getDay()]}`;
    if (unit === 'month') return `${often} on the ${spokenOrdinal(monthDay ?? at.getDate())}`;
    if (unit === 'year') return `${often} on ${at.toLocaleDateString('en-US', { month: 'long', day: 'numeric' })}`;
    return often;
  }
  return spokenWeekdays(weekdays ?? []);
}

function spokenWeekdays(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return 'every day';
  const key = [...weekdays].sort().join('');
  if (key === '12345') return 'on weekdays';
  if (key === '06') return 'on weekends';
  const without = NAMES.filter((_, day) => !weekdays.includes(day));
  if (without.length === 1) return `every day except ${without[0]}`;
  return `every ${spokenList(weekdays.map((day) => NAMES[day] as string))}`;
}
