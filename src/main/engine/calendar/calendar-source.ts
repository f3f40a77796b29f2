import type { HarkError } from '../../../shared/errors.ts';
import type { CalendarEvent } from './calendar-event.ts';

/** What a calendar has to tell now. */
export interface SourceReading {
  events: readonly CalendarEvent[];
  /** Why it may be out of date, or why there are no events. */
  failure?: HarkError;
  /** Of a copy that stands in for the calendar: how old it is. */
  ageMs?: number;
}

/** One calendar of the settings. */
export interface CalendarSource {
  /** Said when it fails: the host, or the name of the file. */
  readonly name: string;
  /** Host of its server; undefined for a file. */
  readonly host?: string;
  /** Never rejects, and goes on when nobody waits any more. */
  read(): Promise<SourceReading>;
  /** What was read last, for who waits no longer. */
  last(): SourceReading | undefined;
  close(): void;
}
