import type { AgendaRepeat } from '../../../shared/engine/agenda.ts';
import type { NewAgendaItem } from '../agenda/agenda.ts';
import type { Slots } from '../understanding/intents/slots.ts';
import { daysOf, except, onDays, type Recurrence } from '../understanding/time/recurrence.ts';
import type { TimeValue } from '../understanding/time/time-value.ts';

/** How an agenda item repeats. */
export type Repetition = Pick<NewAgendaItem, 'weekdays' | 'repeat'>;

/** @returns how often, without the days that were taken out: "every day at seven except on Sunday" */
export function saidRecurrence(slots: Slots): Recurrence | undefined {
  const often = slots.get('recurrence');
  const without = slots.get('recurrence', 'without') ?? dayOfWeek(slots.get('time', 'withoutDay'));
  return (often && without && except(often, without)) ?? often;
}

function dayOfWeek(time: TimeValue | undefined): Recurrence | undefined {
  return time?.first && time.has('weekday') ? onDays([new Date(time.first.startMs).getUTCDay()]) : undefined;
}

/** @returns undefined for what comes too often for an alarm: "every hour" */
export function repetitionOf(recurrence: Recurrence, at: Date): Repetition | undefined {
  const { unit, every, weekdays, monthDay } = recurrence;
  const days = daysOf(recurrence);
  if (days) return { weekdays: [...days] };
  if (unit === 'week' && every === 1 && !weekdays) return { weekdays: [at.getDay()] };
  if (unit === 'minute' || unit === 'hour') return undefined;
  const repeat: AgendaRepeat = { unit, every };
  return { repeat: monthDay === undefined ? repeat : { ...repeat, monthDay } };
}

/** @returns the first time from `at` on that the recurrence allows */
export function firstTime(at: Date, { weekdays, monthDay }: Recurrence, now: Date): Date {
  const first = new Date(at);
  if (monthDay !== undefined) {
    first.setDate(1);
    if (dayInMonth(first, monthDay, at).getTime() <= now.getTime()) first.setMonth(first.getMonth() + 1);
    return dayInMonth(first, monthDay, at);
  }
  if (weekdays && weekdays.length > 0) while (!weekdays.includes(first.getDay())) first.setDate(first.getDate() + 1);
  return first;
}

function dayInMonth(month: Date, day: number, at: Date): Date {
  const lastDay = new Date(month.getFullYear(), month.getMonth() + 1, 0).getDate();
  const date = new Date(month);
  date.setDate(Math.min(day, lastDay));
  date.setHours(at.getHours(), at.getMinutes(), at.getSeconds(), 0);
  return date;
}
