import type { TimeValue } from './time-value.ts';

/** How often something happens, as it was said. */
export interface Recurrence {
  /** The unit that is repeated. */
  unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
  /** 2 for "every other". */
  every: number;
  /** Days of the week, 0 is Sunday. */
  weekdays?: readonly number[];
  /** Day of the month, 1 to 31; a shorter month's last one. */
  monthDay?: number;
  /** Which of them: "every morning". */
  part?: TimeValue;
  /** How often in one unit: "twice a day". The times are not said. */
  times?: number;
  /** Days were taken out of it. */
  isReduced?: true;
}

const ALL_DAYS: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

export const EVERY_DAY: Recurrence = { unit: 'day', every: 1 };

/** Every week on these days. */
export function onDays(weekdays: readonly number[], every = 1): Recurrence {
  const days = [...new Set(weekdays)].sort((a, b) => a - b);
  return days.length === 7 && every === 1 ? { unit: 'day', every: 1 } : { unit: 'week', every, weekdays: days };
}

/** @returns the days of the week it names, or all when it is every day; undefined for anything else */
export function daysOf({ unit, every, weekdays }: Recurrence): readonly number[] | undefined {
  if (unit === 'day' && every === 1) return ALL_DAYS;
  return unit === 'week' && every === 1 ? weekdays : undefined;
}

/** @returns both, when both name days of the week: "Saturdays and Sundays" */
export function together(one: Recurrence, other: Recurrence): Recurrence | undefined {
  if (one.unit !== 'week' || other.unit !== 'week' || one.every !== other.every) return undefined;
  return one.weekdays && other.weekdays && { ...one, ...onDays([...one.weekdays, ...other.weekdays], one.every) };
}

/** @returns it without some days: "every day except weekends"; undefined when none is left, or none is lost */
export function except(one: Recurrence, other: Recurrence): Recurrence | undefined {
  const [days, without] = [daysOf(one), daysOf(other)];
  if (!days || !without) return undefined;
  const left = days.filter((day) => !without.includes(day));
  return left.length > 0 && left.length < days.length ? { ...one, ...onDays(left), isReduced: true } : undefined;
}

/** @returns the days from one to the other: "Monday through Friday" */
export function daysBetween(from: number, to: number): readonly number[] {
  const days = [from];
  for (let day = from; day !== to; ) {
    day = (day + 1) % 7;
    days.push(day);
  }
  return days;
}
