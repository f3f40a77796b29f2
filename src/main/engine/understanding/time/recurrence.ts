/** How often something happens, as it was said. */
export interface Recurrence {
  /** The unit that is repeated. */
  unit: 'day' | 'week' | 'month' | 'year' | 'hour' | 'minute';
  /** 2 for "every other day". */
  every: number;
  /** Days of the week, 0 is Sunday. */
  weekdays?: readonly number[];
  /** Days of the month. */
  monthDays?: readonly number[];
}

export const EVERY_DAY: Recurrence = { unit: 'day', every: 1 };

/** @returns the same without some days: "except weekends" */
export function except(
  { weekdays = [0, 1, 2, 3, 4, 5, 6] }: Recurrence,
  days: readonly number[],
): Recurrence | undefined {
  const left = weekdays.filter((day) => !days.includes(day));
  return left.length > 0 && left.length < weekdays.length ? { unit: 'week', every: 1, weekdays: left } : undefined;
}
