import type { Slots } from '../../understanding/intents/slots.ts';
import { converted } from '../../understanding/quantities/units.ts';
import { floorTo, GRAIN_MS, type WallMs, wallTimeOf } from '../../understanding/time/calendar.ts';
import { addTo, isInCalendar } from '../../understanding/time/calendar-times.ts';
import { type IntentHandler, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { type ClockTimes, clockTimes } from './clock-times.ts';
import { dayAfter, dayOf, daysBetween, isDay, isLeapYear, isoWeek, pastDayOf, type SaidDay } from './days.ts';
import { germanDatePatterns } from './de/patterns.ts';
import { germanDateReplies } from './de/replies.ts';
import { datePatterns } from './en/patterns.ts';
import { dateReplies } from './en/replies.ts';

const REPLIES = { en: dateReplies, de: germanDateReplies };
/** Leap years are four years apart, and eight around a century that has none. */
const MAX_YEARS_BETWEEN_LEAPS = 8;

/** Today's date, what day another is, how long until then. */
export const dateSkill: Skill = {
  id: 'date',
  examples: {
    en: ["What's today's date?", 'How many days until Christmas?', 'What day is July 4th?'],
    de: ['Welches Datum ist heute?', 'Wie viele Tage sind es bis Weihnachten?', 'Was für ein Tag ist der 4. Juli?'],
  },
  patterns: { en: datePatterns, de: germanDatePatterns },
  intents: {
    'date.today': (_, context) => say(repliesOf(context).today(wallNow(context))),
    'date.query': query,
    'date.distant': distant,
    'date.until': until,
    'date.since': since,
    'date.between': between,
    'date.isIt': isIt,
    'date.month': (_, context) => say(repliesOf(context).month(wallNow(context))),
    'date.year': (_, context) => say(repliesOf(context).year(wallNow(context))),
    'date.week': week,
    'date.leap': leap,
    'date.daysIn': daysIn,
  },
};

const repliesOf = ({ language }: SkillContext) => REPLIES[language];
const wallNow = ({ now }: SkillContext): WallMs => wallTimeOf(now());
const todayOf = (context: SkillContext): WallMs => floorTo(wallNow(context), 'day');

function query(slots: Slots, context: SkillContext): Plan | undefined {
  const day = slots.has('past') ? pastDayOf(slots, 'day', wallNow(context)) : dayOf(slots, 'day');
  if (!day) return undefined;
  const replies = repliesOf(context);
  const tense = day.ms < todayOf(context) ? 'past' : 'present';
  const replyText = day.name ? replies.named(day.name, day.ms, tense) : replies.weekdayOf(day.ms, tense);
  return { ...say(replyText), followUps: { 'date.next': query } };
}

/** "What day is it in 100 days?" */
function distant(slots: Slots, context: SkillContext): Plan | undefined {
  const length = slots.get('duration', 'in');
  if (!length) return undefined;
  const replies = repliesOf(context);
  const isAgo = slots.has('ago');
  const ms = addTo(wallNow(context), length, isAgo ? -1 : 1);
  if (!isInCalendar(ms)) return undefined;
  return say(isAgo ? replies.ago(length, ms) : replies.later(length, ms));
}

function until(slots: Slots, context: SkillContext): Plan | undefined {
  const unit = slots.get('measure', 'unit');
  const day = dayOf(slots, 'day');
  const plan = day ? untilDay(day, unit, context) : untilTime(slots, context);
  const goesOn: IntentHandler = (answer, later) => {
    const next = dayOf(answer, 'day');
    return next && untilDay(next, unit, later);
  };
  return plan && { ...plan, followUps: { 'date.untilNext': goesOn } };
}

type Unit = ReturnType<typeof unitOf>;
const unitOf = (slots: Slots) => slots.get('measure', 'unit');

function untilDay(day: SaidDay, unit: Unit, context: SkillContext): Plan | undefined {
  const replies = repliesOf(context);
  const days = daysBetween(wallNow(context), day.ms);
  if (days < 0) return say(replies.hasPassed(day));
  if (days === 0) return say(replies.isToday(day));
  if (unit === undefined || unit === 'day') return say(replies.daysUntil(days, day));
  if (unit === 'week') return say(replies.weeksUntil(days, day));
  const exactDays = (day.ms - wallNow(context)) / GRAIN_MS.day;
  const amount = converted({ amount: exactDays, unit: 'day' }, unit);
  return amount === undefined ? undefined : say(replies.amountUntil(amount, unit, day));
}

/** "How long until 5 PM?" */
function untilTime(slots: Slots, context: SkillContext): Plan | undefined {
  const time = slots.get('time', 'day');
  if (!time?.first || !time.has('clock', 'part')) return undefined;
  const replies = repliesOf(context);
  const { startMs } = time.first;
  const leftMs = startMs - wallNow(context);
  return leftMs > 0 ? say(replies.timeUntil(leftMs, startMs, wallNow(context))) : undefined;
}

function since(slots: Slots, context: SkillContext): Plan | undefined {
  const day = pastDayOf(slots, 'past', wallNow(context));
  const days = day && daysBetween(day.ms, wallNow(context));
  return day && days !== undefined && days >= 0 ? say(repliesOf(context).daysSince(days, day)) : undefined;
}

function between(slots: Slots, context: SkillContext): Plan | undefined {
  const clocks = clockTimes(slots.get('time', 'a'), slots.get('time', 'b'));
  if (clocks) return betweenTimes(clocks, unitOf(slots), context);
  const from = dayOf(slots, 'a');
  const to = from && dayAfter(slots, 'b', from.ms);
  if (!from || !to) return undefined;
  const replies = repliesOf(context);
  const days = Math.abs(daysBetween(from.ms, to.ms));
  const unit = unitOf(slots);
  if (unit === undefined || unit === 'day') return say(replies.daysBetween(days, from, to));
  const amount = converted({ amount: days, unit: 'day' }, unit);
  return amount === undefined ? undefined : say(replies.amountBetween(amount, unit, from, to));
}

/** "How long is it from 9:15 to 17:40?" */
function betweenTimes(times: ClockTimes, unit: Unit, context: SkillContext): Plan | undefined {
  const replies = repliesOf(context);
  const lengthMs = times.toMs - times.fromMs;
  if (unit === undefined) return say(replies.timeBetween(lengthMs, times));
  const amount = converted({ amount: lengthMs / GRAIN_MS.minute, unit: 'minute' }, unit);
  return amount === undefined ? undefined : say(replies.amountBetweenTimes(amount, unit, times));
}

/** "Is today Monday?" */
function isIt(slots: Slots, context: SkillContext): Plan | undefined {
  const time = slots.get('time', 'day');
  if (!time || time.has('clock', 'part')) return undefined;
  const replies = repliesOf(context);
  const today = todayOf(context);
  const isOther = slots.get('time', 'other') !== undefined;
  const other = isOther ? dayOf(slots, 'other') : undefined;
  if (isOther && !other) return undefined;
  const isRight = isDay(time, other?.ms ?? today);
  if (other) return say(isRight ? replies.yesDay(other) : replies.noDay(other));
  return say(isRight ? replies.yesToday(today) : replies.noToday(today));
}

function week(slots: Slots, context: SkillContext): Plan | undefined {
  const replies = repliesOf(context);
  const time = slots.get('time', 'day');
  if (!time) return say(replies.week(isoWeek(wallNow(context))));
  if (!time.first) return undefined;
  const day = dayOf(slots, 'day') ?? { ms: time.first.startMs, name: slots.said('day') };
  return say(replies.weekOf(day, isoWeek(day.ms)));
}

function leap(slots: Slots, context: SkillContext): Plan | undefined {
  const replies = repliesOf(context);
  const thisYear = new Date(wallNow(context)).getUTCFullYear();
  if (slots.has('next')) {
    const years = Array.from({ length: MAX_YEARS_BETWEEN_LEAPS }, (_, index) => thisYear + 1 + index);
    return say(replies.nextLeap(years.find(isLeapYear) ?? thisYear));
  }
  const when = slots.get('time', 'when');
  if (when && when.options.grain !== 'year') return undefined;
  const year = when?.first
    ? new Date(when.first.startMs).getUTCFullYear()
    : (slots.get('number', 'year')?.value ?? thisYear);
  return say(isLeapYear(year) ? replies.leap(year) : replies.notLeap(year));
}

function daysIn(slots: Slots, context: SkillContext): Plan | undefined {
  const time = slots.get('time', 'month');
  const { first, options } = time ?? {};
  if (!first || options?.isLatent || (options?.grain !== 'month' && options?.grain !== 'year')) return undefined;
  return say(repliesOf(context).daysIn(slots.said('month') ?? '', daysBetween(first.startMs, first.endMs)));
}
