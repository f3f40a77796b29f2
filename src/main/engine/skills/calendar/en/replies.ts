import {
  capitalised,
  counted,
  spokenDuration,
  spokenList,
  spokenMoment,
  spokenTime,
} from '../../../understanding/languages/en/speak.ts';
import { floorTo, GRAIN_MS, type WallMs } from '../../../understanding/time/calendar.ts';
import { dayWords, whenWords } from '../../weather/en/when.ts';
import type { CalendarQuestion, WallEvent } from '../asked.ts';

const FULL_DAY = 'all day';
/** More are not listened to. */
const MAX_TOLD = 6;

type Told = CalendarQuestion['period'];

/** What is said about the user's calendar. */
export const calendarReplies = {
  noCalendar: 'I know no calendar of yours yet. You can name one in the settings, under Services.',
  purpose: 'read your calendar',
  sent: 'your events',
  readOnly: 'I can only read your calendar: nothing can be changed or deleted there by me.',
  cannotAdd: 'I can only read your calendar. I can remind you of something instead.',
  meetingWith: (who: string) => `the meeting with ${who}`,
  offer: (what: string, at: Date, now: Date) =>
    `I can only read your calendar. Say “yes”, and I remind you of “${what}” ${moment(at, now)}.`,
  reminderSet: 'All right, I will remind you.',
  reminderRemoved: 'I removed the reminder.',
  willRemind: (event: WallEvent, at: Date, now: Date) => `I'll remind you of ${titleOf(event)} ${moment(at, now)}.`,
  tooSoon: 'That is too soon for a reminder.',
  tellsOfAll: (minutes: number) =>
    minutes > 0
      ? `I tell you of every event in your calendar ${counted(minutes, 'minute')} before it begins.`
      : 'I tell you of no event before it begins. You can change that in the settings, under Services.',
  left: 'All right.',
  next: (event: WallEvent, nowMs: WallMs) => `Next is ${titleOf(event)}, ${begins(event, nowMs)}.`,
  nothingNext: 'Nothing more is in your calendar for the next year.',
  outOfReach: 'I know your calendar from a month ago to a year ahead.',
  notFound: (what: string, period: Told | undefined, nowMs: WallMs) =>
    `I find no “${what}” in your calendar ${period ? when(period, nowMs) : 'for the next year'}.`,
  found: (event: WallEvent, nowMs: WallMs) => `${titleOf(event)} ${was(event, nowMs)} ${begins(event, nowMs)}.`,
  where: ({ place, ...event }: WallEvent) =>
    place === undefined ? `The calendar names no place for ${titleOf(event)}.` : `${titleOf(event)} is at ${place}.`,
  howLong: (event: WallEvent) => `${titleOf(event)} ${lasts(event)}.`,
  ends: (event: WallEvent, nowMs: WallMs) => `${titleOf(event)} ends ${at(event.endMs, nowMs)}.`,
  freeNow: (next: WallEvent | undefined, nowMs: WallMs) =>
    next === undefined ? 'You are free now.' : `You are free now, until ${titleOf(next)} ${begins(next, nowMs)}.`,
  freeFrom: (freeMs: WallMs, nowMs: WallMs) => `You are free again ${at(freeMs, nowMs)}.`,
  free: (period: Told, nowMs: WallMs) => `Yes, nothing is in your calendar ${when(period, nowMs)}.`,
  notBusy: (period: Told, nowMs: WallMs) => `No, nothing is in your calendar ${when(period, nowMs)}.`,
  taken: (isYes: boolean, events: readonly WallEvent[]) =>
    `${isYes ? 'Yes' : 'No'}. ${spokenList(events.slice(0, MAX_TOLD).map(duringWords))}.`,
  nothing: (period: Told, nowMs: WallMs) => `Nothing is in your calendar ${when(period, nowMs)}.`,
  nothingMoreToday: 'Nothing more is in your calendar today.',
  yesOrNo: (isSo: boolean, answer: string) => `${isSo ? 'Yes' : 'No'}. ${answer}`,
  listed: (events: readonly WallEvent[], nowMs: WallMs) => {
    const told = events.slice(0, MAX_TOLD);
    const more = events.length - told.length;
    const days = [...new Set(told.map((event) => dayOf(event, nowMs)))];
    const text = days
      .map(
        (dayMs) => `${capitalised(dayWords(dayMs, nowMs))}: ${spokenList(ofDay(told, dayMs, nowMs).map(listedWords))}.`,
      )
      .join(' ');
    return more > 0 ? `${text} And ${more} more.` : text;
  },
  failed: (name: string, code: string) => `${FAILURES[code] ?? 'I cannot read'} the calendar ${name}.`,
  ofOld: (name: string, ageMs: number) => `I can't reach ${name} now, so this is ${ageOf(ageMs)} old.`,
};

