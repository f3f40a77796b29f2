import { windowAt } from '../../calendar/reading-window.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { floorTo, GRAIN_MS, type WallMs, wallTimeOf } from '../../understanding/time/calendar.ts';
import { dateOfWall } from '../../understanding/time/moment.ts';
import type { CalendarQuestion, WallEvent } from './asked.ts';
import { likeness as germanLikeness } from './de/event-words.ts';
import { germanCalendarReplies } from './de/replies.ts';
import { likeness } from './en/event-words.ts';
import { calendarReplies } from './en/replies.ts';

const LANGUAGES = {
  en: { replies: calendarReplies, likeness },
  de: {
    replies: germanCalendarReplies,
    // The sentences of a language model's tools are English, whatever the language of the reply.
    likeness: (title: string, said: string) => Math.max(germanLikeness(title, said), likeness(title, said)),
  },
};

export interface CalendarAnswer {
  text: string;
  /** The event that it speaks of, if it is a single one. */
  event?: WallEvent | undefined;
}

/** @param events in order of their starts */
export function calendarAnswer(
  question: CalendarQuestion,
  events: readonly WallEvent[],
  nowMs: WallMs,
  language: IntentLanguage,
): CalendarAnswer {
  const { replies } = LANGUAGES[language];
  if (!isInReach(question.period, nowMs)) return { text: replies.outOfReach };
  switch (question.aspect) {
    case 'list':
      return { text: listed(question.period, events, nowMs, language).text };
    case 'any': {
      const { isSome, text } = listed(question.period, events, nowMs, language);
      return { text: replies.yesOrNo(isSome, text) };
    }
    case 'gap':
      return { text: nextGap(events, nowMs, language) };
    case 'next': {
      const event = nextOf(events, nowMs);
      return event ? { text: replies.next(event, nowMs), event } : { text: replies.nothingNext };
    }
    case 'free':
    case 'busy':
      return { text: freeOrNot(question, events, nowMs, language) };
    default:
      return single(question, events, nowMs, language);
  }
}

function single(
  { aspect, what, period }: CalendarQuestion,
  events: readonly WallEvent[],
  nowMs: WallMs,
  language: IntentLanguage,
): CalendarAnswer {
  const { replies } = LANGUAGES[language];
  const own = period.kind === 'now' ? events : inPeriod(period, events, nowMs);
  const event = what === undefined ? nextOf(own, nowMs) : found(what, own, nowMs, language);
  if (!event && what === undefined) return { text: replies.nothingNext };
  if (!event) return { text: replies.notFound(what ?? '', period.kind === 'now' ? undefined : period, nowMs) };
  const text = {
    find: replies.found,
    where: replies.where,
    long: replies.howLong,
    ends: replies.ends,
  }[aspect as 'find' | 'where' | 'long' | 'ends'](event, nowMs);
  return { text, event };
}

const nextOf = (events: readonly WallEvent[], nowMs: WallMs) =>
  events.find(({ startMs, isAllDay }) => startMs > nowMs && !isAllDay);

/** @param events in order of their starts */
function nextGap(events: readonly WallEvent[], nowMs: WallMs, language: IntentLanguage): string {
  const { replies } = LANGUAGES[language];
  const busy = events.filter(({ isBusy, isAllDay, endMs }) => isBusy && !isAllDay && endMs > nowMs);
  const freeMs = busy.reduce((ms, { startMs, endMs }) => (startMs <= ms ? Math.max(ms, endMs) : ms), nowMs);
  return freeMs === nowMs ? replies.freeNow(busy[0], nowMs) : replies.freeFrom(freeMs, nowMs);
}

/** @returns the next event of that name, or else the last one */
function found(
  what: string,
  events: readonly WallEvent[],
  nowMs: WallMs,
  language: IntentLanguage,
): WallEvent | undefined {
  const rated = events
    .map((event) => ({ event, likeness: LANGUAGES[language].likeness(event.title, what) }))
    .filter((each) => each.likeness > 0);
  const best = (some: typeof rated) => {
    const max = Math.max(...some.map((each) => each.likeness));
    return some.filter((each) => each.likeness === max).map(({ event }) => event);
  };
  return best(rated.filter(({ event }) => event.endMs > nowMs))[0] ?? best(rated).at(-1);
}

function listed(
  period: CalendarQuestion['period'],
  events: readonly WallEvent[],
  nowMs: WallMs,
  language: IntentLanguage,
) {
  const { replies } = LANGUAGES[language];
  const own = inPeriod(period, events, nowMs);
  if (own.length > 0) return { isSome: true, text: replies.listed(own, nowMs) };
  const isToday = period.kind === 'now' || (period.kind === 'day' && period.startMs === floorTo(nowMs, 'day'));
  return { isSome: false, text: isToday ? replies.nothingMoreToday : replies.nothing(period, nowMs) };
}

function freeOrNot(
  { aspect, period }: CalendarQuestion,
  events: readonly WallEvent[],
  nowMs: WallMs,
  language: IntentLanguage,
): string {
  const { replies } = LANGUAGES[language];
  const taken = inPeriod(period.kind === 'now' ? { kind: 'hour', startMs: nowMs } : period, events, nowMs).filter(
    ({ isBusy, isAllDay }) => isBusy && !isAllDay,
  );
  const isFree = taken.length === 0;
  if (isFree) return aspect === 'free' ? replies.free(period, nowMs) : replies.notBusy(period, nowMs);
  return replies.taken(aspect === 'busy', taken);
}

/** Whether it is read at all. */
function isInReach(period: CalendarQuestion['period'], nowMs: WallMs): boolean {
  const { fromMs, toMs } = windowAt(dateOfWall(nowMs));
  const { startMs, endMs } = spanOf(period, nowMs);
  return wallTimeOf(new Date(toMs)) > startMs && wallTimeOf(new Date(fromMs)) < endMs;
}

/** Those of the period; of today, those that are not over. */
function inPeriod(period: CalendarQuestion['period'], events: readonly WallEvent[], nowMs: WallMs): WallEvent[] {
  const { startMs, endMs } = spanOf(period, nowMs);
  return events.filter((event) => event.startMs < endMs && Math.max(event.endMs, event.startMs + 1) > startMs);
}

function spanOf(period: CalendarQuestion['period'], nowMs: WallMs): { startMs: WallMs; endMs: WallMs } {
  const todayMs = floorTo(nowMs, 'day');
  const fromNow = (ms: WallMs) => (floorTo(ms, 'day') === todayMs ? Math.max(ms, nowMs) : ms);
  switch (period.kind) {
    case 'now':
      return { startMs: nowMs, endMs: todayMs + GRAIN_MS.day };
    case 'hour':
      return { startMs: period.startMs, endMs: period.startMs + GRAIN_MS.minute };
    case 'day':
      return { startMs: fromNow(period.startMs), endMs: period.startMs + GRAIN_MS.day };
    default:
      return { startMs: fromNow(period.startMs), endMs: period.endMs };
  }
}
