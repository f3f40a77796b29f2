import type { CalendarEvent } from '../../calendar/calendar-event.ts';
import { type WallMs, wallTimeOf } from '../../understanding/time/calendar.ts';
import type { Period } from '../weather/period.ts';

/** An event by the clock of the user. */
export type WallEvent = Omit<CalendarEvent, 'startMs' | 'endMs'> & { startMs: WallMs; endMs: WallMs };

/** What is asked of the calendar. `any`: as `list`, answered by yes or no. */
export type CalendarAspect = 'list' | 'any' | 'next' | 'gap' | 'free' | 'busy' | 'find' | 'where' | 'long' | 'ends';

export interface CalendarQuestion {
  aspect: CalendarAspect;
  /** Words of the event that is meant, as they were said; undefined for the next one. */
  what: string | undefined;
  period: Exclude<Period, { kind: 'past' }>;
}

export function atWall({ startMs, endMs, ...event }: CalendarEvent): WallEvent {
  return { ...event, startMs: wallTimeOf(new Date(startMs)), endMs: wallTimeOf(new Date(endMs)) };
}
