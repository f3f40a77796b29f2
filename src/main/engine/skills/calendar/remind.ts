import type { Slots } from '../../understanding/intents/slots.ts';
import { GRAIN_MS } from '../../understanding/time/calendar.ts';
import { durationMs } from '../../understanding/time/duration-value.ts';
import { dateOfWall } from '../../understanding/time/moment.ts';
import { addedAt, type UndoableEffect } from '../agenda-effects.ts';
import { type Plan, type SkillContext, say } from '../skill.ts';
import { calendarAnswer } from './answer.ts';
import type { WallEvent } from './asked.ts';
import { germanCalendarReplies } from './de/replies.ts';
import { calendarReplies } from './en/replies.ts';
import { readCalendar } from './read-calendar.ts';
import { saidEvent } from './said-event.ts';

const REPLIES = { en: calendarReplies, de: germanCalendarReplies };
/** "Before my meeting", where nothing says how long before, not even the settings. */
const USUAL_LEAD_MINUTES = 10;
/** A day without an hour is told of at this one. */
export const USUAL_HOUR = 9;

/** "Remind me half an hour before my dentist appointment": a reminder of what stands in the calendar. */
export function remindOfEvent(slots: Slots, context: SkillContext): Plan | undefined {
  const what = saidEvent(slots, context);
  const leadMs = saidLeadMs(slots) ?? (context.calendars.remindMinutes || USUAL_LEAD_MINUTES) * GRAIN_MS.minute;
  return readCalendar(context, (events, nowMs) => {
    const { text, event } = calendarAnswer(
      { aspect: what === undefined ? 'next' : 'find', what, period: { kind: 'now' } },
      events,
      nowMs,
      context.language,
    );
    if (!event || event.endMs <= nowMs) return say(text);
    const replies = REPLIES[context.language];
    const atMs = remindedAt(event, leadMs);
    if (atMs <= nowMs) return say(`${text} ${replies.tooSoon}`);
    const reminder = addedAt('reminder', event.title, dateOfWall(atMs), {}, context);
    return withReminder(replies.willRemind(event, dateOfWall(atMs), context.now()), reminder, context);
  });
}

/** A plan that sets a reminder, and can be taken back. */
export function withReminder(replyText: string, reminder: UndoableEffect, { language }: SkillContext): Plan {
  return {
    ...say(replyText),
    effects: [reminder],
    undo: { ...say(REPLIES[language].reminderRemoved), effects: [reminder.takeBack] },
  };
}

function saidLeadMs(slots: Slots): number | undefined {
  if (slots.has('start')) return 0;
  if (slots.has('day')) return GRAIN_MS.day;
  const lead = slots.get('duration', 'lead');
  return lead && durationMs(lead);
}

/** An event of whole days has no hour that minutes could be counted from. */
function remindedAt({ startMs, isAllDay }: WallEvent, leadMs: number): number {
  if (!isAllDay) return startMs - leadMs;
  return startMs + USUAL_HOUR * GRAIN_MS.hour - Math.floor(leadMs / GRAIN_MS.day) * GRAIN_MS.day;
}
