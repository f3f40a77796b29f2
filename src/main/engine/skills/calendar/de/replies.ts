import { spokenDuration, spokenList, spokenMoment } from '../../../understanding/languages/de/speak.ts';
import { floorTo, GRAIN_MS, type WallMs } from '../../../understanding/time/calendar.ts';
import type { CalendarQuestion, WallEvent } from '../asked.ts';
import type { calendarReplies, eventIsNear } from '../en/replies.ts';
import { specialWords } from './event-words.ts';
import { bareClock, clock, dayWords, whenWords } from './when.ts';

const FULL_DAY = 'ganztägig';
/** More are not listened to. */
const MAX_TOLD = 6;

type Told = CalendarQuestion['period'];

/** What is said about the user's calendar, in German. */
export const germanCalendarReplies: typeof calendarReplies = {
  noCalendar:
    'Ich kenne noch keinen Kalender von Ihnen. Sie können einen in den Einstellungen unter „Dienste“ angeben.',
  purpose: 'Ihren Kalender zu lesen',
  sent: 'Ihren Terminen',
  readOnly: 'Ich kann Ihren Kalender nur lesen, nichts darin ändern oder löschen.',
  cannotAdd: 'Ich kann Ihren Kalender nur lesen. Stattdessen kann ich Sie an etwas erinnern.',
  meetingWith: (who) => `Treffen mit ${who}`,
  offer: (what, at, now) =>
    `Ich kann Ihren Kalender nur lesen. Sagen Sie „Ja“, dann erinnere ich Sie ${spokenMoment(at, now)} an „${what}“.`,
  reminderSet: 'Gut, ich erinnere Sie.',
  reminderRemoved: 'Die Erinnerung ist gelöscht.',
  willRemind: (event, at, now) => `Ich erinnere Sie ${spokenMoment(at, now)} an ${quotedTitle(event)}.`,
  tooSoon: 'Das ist zu knapp für eine Erinnerung.',
  tellsOfAll: (minutes) =>
    minutes > 0
      ? `Ich sage Ihnen jeden Termin in Ihrem Kalender ${counted(minutes, 'Minute', 'Minuten')} vorher an.`
      : 'Ich sage Ihnen keinen Termin vorher an. Das können Sie in den Einstellungen unter „Dienste“ ändern.',
  left: 'Gut.',
  next: (event, nowMs) => `Als Nächstes: ${titleOf(event)}, ${begins(event, nowMs)}.`,
  nothingNext: 'Im kommenden Jahr steht nichts mehr in Ihrem Kalender.',
  outOfReach: 'Ich kenne Ihren Kalender vom letzten Monat bis zum nächsten Jahr.',
  notFound: (what, period, nowMs) =>
    `Ich finde „${specialWords(what)}“ ${period ? when(period, nowMs) : 'im kommenden Jahr'} nicht in Ihrem Kalender.`,
  found: (event, nowMs) => `${subject(event)} ${event.endMs < nowMs ? 'war' : 'ist'} ${begins(event, nowMs)}.`,
  where: ({ place, ...event }) =>
    place === undefined
      ? `Für ${quotedTitle(event)} steht kein Ort im Kalender.`
      : `Der Ort für ${quotedTitle(event)} ist ${place}.`,
  howLong: (event) => `${subject(event)} ${lasts(event)}.`,
  ends: (event, nowMs) => `${subject(event)} endet ${at(event.endMs, nowMs)}.`,
  freeNow: (next, nowMs) =>
    next === undefined
      ? 'Sie sind jetzt frei.'
      : `Sie sind jetzt frei, bis zu ${quotedTitle(next)} ${begins(next, nowMs)}.`,
  freeFrom: (freeMs, nowMs) => `Sie sind ${at(freeMs, nowMs)} wieder frei.`,
  free: (period, nowMs) => `Ja, ${when(period, nowMs)} steht nichts in Ihrem Kalender.`,
  notBusy: (period, nowMs) => `Nein, ${when(period, nowMs)} steht nichts in Ihrem Kalender.`,
  taken: (isYes, events) => {
    const told = spokenList(events.slice(0, MAX_TOLD).map(duringWords));
    return isYes ? `Ja: ${told}.` : `Nein, da ist schon etwas: ${told}.`;
  },
  nothing: (period, nowMs) => `${startCapital(when(period, nowMs))} steht nichts in Ihrem Kalender.`,
  nothingMoreToday: 'Heute steht nichts mehr in Ihrem Kalender.',
  yesOrNo: (isSo, answer) => `${isSo ? 'Ja' : 'Nein'}. ${answer}`,
  listed: (events, nowMs) => {
    const told = events.slice(0, MAX_TOLD);
    const more = events.length - told.length;
    const days = [...new Set(told.map((event) => dayOf(event, nowMs)))];
    const text = days
      .map(
        (dayMs) =>
          `${startCapital(dayWords(dayMs, nowMs))}: ${spokenList(ofDay(told, dayMs, nowMs).map(listedWords))}.`,
      )
      .join(' ');
    return more > 0 ? `${text} Und noch ${counted(more, 'weiterer', 'weitere')}.` : text;
  },
  failed: (name, code) => (FAILURES[code] ?? FAILURES.unknown)(name),
  ofOld: (name, ageMs) => `${name} ist gerade nicht erreichbar, das hier ist ${ageOf(ageMs)} alt.`,
};

