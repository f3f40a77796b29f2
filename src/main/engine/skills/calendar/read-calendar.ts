import type { HarkError } from '../../../../shared/errors.ts';
import type { CalendarProblem } from '../../calendar/calendars.ts';
import { type WallMs, wallTimeOf } from '../../understanding/time/calendar.ts';
import { askService, localLookUp } from '../look-up.ts';
import { type Plan, type SkillContext, say } from '../skill.ts';
import { atWall, type WallEvent } from './asked.ts';
import { germanCalendarReplies } from './de/replies.ts';
import { calendarReplies } from './en/replies.ts';

const REPLIES = { en: calendarReplies, de: germanCalendarReplies };
export type CalendarReplies = typeof calendarReplies;

/** Without a calendar, a language model with a tool for one may do better. */
export function withCalendar(
  { calendars, language }: SkillContext,
  plan: (replies: CalendarReplies) => Plan | undefined,
): Plan | undefined {
  const replies = REPLIES[language];
  if (calendars.isSetUp) return plan(replies);
  return { ...say(replies.noCalendar), isBetterAskedOfModel: true, needsLiveData: true };
}

/**
 * Reads the user's calendars, and tells which of them cannot be read.
 * @param answer gets the events in order of their starts
 */
export function readCalendar(
  context: SkillContext,
  answer: (events: readonly WallEvent[], nowMs: WallMs) => Plan,
): Plan | undefined {
  return withCalendar(context, (replies) => {
    const { host } = context.calendars;
    const run = (signal: AbortSignal) => look(answer, replies, context, signal);
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

async function look(
  answer: (events: readonly WallEvent[], nowMs: WallMs) => Plan,
  replies: CalendarReplies,
  { calendars, now }: SkillContext,
  signal: AbortSignal,
): Promise<Plan> {
  const { events, problems } = await calendars.read(signal);
  const [worst] = problems;
  if (worst && events.length === 0) return { ...say(saidProblems(problems, replies)), ...failed(worst) };
  const plan = answer(events.map(atWall), wallTimeOf(now()));
  const { replyText } = plan;
  return {
    ...plan,
    replyText: problems.length > 0 ? `${saidProblems(problems, replies)} ${replyText}` : replyText,
    ...failed(worst),
    isPrivate: true,
  };
}

const failed = (worst: CalendarProblem | undefined): { failure?: HarkError } =>
  worst ? { failure: worst.failure } : {};

function saidProblems(problems: readonly CalendarProblem[], replies: CalendarReplies): string {
  return problems
    .map(({ name, failure, ageMs }) =>
      ageMs === undefined ? replies.failed(name, failure.code) : replies.ofOld(name, ageMs),
    )
    .join(' ');
}
