import type { HarkError } from '../../../../shared/errors.ts';
import type { CalendarProblem } from '../../calendar/calendars.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { floorTo, GRAIN_MS, wallTimeOf } from '../../understanding/time/calendar.ts';
import { futureMoment } from '../../understanding/time/moment.ts';
import { addedAt } from '../agenda-effects.ts';
import { askService, localLookUp } from '../look-up.ts';
import { type IntentHandler, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { periodOf } from '../weather/period.ts';
import { calendarAnswer } from './answer.ts';
import { atWall, type CalendarAspect, type CalendarQuestion, type WallEvent } from './asked.ts';
import { namesEvent } from './en/event-words.ts';
import { KINDS, PERSONAL_KINDS } from './en/kinds.ts';
import { calendarPatterns } from './en/patterns.ts';
import { calendarReplies } from './en/replies.ts';

const LANGUAGES = { en: { replies: calendarReplies, namesEvent, kinds: [...KINDS, ...PERSONAL_KINDS] } };
const ASPECTS: readonly CalendarAspect[] = ['next', 'gap', 'free', 'busy', 'where', 'long', 'ends', 'find', 'any'];
/** At this hour a reminder of a day is said. */
const usualHour = () => 9;

/** "What is on tomorrow?", "Am I free at three?", by the user's calendars. It only reads them. */
export const calendarSkill: Skill = {
  id: 'calendar',
  examples: ['What is on my calendar tomorrow?', 'Am I free on Friday afternoon?', 'When is my next meeting?'],
  patterns: { en: calendarPatterns },
  intents: {
    'calendar.query': query,
    'calendar.add': add,
    'calendar.remove': (_slots, context) => setUpOr(context, (replies) => say(replies.readOnly)),
  },
};

type Replies = typeof calendarReplies;

/** Without a calendar, a language model with a tool for one may do better. */
function setUpOr(
  { calendars, language }: SkillContext,
  plan: (replies: Replies) => Plan | undefined,
): Plan | undefined {
  const { replies } = LANGUAGES[language];
  if (calendars.isSetUp) return plan(replies);
  return { ...say(replies.noCalendar), isBetterAskedOfModel: true, needsLiveData: true };
}

function query(slots: Slots, context: SkillContext): Plan | undefined {
  const period = saidPeriod(slots, context);
  if (!period) return undefined;
  const what = saidWhat(slots, context);
  const aspect = ASPECTS.find((tag) => slots.has(tag)) ?? 'list';
  const isNamed = what !== undefined && LANGUAGES[context.language].namesEvent(what);
  const isOfOne = ['find', 'where', 'long', 'ends'].includes(aspect);
  const plan = planFor(
    { aspect: aspect === 'find' && !isNamed ? 'next' : aspect, what: isNamed ? what : undefined, period },
    context,
  );
  return plan && isOfOne ? { ...plan, isBetterRemembered: true } : plan;
}

/** "My dentist appointment with Anna": the words of all its parts. */
function saidWhat(slots: Slots, { language }: SkillContext): string | undefined {
  const kinds = LANGUAGES[language].kinds.filter((kind) => slots.has(kind));
  return [slots.text('what'), ...kinds, slots.text('with')].filter(Boolean).join(' ') || undefined;
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
  return setUpOr(context, (replies) => {
    const { host } = context.calendars;
    const run = (signal: AbortSignal) => look(question, context, signal);
    const plan =
      host === undefined
        ? localLookUp(run)
        : askService(
            { service: 'calendar', host, consent: { purpose: replies.purpose, sent: replies.sent }, run },
            context,
          );
    return { ...plan, isPrivate: true };
  });
}

async function look(question: CalendarQuestion, context: SkillContext, signal: AbortSignal): Promise<Plan> {
  const { language, calendars, now } = context;
  const { replies } = LANGUAGES[language];
  const { events, problems } = await calendars.read(signal);
  const wall = events.map(atWall);
  const nowMs = wallTimeOf(now());
  const [worst] = problems;
  if (worst && events.length === 0) return { ...say(saidProblems(problems, replies)), ...failed(worst) };
  const { text, event } = calendarAnswer(question, wall, nowMs, language);
  return {
    ...say(problems.length > 0 ? `${saidProblems(problems, replies)} ${text}` : text),
    ...failed(worst),
    isPrivate: true,
    followUps: goingOn(question, event),
  };
}

const failed = (worst: CalendarProblem | undefined): { failure?: HarkError } =>
  worst ? { failure: worst.failure } : {};

function saidProblems(problems: readonly CalendarProblem[], replies: Replies): string {
  return problems
    .map(({ name, failure, ageMs }) =>
      ageMs === undefined ? replies.failed(name, failure.code) : replies.ofOld(name, ageMs),
    )
    .join(' ');
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
      const { replies } = LANGUAGES[language];
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
  return setUpOr(context, (replies) => {
    const what = slots.text('event') ?? whoIsMet(slots);
    const time = slots.get('time');
    const moment = time && futureMoment(time, 'waking', context.now(), usualHour);
    if (what === undefined || moment?.type !== 'moment') return say(replies.cannotAdd);
    const reminder = addedAt('reminder', what, moment.at, {}, context);
    return {
      ...say(replies.offer(what, moment.at, context.now())),
      followUps: {
        'answer.yes': () => ({
          ...say(replies.reminderSet),
          effects: [reminder],
          undo: { ...say(replies.reminderRemoved), effects: [reminder.takeBack] },
        }),
        'answer.no': () => say(replies.left),
      },
    };
  });
}

function whoIsMet(slots: Slots): string | undefined {
  const who = slots.text('who');
  return who === undefined ? undefined : `the meeting with ${who}`;
}
