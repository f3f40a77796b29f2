import type { Slots } from '../../understanding/intents/slots.ts';
import { floorTo, GRAIN_MS, wallTimeOf } from '../../understanding/time/calendar.ts';
import { futureMoment } from '../../understanding/time/moment.ts';
import { addedAt } from '../agenda-effects.ts';
import { type IntentHandler, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { periodOf } from '../weather/period.ts';
import { calendarAnswer } from './answer.ts';
import type { CalendarAspect, CalendarQuestion, WallEvent } from './asked.ts';
import { germanCalendarPatterns } from './de/patterns.ts';
import { germanCalendarReplies } from './de/replies.ts';
import { calendarPatterns } from './en/patterns.ts';
import { calendarReplies } from './en/replies.ts';
import { type CalendarReplies, readCalendar, withCalendar } from './read-calendar.ts';
import { remindOfEvent, USUAL_HOUR, withReminder } from './remind.ts';
import { saidEvent } from './said-event.ts';

const REPLIES = { en: calendarReplies, de: germanCalendarReplies };
const ASPECTS: readonly CalendarAspect[] = ['next', 'gap', 'free', 'busy', 'where', 'long', 'ends', 'find', 'any'];
/** "What is on tomorrow?", "Am I free at three?", by the user's calendars. It only reads them. */
export const calendarSkill: Skill = {
  id: 'calendar',
  examples: {
    en: ['What is on my calendar tomorrow?', 'Am I free on Friday afternoon?', 'When is my next meeting?'],
    de: [
      'Was steht morgen in meinem Kalender?',
      'Bin ich am Freitagnachmittag frei?',
      'Wann ist mein nächster Termin?',
    ],
  },
  patterns: { en: calendarPatterns, de: germanCalendarPatterns },
  intents: {
    'calendar.query': query,
    'calendar.add': add,
    'calendar.remind': remindOfEvent,
    'calendar.notify': (_slots, context) =>
      withCalendar(context, (replies) => say(replies.tellsOfAll(context.calendars.remindMinutes))),
    'calendar.remove': (_slots, context) => withCalendar(context, (replies) => say(replies.readOnly)),
  },
};

function query(slots: Slots, context: SkillContext): Plan | undefined {
  const period = saidPeriod(slots, context);
  if (!period) return undefined;
  const what = saidEvent(slots, context);
  const aspect = ASPECTS.find((tag) => slots.has(tag)) ?? 'list';
  const isOfOne = ['find', 'where', 'long', 'ends'].includes(aspect);
  const plan = planFor({ aspect: aspect === 'find' && what === undefined ? 'next' : aspect, what, period }, context);
  return plan && isOfOne ? { ...plan, isBetterRemembered: true } : plan;
}

function saidPeriod(slots: Slots, { now }: SkillContext): CalendarQuestion['period'] | undefined {
  const time = slots.get('time');
  const nowMs = wallTimeOf(now());
  if (slots.has('tomorrow')) return { kind: 'day', startMs: floorTo(nowMs, 'day') + GRAIN_MS.day };
  const { first } = time ?? {};
  if (time && first && time.has('clock') && first.endMs - first.startMs <= GRAIN_MS.hour) {
    // "At three" is in the afternoon, and not past.
    const moment = futureMoment(time, 'waking', now());
    if (moment.type === 'moment') return { kind: 'hour', startMs: wallTimeOf(moment.at) };
  }
  const period = periodOf(time, nowMs);
  if (period?.kind !== 'past') return period;
  return first && { kind: 'days', startMs: first.startMs, endMs: first.endMs };
}

function planFor(question: CalendarQuestion, context: SkillContext): Plan | undefined {
  return readCalendar(context, (events, nowMs) => {
    const { text, event } = calendarAnswer(question, events, nowMs, context.language);
    return { ...say(text), followUps: goingOn(question, event) };
  });
}

/** After an answer: "and on Friday?", "where is it?", "and then?" */
function goingOn(question: CalendarQuestion, event: WallEvent | undefined): NonNullable<Plan['followUps']> {
  const more: IntentHandler = (slots, context) => {
    const period = saidPeriod(slots, context);
    const aspect = question.aspect === 'next' ? 'list' : question.aspect;
    return period && planFor({ ...question, aspect, period }, context);
  };
  if (!event) return { 'calendar.more': more };
  const ofIt =
    (aspect: 'where' | 'long'): IntentHandler =>
    (_slots, { language }) => {
      const replies = REPLIES[language];
      const text = aspect === 'where' ? replies.where(event) : replies.howLong(event);
      return { ...say(text), isPrivate: true, followUps: goingOn(question, event) };
    };
  return {
    'calendar.more': more,
    'calendar.where': ofIt('where'),
    'calendar.long': ofIt('long'),
  };
}

/** A reminder is offered in place of what cannot be written. */
function add(slots: Slots, context: SkillContext): Plan | undefined {
  // What shall be written down is a note where no calendar is known.
  if (slots.has('written') && !context.calendars.isSetUp) return undefined;
  return withCalendar(context, (replies) => {
    const what = slots.text('event') ?? whoIsMet(slots, replies);
    const time = slots.get('time');
    const moment = time && futureMoment(time, 'waking', context.now(), () => USUAL_HOUR);
    if (what === undefined || moment?.type !== 'moment') return say(replies.cannotAdd);
    const reminder = addedAt('reminder', what, moment.at, {}, context);
    return {
      ...say(replies.offer(what, moment.at, context.now())),
      followUps: {
        'answer.yes': () => withReminder(replies.reminderSet, reminder, context),
        'answer.no': () => say(replies.left),
      },
    };
  });
}

function whoIsMet(slots: Slots, { meetingWith }: CalendarReplies): string | undefined {
  const who = slots.text('who');
  return who === undefined ? undefined : meetingWith(who);
}
