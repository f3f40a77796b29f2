import type { CalendarEvent } from '../../calendar/calendar-event.ts';
import type { CalendarReader } from '../../calendar/calendars.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** @param at day of March 2026, hour and minute, by the machine's zone */
function event(title: string, at: readonly [number, number, number], minutes: number, place?: string): CalendarEvent {
  const [day, hour, minute] = at;
  const startMs = new Date(2026, 2, day, hour, minute).getTime();
  const endMs = startMs + minutes * MINUTE_MS;
  return {
    title,
    startMs,
    endMs,
    isAllDay: minutes === DAY_MINUTES,
    isBusy: true,
    ...(place !== undefined && { place }),
  };
}

/** A calendar of a few days. */
export function fixedCalendars(): CalendarReader {
  const events = [
    event('Team meeting', [4, 16, 0], 60, 'Room 4'),
    event('Dinner with Anna', [4, 19, 0], 120),
    event('Standup', [5, 9, 30], 15),
    event('Dentist', [5, 14, 0], 60, '12 High Street'),
    event("Mom's birthday", [6, 0, 0], DAY_MINUTES),
    event('Standup', [6, 9, 30], 15),
    event('Project review', [9, 10, 0], 90),
  ];
  return { isSetUp: true, remindMinutes: 10, host: undefined, read: async () => ({ events, problems: [] }) };
}