const FAILURES: Readonly<Record<string, string>> = {
  CALENDAR_MISSING: 'I cannot find',
  CALENDAR_TOO_LARGE: 'It takes too long to read',
  CALENDAR_SIGN_IN: 'I need another password for',
  REMOTE_UNREACHABLE: 'I cannot reach',
  REMOTE_TIMEOUT: 'It takes too long to get',
};

const titleOf = ({ title }: Pick<WallEvent, 'title'>) => (title === '' ? 'An event without a title' : title);

/** An event that has begun on an earlier day and goes on is told of today. */
const dayOf = ({ startMs, endMs }: WallEvent, nowMs: WallMs) =>
  floorTo(endMs > nowMs ? Math.max(startMs, nowMs) : startMs, 'day');

/** Whole days first. */
function ofDay(events: readonly WallEvent[], dayMs: WallMs, nowMs: WallMs): WallEvent[] {
  const own = events.filter((event) => dayOf(event, nowMs) === dayMs);
  return [...own.filter(({ isAllDay }) => isAllDay), ...own.filter(({ isAllDay }) => !isAllDay)];
}

const clock = (ms: WallMs) => spokenTime(new Date(ms), 'UTC');

const listedWords = (event: WallEvent) =>
  `${titleOf(event)} ${event.isAllDay ? FULL_DAY : `at ${clock(event.startMs)}`}`;

const duringWords = (event: WallEvent) =>
  `${titleOf(event)} is ${event.isAllDay ? FULL_DAY : `from ${clock(event.startMs)} to ${clock(event.endMs)}`}`;

/** @returns such as "at 4:00 PM today", "on Friday at 9:30 AM", "on Friday" */
function begins({ startMs, isAllDay }: WallEvent, nowMs: WallMs): string {
  return isAllDay ? dayWords(startMs, nowMs) : at(startMs, nowMs);
}

function at(ms: WallMs, nowMs: WallMs): string {
  const day = dayWords(ms, nowMs);
  return /^(?:today|tomorrow)/.test(day) ? `at ${clock(ms)} ${day}` : `${day} at ${clock(ms)}`;
}

const was = ({ endMs }: WallEvent, nowMs: WallMs) => (endMs < nowMs ? 'was' : 'is');

function lasts({ startMs, endMs, isAllDay }: WallEvent): string {
  if (!isAllDay) return endMs > startMs ? `takes ${spokenDuration(endMs - startMs)}` : 'has no end in the calendar';
  const days = Math.round((endMs - startMs) / GRAIN_MS.day);
  return days > 1 ? `takes ${counted(days, 'day')}` : `is ${FULL_DAY}`;
}

const when = (period: Told, nowMs: WallMs) => (period.kind === 'now' ? 'now' : whenWords(period, nowMs));

function moment(date: Date, now: Date): string {
  const text = spokenMoment(date, now);
  return /(?:today|tomorrow)$/.test(text) ? `at ${text}` : `on ${text}`;
}

function ageOf(ageMs: number): string {
  if (ageMs >= GRAIN_MS.day) return counted(Math.floor(ageMs / GRAIN_MS.day), 'day');
  return spokenDuration(floorTo(ageMs, ageMs >= GRAIN_MS.hour ? 'hour' : 'minute') || GRAIN_MS.minute);
}

/** What is said before an event. @param minutes until it begins; below 0 when it has begun */
export function eventIsNear(event: Pick<WallEvent, 'title' | 'place'>, minutes: number): string {
  const what = `${titleOf(event)}${event.place === undefined ? '' : `, at ${event.place}`}`;
  if (minutes < 0) return `${what}: it began ${counted(-minutes, 'minute')} ago.`;
  return minutes === 0 ? `Now: ${what}.` : `In ${counted(minutes, 'minute')}: ${what}.`;
}