const FAILURES: Readonly<Record<string, (name: string) => string>> & { unknown: (name: string) => string } = {
  CALENDAR_MISSING: (name) => `Ich finde den Kalender ${name} nicht.`,
  CALENDAR_TOO_LARGE: (name) => `Es dauert zu lange, den Kalender ${name} zu lesen.`,
  CALENDAR_SIGN_IN: (name) => `Für den Kalender ${name} brauche ich ein anderes Passwort.`,
  REMOTE_UNREACHABLE: (name) => `Der Kalender ${name} ist nicht erreichbar.`,
  REMOTE_TIMEOUT: (name) => `Es dauert zu lange, den Kalender ${name} zu holen.`,
  unknown: (name) => `Ich kann den Kalender ${name} nicht lesen.`,
};

const counted = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;
const startCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

type Titled = Pick<WallEvent, 'title'>;
const titleOf = ({ title }: Titled) => (title === '' ? 'Termin ohne Titel' : title);
/** In a sentence the quotes keep the case of the title right. */
const quotedTitle = ({ title }: Titled) => (title === '' ? 'einen Termin ohne Titel' : `„${title}“`);
const subject = ({ title }: Titled) => (title === '' ? 'Ein Termin ohne Titel' : `„${title}“`);

/** An event that has begun on an earlier day and goes on is told of today. */
const dayOf = ({ startMs, endMs }: WallEvent, nowMs: WallMs) =>
  floorTo(endMs > nowMs ? Math.max(startMs, nowMs) : startMs, 'day');

/** Whole days first. */
function ofDay(events: readonly WallEvent[], dayMs: WallMs, nowMs: WallMs): WallEvent[] {
  const own = events.filter((event) => dayOf(event, nowMs) === dayMs);
  return [...own.filter(({ isAllDay }) => isAllDay), ...own.filter(({ isAllDay }) => !isAllDay)];
}

const listedWords = (event: WallEvent) =>
  `${titleOf(event)} ${event.isAllDay ? FULL_DAY : `um ${clock(event.startMs)}`}`;

const duringWords = (event: WallEvent) =>
  `${titleOf(event)} ${event.isAllDay ? FULL_DAY : `von ${bareClock(event.startMs)} bis ${clock(event.endMs)}`}`;

/** @returns such as "heute um 16:00 Uhr", "am Freitag um 9:30 Uhr", "am Freitag" */
function begins({ startMs, isAllDay }: WallEvent, nowMs: WallMs): string {
  return isAllDay ? dayWords(startMs, nowMs) : at(startMs, nowMs);
}

const at = (ms: WallMs, nowMs: WallMs) => `${dayWords(ms, nowMs)} um ${clock(ms)}`;

function lasts({ startMs, endMs, isAllDay }: WallEvent): string {
  if (!isAllDay) return endMs > startMs ? `dauert ${spokenDuration(endMs - startMs)}` : 'hat im Kalender kein Ende';
  const days = Math.round((endMs - startMs) / GRAIN_MS.day);
  return days > 1 ? `dauert ${days} Tage` : 'dauert den ganzen Tag';
}

const when = (period: Told, nowMs: WallMs) => (period.kind === 'now' ? 'jetzt' : whenWords(period, nowMs));

function ageOf(ageMs: number): string {
  if (ageMs >= GRAIN_MS.day) return counted(Math.floor(ageMs / GRAIN_MS.day), 'Tag', 'Tage');
  return spokenDuration(floorTo(ageMs, ageMs >= GRAIN_MS.hour ? 'hour' : 'minute') || GRAIN_MS.minute);
}

/** What is said before an event, in German. */
export const germanEventIsNear: typeof eventIsNear = (event, minutes) => {
  const what = `${titleOf(event)}${event.place === undefined ? '' : `, ${event.place}`}`;
  if (minutes < 0) return `Vor ${counted(-minutes, 'Minute', 'Minuten')} hat begonnen: ${what}.`;
  return minutes === 0 ? `Jetzt: ${what}.` : `In ${counted(minutes, 'Minute', 'Minuten')}: ${what}.`;
};
