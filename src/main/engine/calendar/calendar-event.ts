import { z } from 'zod';

export const calendarEventSchema = z.object({
  title: z.string(),
  /** Where it is; absent when the calendar names no place. */
  place: z.string().optional(),
  /** Unix epoch; of an event that lasts whole days, midnight by the clock of the user. */
  startMs: z.number(),
  /** Unix epoch, exclusive. */
  endMs: z.number(),
  isAllDay: z.boolean(),
  /** Whether the user is busy meanwhile. */
  isBusy: z.boolean(),
});

/** One time that something in a calendar takes place. */
export type CalendarEvent = z.infer<typeof calendarEventSchema>;

/** From when to when a calendar is read, Unix epoch. */
export const spanSchema = z.object({ fromMs: z.number(), toMs: z.number() });

export type Span = z.infer<typeof spanSchema>;
