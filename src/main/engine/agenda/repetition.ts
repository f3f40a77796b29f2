import type { AgendaItem, AgendaRepeat } from '../../../shared/engine/agenda.ts';
import { wholeSecond } from '../../../shared/engine/whole-second.ts';

type Repeating = Pick<AgendaItem, 'dueAtMs' | 'weekdays' | 'repeat'>;

/** The longest that nothing can be due: a leap day's alarm waits eight years over 2100. */
const MAX_STEPS = 5000;

/** @returns when the item is due for the first time after `nowMs` and after its own time; undefined when it does not repeat */
export function nextDueAtMs({ dueAtMs, weekdays, repeat }: Repeating, nowMs: number): number | undefined {
  if (!weekdays && !repeat) return undefined;
  // Count calendar days, not hours: a day on which the clocks change is not 24 hours long.
  const due = wholeSecond(dueAtMs);
  for (let step = 1; step <= MAX_STEPS; step++) {
    const next = repeat ? repeated(due, repeat, step) : daysLater(due, step);
    const isWanted = !weekdays || repeat !== undefined || weekdays.includes(next.getDay());
    if (isWanted && next.getTime() > Math.max(nowMs, dueAtMs)) return next.getTime();
  }
  return undefined;
}

function repeated(due: Date, { unit, every, monthDay }: AgendaRepeat, step: number): Date {
  if (unit === 'day') return daysLater(due, step * every);
  if (unit === 'week') return daysLater(due, step * every * 7);
  return monthsLater(due, step * every * (unit === 'year' ? 12 : 1), monthDay ?? due.getDate());
}

function daysLater(due: Date, count: number): Date {
  const later = new Date(due);
  later.setDate(due.getDate() + count);
  return later;
}

/** The same day of a later month, or that month's last one. */
function monthsLater(due: Date, count: number, day: number): Date {
  const later = new Date(due);
  later.setDate(1);
  later.setMonth(due.getMonth() + count);
  const lastDay = new Date(later.getFullYear(), later.getMonth() + 1, 0).getDate();
  later.setDate(Math.min(day, lastDay));
  return later;
}
