import * as chrono from 'chrono-node/en';
import { capitalised } from '../../understanding/values/listing.ts';
import { calendarDaysBetween } from '../../understanding/values/moment.ts';
import { type Plan, type Skill, say } from '../skill.ts';
import { findHoliday } from './holidays.ts';

const TODAY =
  /^(?:tell me )?(?:what(?:'s| is) (?:the (?:current )?date|today's (?:date|day|late)|the day|today|the date today)|(?:what|which) (?:day|date) (?:is (?:it|today|it today)|do we have)|(?:what|which) (?:day of the (?:week|month)|weekday) is (?:it|it today|today)|the date|date|today's date)(?: today)?$/;
const NEAR_DAY =
  /^what(?:'s| is| was| will)?(?: the)? (?:day|date)(?: is| was| will)? (?:it )?(?:be )?(?<day>tomorrow|yesterday)$|^what (?:day|date) (?:is|was|will be) (?<day2>tomorrow|yesterday)$|^what (?:is|was|will be) (?<day3>tomorrow|yesterday)'s date$/;
const OFFSET =
  /^what(?:'s| is| was| will)?(?: the)? (?:day|date)(?: is| was| will)?(?: the)?(?: date)?(?: it)?(?: is| was)?(?: be)? (?:in (?<count>\d+|an?) (?<unit>days?|weeks?|months?|years?)|(?<countAgo>\d+|an?) (?<unitAgo>days?|weeks?|months?|years?) (?<later>ago|from now))$/;
const UNTIL =
  /^(?:how (?:many (?<unit>days|weeks)|long)(?: is it| are (?:there|left)| is there| left)*|(?<unitAlone>days|weeks)) (?:until|till|to|before) (?<what>.+)$/;
const BETWEEN = /^how many days (?:are (?:there )?)?between (?<from>.+) and (?<to>.+)$/;
const WHICH_DAY =
  /^(?:what|which) (?:day|date|weekday|day of the week)(?: of the week)? (?:is|was|will be)(?: on)? (?<what>.+)$|^when is (?<when>.+)$|^what(?:'s| is) the date (?:of |on )?(?<next>(?:next|this|last) .+)$/;
const MONTH = /^(?:what|which) month is (?:it|this)$/;
const YEAR = /^(?:what|which) year is (?:it|this)$/;
const WEEK = /^(?:what|which) (?:calendar )?week is (?:it|this)$/;
const LEAP = /^(?:is|was|will) (?:it|this|(?<year>\d{4}))(?: year)?(?: be)? a leap year$/;
const DAYS_IN = /^how many days (?:are (?:there )?in|does|has) (?<month>[a-z]+)(?: have)?$/;

interface NamedDay {
  date: Date;
  /** Such as "Christmas", or undefined for a bare date. */
  name: string | undefined;
}

/** Today's date, what day another is, how long until then. */
export const dateSkill: Skill = {
  id: 'date',
  examples: ["What's today's date?", 'How many days until Christmas?', 'What day is July 4th?'],
  plan({ plain }, { now, timeZone }) {
    const today = dayIn(now(), timeZone);
    if (TODAY.test(plain)) return say(`Today is ${spokenDate(today)}.`);
    if (MONTH.test(plain)) return say(`It is ${today.toLocaleDateString('en-US', { month: 'long' })}.`);
    if (YEAR.test(plain)) return say(`It is ${today.getFullYear()}.`);
    if (WEEK.test(plain)) return say(`It is week ${isoWeek(today)}.`);
    return (
      near(plain, today) ??
      offset(plain, today) ??
      until(plain, today) ??
      between(plain, today) ??
      ofCalendar(plain, today) ??
      whichDay(plain, today)
    );
  },
};

function near(plain: string, today: Date): Plan | undefined {
  const groups = NEAR_DAY.exec(plain)?.groups;
  const day = groups?.day ?? groups?.day2 ?? groups?.day3;
  if (!day) return undefined;
  const past = day === 'yesterday';
  return say(`${past ? 'Yesterday was' : 'Tomorrow is'} ${spokenDate(moved(today, past ? -1 : 1, 'day'))}.`);
}

function offset(plain: string, today: Date): Plan | undefined {
  const groups = OFFSET.exec(plain)?.groups;
  if (!groups) return undefined;
  const spoken = groups.count ?? groups.countAgo ?? '1';
  const count = /^an?$/.test(spoken) ? 1 : Number(spoken);
  const unit = (groups.unit ?? groups.unitAgo ?? 'days').replace(/s$/, '') as CalendarUnit;
  const past = groups.later === 'ago';
  const date = spokenDate(moved(today, past ? -count : count, unit));
  const length = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return say(past ? `${length} ago it was ${date}.` : `In ${length} it is ${date}.`);
}

function until(plain: string, today: Date): Plan | undefined {
  const groups = UNTIL.exec(plain)?.groups;
  const day = groups?.what && namedDay(groups.what, today);
  if (!day) return undefined;
  const days = calendarDaysBetween(today, day.date);
  if (days < 0) return undefined;
  const count =
    (groups.unit ?? groups.unitAlone) === 'weeks' ? spokenWeeks(days) : `${days} day${days === 1 ? '' : 's'}`;
  const weekday = day.date.toLocaleDateString('en-US', { weekday: 'long' });
  const what = day.name ? `${day.name}, ${spokenDate(day.date)}` : `${monthAndDay(day.date)}, a ${weekday}`;
  return say(`There ${days === 1 ? 'is' : 'are'} ${count} until ${what}.`);
}

function between(plain: string, today: Date): Plan | undefined {
  const groups = BETWEEN.exec(plain)?.groups;
  const from = groups?.from && namedDay(groups.from, new Date(today.getFullYear(), 0, 1));
  const to = groups?.to && namedDay(groups.to, new Date(today.getFullYear(), 0, 1));
  if (!from || !to) return undefined;
  const days = Math.abs(calendarDaysBetween(from.date, to.date));
  return say(
    `There are ${days} days between ${from.name ?? monthAndDay(from.date)} and ${to.name ?? monthAndDay(to.date)}.`,
  );
}

function whichDay(plain: string, today: Date): Plan | undefined {
  const groups = WHICH_DAY.exec(plain)?.groups;
  const what = groups?.what ?? groups?.when ?? groups?.next;
  const day = what && namedDay(what, today);
  if (!day) return undefined;
  if (day.name) return say(`${day.name} is ${spokenDate(day.date)}.`);
  if (/^(?:next|this|last) /.test(what)) {
    return say(
      `${what.charAt(0).toUpperCase()}${what.slice(1).replace(/ (\w)/, (_, letter: string) => ` ${letter.toUpperCase()}`)} is ${spokenDay(day.date)}.`,
    );
  }
  const verb = day.date < today ? 'was' : 'is';
  return say(`${spokenDay(day.date)} ${verb} a ${day.date.toLocaleDateString('en-US', { weekday: 'long' })}.`);
}

function ofCalendar(plain: string, today: Date): Plan | undefined {
  const leap = LEAP.exec(plain);
  if (leap) {
    const year = Number(leap.groups?.year ?? today.getFullYear());
    const isLeap = new Date(year, 1, 29).getMonth() === 1;
    return say(isLeap ? `Yes, ${year} is a leap year.` : `No, ${year} is not a leap year.`);
  }
  const name = DAYS_IN.exec(plain)?.groups?.month;
  const month = name ? MONTHS.indexOf(name) : -1;
  if (month < 0) return undefined;
  const days = new Date(today.getFullYear(), month + 1, 0).getDate();
  return say(`${capitalised(name ?? '')} has ${days} days.`);
}

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november'],
  'december',
];

/** A holiday or a date. */
function namedDay(spoken: string, today: Date): NamedDay | undefined {
  const holiday = findHoliday(spoken, today);
  if (holiday) return holiday;
  // "The first of May": the number comes as a digit.
  const text = spoken.replace(/^the /, '').replace(/\b(first|1)(?:st)? of\b/, '1st of');
  const [found] = chrono.parse(text, today, { forwardDate: !/\b\d{4}\b|\blast\b/.test(text) });
  if (!found || found.text.length < text.replace(/^on /, '').length - 3) return undefined;
  return { date: found.start.date(), name: undefined };
}

type CalendarUnit = 'day' | 'week' | 'month' | 'year';

function moved(date: Date, count: number, unit: CalendarUnit): Date {
  const result = new Date(date);
  if (unit === 'day' || unit === 'week') result.setDate(result.getDate() + count * (unit === 'week' ? 7 : 1));
  else if (unit === 'month') result.setMonth(result.getMonth() + count);
  else result.setFullYear(result.getFullYear() + count);
  return result;
}

/** The calendar day of `instant` in a zone, as a local date. */
function dayIn(instant: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const [year = 0, month = 1, day = 1] = parts.format(instant).split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

function spokenDate(date: Date): string {
  return date.toLocaleDateString('en-US', { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
}

function spokenDay(date: Date): string {
  return date.toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric' });
}

function monthAndDay(date: Date): string {
  return date.toLocaleDateString('en-US', { month: 'long', day: 'numeric' });
}

function spokenWeeks(days: number): string {
  const [weeks, rest] = [Math.floor(days / 7), days % 7];
  const spoken = `${weeks} week${weeks === 1 ? '' : 's'}`;
  return rest === 0 ? spoken : `${spoken} and ${rest} day${rest === 1 ? '' : 's'}`;
}

/** ISO 8601: the week of the year's first Thursday is the first. */
function isoWeek(date: Date): number {
  const thursday = new Date(date);
  thursday.setDate(date.getDate() + 3 - ((date.getDay() + 6) % 7));
  const firstDay = new Date(thursday.getFullYear(), 0, 1);
  return 1 + Math.floor(calendarDaysBetween(firstDay, thursday) / 7);
}
