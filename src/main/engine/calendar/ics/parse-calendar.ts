import { HarkError } from '../../../../shared/errors.ts';
import type { CalendarJob, ParsedCalendar } from './calendar-job.ts';
import { decodeCalendar } from './decode.ts';
import { calendarDataOf } from './multistatus.ts';
import { readEvents } from './read-events.ts';

/** A calendar of 100,000 events takes some seconds. */
const MAX_PARSE_MS = 20_000;

/** Reads a calendar in this thread. @throws HarkError CALENDAR_INVALID, CALENDAR_TOO_LARGE when it takes too long */
export function parseCalendar({ documents, isMultistatus, span, timeZone }: CalendarJob): ParsedCalendar {
  const endMs = performance.now() + MAX_PARSE_MS;
  const onStep = () => {
    if (performance.now() > endMs) throw new HarkError('CALENDAR_TOO_LARGE', 'the calendar takes too long to read');
  };
  const texts = documents.map(decodeCalendar).flatMap((text) => (isMultistatus ? calendarDataOf(text) : [text]));
  // A CalDAV server without events in the span answers with none.
  if (texts.length === 0) return { events: [], brokenCount: 0 };
  return readEvents(texts.join('\r\n'), { span, timeZone, onStep });
}
