import { HOLIDAY_NAMES } from '../../../understanding/languages/en/holidays.ts';
import {
  capitalised,
  counted,
  spokenDuration,
  spokenList,
  spokenQuantity,
} from '../../../understanding/languages/en/speak.ts';
import { MONTHS, WEEKDAYS } from '../../../understanding/languages/en/time-words.ts';
import { unitName } from '../../../understanding/languages/en/unit-names.ts';
import type { UnitId } from '../../../understanding/quantities/units.ts';
import { floorTo, type Grain, type WallMs } from '../../../understanding/time/calendar.ts';
import type { DurationValue } from '../../../understanding/time/duration-value.ts';
import type { ClockTimes } from '../clock-times.ts';

/** A day that was asked after. */
export interface NamedDay {
  ms: WallMs;
  /** As it was said, where that is a name: "Christmas", "next Friday", "tomorrow". */
  name?: string | undefined;
}

type Tense = 'past' | 'present';

/** What is said about days and dates. Times are by the clock on the wall. */
export const dateReplies = {
  today: (ms: WallMs) => `Today is ${fullDate(ms)}.`,
  weekdayOf: (ms: WallMs, tense: Tense) => `${dateOf(ms)} ${was(tense)} a ${weekdayOf(ms)}.`,
  named: (name: string, ms: WallMs, tense: Tense) => {
    const spoken = capitalised(titled(name));
    // "Next Friday" says the weekday already.
    return `${spoken} ${was(tense)} ${spoken.includes(weekdayOf(ms)) ? dateOf(ms) : fullDate(ms)}.`;
  },
  later: (length: DurationValue, ms: WallMs) => `In ${lengthOf(length)} it is ${fullDate(ms)}.`,
  ago: (length: DurationValue, ms: WallMs) => `${capitalised(lengthOf(length))} ago it was ${fullDate(ms)}.`,
  daysUntil: (days: number, day: NamedDay) => `There ${areCounted(days, 'day')} until ${untilDay(day)}.`,
  weeksUntil: (days: number, day: NamedDay) => {
    const [weeks, rest] = [Math.floor(days / 7), days % 7];
    return `There ${weeks === 1 ? 'is' : 'are'} ${spokenList([counted(weeks, 'week'), ...(rest > 0 ? [counted(rest, 'day')] : [])])} until ${untilDay(day)}.`;
  },
  amountUntil: (amount: number, unit: UnitId, day: NamedDay) =>
    `There are about ${amountOf(amount, unit)} until ${untilDay(day)}.`,
  timeUntil: (leftMs: number, ms: WallMs, nowMs: WallMs) =>
    `It is ${spokenDuration(leftMs)} until ${clockOf(ms)}${floorTo(ms, 'day') === floorTo(nowMs, 'day') ? '' : ` on ${weekdayOf(ms)}`}.`,
  isToday: (day: NamedDay) => `${nameOf(day)} is today.`,
  hasPassed: (day: NamedDay) => `${nameOf(day)} has passed.`,
  daysSince: (days: number, day: NamedDay) => `${nameOf(day)} was ${counted(days, 'day')} ago.`,
  daysBetween: (days: number, from: NamedDay, to: NamedDay) =>
    `There ${areCounted(days, 'day')} between ${nameOf(from)} and ${nameOf(to)}.`,
  amountBetween: (amount: number, unit: UnitId, from: NamedDay, to: NamedDay) =>
    `There are ${amountOf(amount, unit)} between ${nameOf(from)} and ${nameOf(to)}.`,
  timeBetween: (lengthMs: number, times: ClockTimes) => `${fromTo(times)} it is ${spokenDuration(lengthMs)}.`,
  amountBetweenTimes: (amount: number, unit: UnitId, times: ClockTimes) =>
    `${fromTo(times)} it is ${amountOf(amount, unit)}.`,
  yesToday: (ms: WallMs) => `Yes, today is ${fullDate(ms)}.`,
  noToday: (ms: WallMs) => `No, today is ${fullDate(ms)}.`,
  yesDay: (day: NamedDay) => `Yes, ${nameOf(day)} is ${fullDate(day.ms)}.`,
  noDay: (day: NamedDay) => `No, ${nameOf(day)} is ${fullDate(day.ms)}.`,
  month: (ms: WallMs) => `It is ${format(ms, { month: 'long' })}.`,
  year: (ms: WallMs) => `It is ${new Date(ms).getUTCFullYear()}.`,
  week: (week: number) => `It is week ${week}.`,
  weekOf: (day: NamedDay, week: number) => `${nameOf(day)} is in week ${week}.`,
  leap: (year: number) => `Yes, ${year} is a leap year.`,
  notLeap: (year: number) => `No, ${year} is not a leap year.`,
  nextLeap: (year: number) => `The next leap year is ${year}.`,
  daysIn: (name: string, days: number) => `${capitalised(titled(name))} has ${days} days.`,
};

