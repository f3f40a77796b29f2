import { z } from 'zod';
import { errorCodeSchema } from '../../../../shared/errors.ts';
import { calendarEventSchema, spanSchema } from '../calendar-event.ts';

/** What a calendar came as: iCalendar files, or answers of a CalDAV server (RFC 4791) that hold some. */
export const calendarJobSchema = z.object({
  documents: z.array(z.custom<Uint8Array>((value) => value instanceof Uint8Array)),
  isMultistatus: z.boolean(),
  span: spanSchema,
  /** IANA name of the user's zone. */
  timeZone: z.string(),
});

export type CalendarJob = z.infer<typeof calendarJobSchema>;

const parsedCalendarSchema = z.object({
  events: z.array(calendarEventSchema),
  /** How many could not be read. */
  brokenCount: z.number().int(),
});

export type ParsedCalendar = z.infer<typeof parsedCalendarSchema>;

/** What the thread answers. */
export const calendarResultSchema = z.union([
  z.object({ parsed: parsedCalendarSchema }),
  z.object({ code: errorCodeSchema, message: z.string() }),
]);

export type CalendarResult = z.infer<typeof calendarResultSchema>;

/** Reads a calendar. @throws HarkError CALENDAR_INVALID, CALENDAR_TOO_LARGE */
export type ParseCalendar = (job: CalendarJob) => Promise<ParsedCalendar>;
