import type { CalendarEvent } from '../../calendar/calendar-event.ts';
import type { CalendarReader } from '../../calendar/calendars.ts';
import type { IntentLanguage } from '../languages/languages.ts';

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

const TEXTS = {
  en: {
    team: ['Team meeting', 'Room 4'],
    dinner: 'Dinner with Anna',
    standup: 'Standup',
    dentist: ['Dentist', '12 High Street'],
    birthday: "Mom's birthday",
    review: 'Project review',
  },
  de: {
    team: ['Teamsitzung', 'Raum 4'],
    dinner: 'Abendessen mit Anna',
    standup: 'Standup',
    dentist: ['Zahnarzt', 'Hauptstraße 12'],
    birthday: 'Mamas Geburtstag',
    review: 'Projektbesprechung',
  },
} as const;

/** A calendar of a few days. */
export function fixedCalendars(language: IntentLanguage = 'en'): CalendarReader {
  const { team, dinner, standup, dentist, birthday, review } = TEXTS[language];
  const events = [
    event(team[0], [4, 16, 0], 60, team[1]),
    event(dinner, [4, 19, 0], 120),
    event(standup, [5, 9, 30], 15),
    event(dentist[0], [5, 14, 0], 60, dentist[1]),
    event(birthday, [6, 0, 0], DAY_MINUTES),
    event(standup, [6, 9, 30], 15),
    event(review, [9, 10, 0], 90),
  ];
  return { isSetUp: true, remindMinutes: 10, host: undefined, read: async () => ({ events, problems: [] }) };
}