const was = (tense: Tense) => (tense === 'past' ? 'was' : 'is');
const areCounted = (count: number, noun: string) => `${count === 1 ? 'is' : 'are'} ${counted(count, noun)}`;

function format(ms: WallMs, options: Intl.DateTimeFormatOptions): string {
  return new Date(ms).toLocaleString('en-US', { ...options, timeZone: 'UTC' });
}

const clockOf = (ms: WallMs) => format(ms, { hour: 'numeric', minute: '2-digit' }).replace(/\s/g, ' ');
const fromTo = ({ fromMs, toMs, areDated }: ClockTimes) => {
  const spoken = (ms: WallMs) => (areDated ? `${clockOf(ms)} on ${weekdayOf(ms)}` : clockOf(ms));
  return `From ${spoken(fromMs)} to ${spoken(toMs)}`;
};
const amountOf = (amount: number, unit: UnitId) => {
  const rounded = Math.round(amount * 10) / 10;
  return `${spokenQuantity(rounded)} ${unitName(unit, rounded)}`;
};
const weekdayOf = (ms: WallMs) => format(ms, { weekday: 'long' });
const fullDate = (ms: WallMs) => format(ms, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
const dateOf = (ms: WallMs) => format(ms, { month: 'long', day: 'numeric', year: 'numeric' });
const monthAndDay = (ms: WallMs) => format(ms, { month: 'long', day: 'numeric' });

const nameOf = ({ name, ms }: NamedDay) => (name ? titled(name) : monthAndDay(ms));
const untilDay = ({ name, ms }: NamedDay) =>
  name ? `${titled(name)}, ${fullDate(ms)}` : `${monthAndDay(ms)}, a ${weekdayOf(ms)}`;

const HOLIDAY_WORDS = new Set(HOLIDAY_NAMES.flatMap(({ words }) => words));
const SMALL = new Set(['of', 'the', 'and', 'day', 'year']);
const isNameWord = (word: string) =>
  WEEKDAYS.has(word) || MONTHS.has(word) || (HOLIDAY_WORDS.has(word) && !SMALL.has(word));

/** "christmas eve" → "Christmas Eve", "next friday" → "next Friday", "a week from tomorrow" as it is */
function titled(name: string): string {
  const isHoliday =
    /\b(?:eve|day)$/i.test(name) && !/^(?:the )?day |tomorrow|yesterday|today|(?:next|this|last) /i.test(name);
  return name
    .replace(/^(?:at|over|on|in|during) /i, '')
    .replace(/^the (?=[\d])/i, '')
    .replace(/'s$/, '')
    .split(' ')
    .map((word) => (isNameWord(word.toLowerCase()) || (isHoliday && /^day$/i.test(word)) ? capitalised(word) : word))
    .join(' ')
    .replace(/\bNew year\b/, 'New Year');
}

function lengthOf({ amounts }: DurationValue): string {
  const grains: readonly Grain[] = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second'];
  return spokenList(grains.flatMap((grain) => (amounts[grain] === undefined ? [] : [counted(amounts[grain], grain)])));
}
