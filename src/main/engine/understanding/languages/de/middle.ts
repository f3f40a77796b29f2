import { addUnits } from '../../time/calendar.ts';
import { fieldsOf, stretch } from '../../time/calendar-times.ts';
import type { TimeValue, ValueContext } from '../../time/time-value.ts';

/** What lies between the beginning and the end of a longer unit: in days, and of a year in months. */
const MIDDLE = { year: ['month', 4, 8], month: ['day', 10, 20], week: ['day', 2, 3] } as const;

/** "Mitte Mai" */
export function middleOf({ first }: TimeValue, context: ValueContext): TimeValue | undefined {
  const rule = first && MIDDLE[first.grain as keyof typeof MIDDLE];
  if (!first || !rule) return undefined;
  const [grain, begins, ends] = rule;
  const startMs = addUnits(first.startMs, begins, grain);
  return stretch({ startMs, endMs: addUnits(first.startMs, ends, grain), grain }, fieldsOf('day'), context);
}
