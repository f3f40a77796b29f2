import type { AgendaRepeat } from '../../../shared/engine/agenda.ts';
import type { NewAgendaItem } from '../agenda/agenda.ts';
import type { Slots } from '../understanding/intents/slots.ts';
import { GRAIN_MS } from '../understanding/time/calendar.ts';
import { daysOf, EVERY_DAY, except, onDays, type Recurrence } from '../understanding/time/recurrence.ts';
import type { TimeValue } from '../understanding/time/time-value.ts';

/** Where the night ends that began the day before. */
const NIGHT_END_HOUR = 6;

/** How an agenda item repeats. */
export type Repetition = Pick<NewAgendaItem, 'weekdays' | 'repeat'>;

/** How often, as it was said. */
export interface SaidRecurrence {
  recurrence: Recurrence | undefined;
  /** "At seven, but not on Sunday": that it is for every other day was not said. */
  isAssumed: boolean;
}

/** @returns how often, without the days that were taken out; undefined when they cannot be: "except tomorrow" */
export function saidRecurrence(slots: Slots): SaidRecurrence | undefined {
  const recurrence = slots.get('recurrence');
  const day = slots.get('time', 'withoutDay');
  const without = slots.get('recurrence', 'without') ?? (day && daysOfWeek(day));
  if (!without) return { recurrence, isAssumed: false };
  const left = except(recurrence ?? EVERY_DAY, without);
  return left && { recurrence: left, isAssumed: recurrence === undefined };
}

/** Of "Sunday" that day; of "the weekend" each whole day of it; of a date none, which is no recurrence. */
function daysOfWeek(time: TimeValue): Recurrence {
  if (!time.first || !time.has('weekday') || time.has('date')) return onDays([]);
  const { startMs, endMs } = time.first;
  const days: number[] = [];
  const firstMs = Math.ceil(startMs / GRAIN_MS.day) * GRAIN_MS.day;
  for (let ms = firstMs; ms + GRAIN_MS.day <= endMs; ms += GRAIN_MS.day) days.push(new Date(ms).getUTCDay());
  return onDays(days);
}

/**
 * @param earliest the time of day that was said, from then on
 * @param said undefined for what is once
 * @param time in which words it was said
 * @returns the first time and how it repeats; undefined for what comes too often for an alarm: "every hour"
 */
export function repeating(
  earliest: Date,
  said: Recurrence | undefined,
  now: Date,
  time?: TimeValue,
): { at: Date; repetition: Repetition } | undefined {
  if (!said) return { at: earliest, repetition: {} };
  const isAfterMidnight = time?.options.isOfNight && earliest.getHours() < NIGHT_END_HOUR;
  const recurrence = isAfterMidnight ? onNextDays(said) : said;
  const at = firstTime(earliest, recurrence, now);
  const repetition = repetitionOf(recurrence, at);
  return repetition && { at, repetition };
}

/** "Every Friday night at one" is on Saturdays. */
const onNextDays = ({ weekdays, ...recurrence }: Recurrence): Recurrence =>
  weekdays ? { ...recurrence, weekdays: weekdays.map((day) => (day + 1) % 7).sort() } : recurrence;

function repetitionOf(recurrence: Recurrence, at: Date): Repetition | undefined {
  const { unit, every, weekdays, monthDay } = recurrence;
  const days = daysOf(recurrence);
  if (days) return { weekdays: [...days] };
  if (unit === 'week' && every === 1 && !weekdays) return { weekdays: [at.getDay()] };
  if (unit === 'minute' || unit === 'hour') return undefined;
  const repeat: AgendaRepeat = { unit, every };
  return { repeat: monthDay === undefined ? repeat : { ...repeat, monthDay } };
}

/** @returns the first time from `at` on that the recurrence allows */
function firstTime(at: Date, { weekdays, monthDay }: Recurrence, now: Date): Date {
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
