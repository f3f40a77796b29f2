import type { Slots } from '../../understanding/intents/slots.ts';
import { floorTo, GRAIN_MS, utc, type WallMs } from '../../understanding/time/calendar.ts';
import type { TimeValue } from '../../understanding/time/time-value.ts';

/** A day of the calendar that a sentence names. */
export interface SaidDay {
  ms: WallMs;
  /** The words, where they name the day rather than tell its date. */
  name: string | undefined;
  time: TimeValue;
}

/** @returns the day in that slot; undefined when the slot holds no day: "5 PM", "next month" */
export function dayOf(slots: Slots, slot: string): SaidDay | undefined {
  const time = slots.get('time', slot);
  if (!time?.first || isLongerThanDay(time)) return undefined;
  if (isSeveralDays(time)) return firstWholeDay(time, slots.said(slot));
  return time.has('clock', 'part') ? undefined : saidDay(time, time.first.startMs, slots.said(slot));
}

/** "The weekend": from the evening before on. */
const isSeveralDays = (time: TimeValue) =>
  time.has('part') && !time.has('clock') && time.pattern.lengthMs > GRAIN_MS.day;

/** @returns the first whole day, or today when that has passed */
function firstWholeDay(time: TimeValue, said: string | undefined): SaidDay {
  const startMs = Math.max(time.first?.startMs ?? 0, floorTo(time.nowMs, 'day'));
  return saidDay(time, Math.ceil(startMs / GRAIN_MS.day) * GRAIN_MS.day, said);
}

/** @returns the day in that slot, the last one of those that it can mean */
export function pastDayOf(slots: Slots, slot: string, nowMs: WallMs): SaidDay | undefined {
  const day = dayOf(slots, slot);
  if (!day || day.time.has('year')) return day;
  for (const { startMs } of day.time.pattern.before(nowMs)) return { ...day, ms: floorTo(startMs, 'day') };
  return day;
}

/** Whether one of the days that a slot can mean is that day: "Is it Friday?" */
export function isDay(time: TimeValue, ms: WallMs): boolean {
  for (const { startMs, endMs } of time.pattern.from(ms)) return startMs <= ms && ms < endMs;
  return false;
}

/** @returns the first day after `fromMs` that the slot can mean, such as the March that follows a January */
export function dayAfter(slots: Slots, slot: string, fromMs: WallMs): SaidDay | undefined {
  const day = dayOf(slots, slot);
  if (!day || day.time.has('year')) return day;
  for (const { startMs } of day.time.pattern.from(fromMs)) {
    if (startMs >= fromMs) return { ...day, ms: floorTo(startMs, 'day') };
  }
  return day;
}

const LONG: ReadonlySet<string> = new Set(['week', 'month', 'quarter', 'year']);
const isLongerThanDay = (time: TimeValue) => LONG.has(time.options.grain);

function saidDay(time: TimeValue, startMs: WallMs, said = ''): SaidDay {
  return { ms: floorTo(startMs, 'day'), name: isNamed(time) ? said : undefined, time };
}

/** A holiday, a weekday, or days from now; not the date itself. */
const isNamed = (time: TimeValue) => time.options.kind === 'holiday' || time.has('week') || !time.has('date');

/** ISO 8601: the week of the year's first Thursday is the first. */
export function isoWeek(ms: WallMs): number {
  const thursday = floorTo(ms, 'week') + 3 * GRAIN_MS.day;
  const first = utc(new Date(thursday).getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday - first) / GRAIN_MS.week);
}

export function isLeapYear(year: number): boolean {
  return new Date(utc(year, 1, 29)).getUTCMonth() === 1;
}

export const daysBetween = (from: WallMs, to: WallMs) =>
  Math.round((floorTo(to, 'day') - floorTo(from, 'day')) / GRAIN_MS.day);
