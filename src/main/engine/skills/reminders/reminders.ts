import type { AgendaItem } from '../../../../shared/engine/agenda.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { holdsName } from '../../understanding/names.ts';
import { durationMs } from '../../understanding/time/duration-value.ts';
import { dateOfWall, futureMoment } from '../../understanding/time/moment.ts';
import type { Recurrence } from '../../understanding/time/recurrence.ts';
import type { TimeValue } from '../../understanding/time/time-value.ts';
import { addedAt, cancelled, changedItem, dueAt, localTime, type UndoableEffect, wallTime } from '../agenda-effects.ts';
import { confirmed } from '../confirm.ts';
import { repeating, saidRecurrence } from '../repetition.ts';
import { askFor, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { NO_TASK as noGermanTask } from './de/no-task.ts';
import { germanReminderPatterns } from './de/patterns.ts';
import { germanReminderReplies } from './de/replies.ts';
import { NO_TASK } from './en/no-task.ts';
import { reminderPatterns } from './en/patterns.ts';
import { reminderReplies } from './en/replies.ts';
import type { ReminderText } from './reminder-kinds.ts';
import { reminderText, reminderWords } from './reminder-text.ts';
import { reminderTools } from './tools.ts';

const REPLIES = { en: reminderReplies, de: germanReminderReplies };
const NO_TASKS = { en: NO_TASK, de: noGermanTask };

/** Reminders of what is to be done, at a time. */
export const remindersSkill: Skill = {
  id: 'reminders',
  examples: {
    en: ['Remind me to call mom at five.', 'What are my reminders?', 'Remind me in twenty minutes to check the oven.'],
    de: [
      'Erinnere mich um fünf daran, Mama anzurufen.',
      'Welche Erinnerungen habe ich?',
      'Erinnere mich in zwanzig Minuten an den Ofen.',
    ],
  },
  patterns: { en: reminderPatterns, de: germanReminderPatterns },
  tools: reminderTools,
  state(context) {
    const reminders = context.agenda.of('reminder');
    return reminders.length === 0 ? '' : listed(reminders, context);
  },
  intents: {
    'reminder.set': setSaid,
    'reminder.query': query,
    'reminder.cancel': cancel,
    'reminder.change': change,
  },
};

function setSaid(slots: Slots, context: SkillContext): Plan | undefined {
  const often = saidRecurrence(slots);
  if (!often) return undefined;
  const text = reminderText(slots, context.language);
  if (text?.kind === 'task' && NO_TASKS[context.language].test(text.text)) return undefined;
  const lead = slots.get('duration', 'lead');
  const [time] = slots.all('time');
  if (text && lead && time) return setBefore(text, time, durationMs(lead), context);
  const day = slots.get('time', 'day');
  const times = slots.all('time').map((one) => (day ? one.within(day) : one));
  const plan = set(text, times, often.recurrence ?? adverb(slots), context);
  return often.isAssumed ? confirmed(plan, context) : plan;
}

/** "An hour before my two pm appointment". */
function setBefore(text: ReminderText, time: TimeValue, leadMs: number, context: SkillContext): Plan | undefined {
  const replies = REPLIES[context.language];
  const moment = futureMoment(time, 'waking', context.now());
  if (moment.type !== 'moment') return undefined;
  const at = new Date(moment.at.getTime() - leadMs);
  if (at <= context.now()) return say(replies.past);
  const effect = addedAt('reminder', text.text, at, {}, context);
  return added([{ effect, text: replies.set(text, { at }, context.now()) }], text, [time], undefined, context);
}

/** "A daily reminder". */
function adverb(slots: Slots): Recurrence | undefined {
  if (slots.has('daily')) return { unit: 'day', every: 1 };
  if (slots.has('weekly')) return { unit: 'week', every: 1 };
  if (slots.has('monthly')) return { unit: 'month', every: 1 };
  return slots.has('yearly') ? { unit: 'year', every: 1 } : undefined;
}

/** What hour a day or a part of it stands for when only that was said: it is told with the reply. */
function usualHour(startHour: number): number {
  if (startHour < 12) return 9;
  if (startHour === 12) return 15;
  return startHour < 18 ? startHour : 20;
}

function set(
  text: ReminderText | undefined,
  times: readonly TimeValue[],
  recurrence: Recurrence | undefined,
  context: SkillContext,
): Plan {
  const replies = REPLIES[context.language];
  if (!text) {
    return askFor(replies.what, {
      'reminder.what': (answer, later) => set(reminderText(answer, later.language), times, recurrence, later),
    });
  }
  if (recurrence && (recurrence.unit === 'minute' || recurrence.unit === 'hour')) return say(replies.tooOften);
  const ofDay = recurrence?.part ? [recurrence.part] : [];
  if (times.length === 0 && ofDay.length === 0) return setWithoutTime(text, recurrence, context);
  const wanted = times.length > 0 ? times : ofDay;
  const reminders = wanted.map((time) => reminderAt(text, time, recurrence, context));
  const refusal = reminders.find((reminder) => typeof reminder === 'string');
  if (refusal === 'no-hour' || refusal === 'no-day') {
    const question = refusal === 'no-day' ? replies.whatDay : replies.when;
    return askWhen(question, text, recurrence, context, wanted[reminders.indexOf(refusal)]);
  }
  if (refusal) return say(replies[refusal]);
  return added(
    reminders.filter((reminder) => typeof reminder !== 'string'),
    text,
    times,
    recurrence,
    context,
  );
}

/** Days of which no hour is said are told of at the usual one; else it is asked. */
function setWithoutTime(text: ReminderText, recurrence: Recurrence | undefined, context: SkillContext): Plan {
  const replies = REPLIES[context.language];
  if (recurrence?.times) return askWhen(replies.whatTimes(recurrence.times), text, recurrence, context);
  const isOfDays = (recurrence?.weekdays?.length ?? 0) > 0 || recurrence?.monthDay !== undefined;
  if (!isOfDays) return askWhen(replies.when, text, recurrence, context);
  const reminder = repeated(text, nextUsualHour(context.now()), recurrence, context);
  return reminder === 'tooOften' ? say(replies.tooOften) : added([reminder], text, [], recurrence, context);
}

/** Reminders that are set at once; they can be taken back or corrected together. */
function added(
  reminders: readonly { effect: UndoableEffect; text: string }[],
  text: ReminderText,
  times: readonly TimeValue[],
  recurrence: Recurrence | undefined,
  { language }: SkillContext,
): Plan {
  const takeBacks = reminders.map(({ effect }) => effect.takeBack);
  return {
    ...say(reminders.map((reminder) => reminder.text).join(' ')),
    effects: reminders.map(({ effect }) => effect),
    undo: { ...say(REPLIES[language].removed), effects: takeBacks },
    followUps: {
      'reminder.corrected': (answer, later) => {
        const corrected = answer.all('time');
        const plan = set(text, corrected.length > 0 ? corrected : times, answer.get('recurrence') ?? recurrence, later);
        return { ...plan, effects: [...takeBacks, ...(plan.effects ?? [])] };
      },
    },
  };
}

/** @param day was said without an hour */
function askWhen(
  question: string,
  text: ReminderText,
  recurrence: Recurrence | undefined,
  { language }: SkillContext,
  day?: TimeValue,
): Plan {
  return {
    ...askFor(question, {
      'reminder.when': (answer, later) => {
        const times = answer.all('time').map((time) => (day ? time.within(day) : time));
        return set(text, times, saidRecurrence(answer)?.recurrence ?? recurrence, later);
      },
    }),
    fullQuestion: REPLIES[language].whenShall(text),
  };
}

function reminderAt(text: ReminderText, time: TimeValue, recurrence: Recurrence | undefined, context: SkillContext) {
  const replies = REPLIES[context.language];
  const timed = recurrence?.part && time !== recurrence.part ? (time.and(recurrence.part) ?? time) : time;
  const moment = futureMoment(timed, recurrence ? 'day' : 'waking', context.now(), usualHour);
  if (moment.type !== 'moment') return moment.type;
  const reminder = repeated(text, moment.at, recurrence, context, timed);
  if (typeof reminder === 'string' || !moment.isMoved) return reminder;
  return { ...reminder, text: `${reminder.text} ${replies.clocksChange(moment.at)}` };
}

/** @param earliest from then on, as often as it repeats @param time in which words it was said */
function repeated(
  text: ReminderText,
  earliest: Date,
  recurrence: Recurrence | undefined,
  context: SkillContext,
  time?: TimeValue,
) {
  const now = context.now();
  const reminder = repeating(earliest, recurrence, now, time);
  if (!reminder) return 'tooOften' as const;
  const { at, repetition } = reminder;
  return {
    effect: addedAt('reminder', text.text, at, repetition, context),
    text: REPLIES[context.language].set(text, { at, ...repetition }, now),
  };
}

/** "Every Tuesday" says no hour. */
function nextUsualHour(now: Date): Date {
  const at = new Date(now);
  at.setHours(usualHour(0), 0, 0, 0);
  if (at <= now) at.setDate(at.getDate() + 1);
  return at;
}

/** The reminders that a sentence speaks of. */
function meantReminders(slots: Slots, context: SkillContext): AgendaItem[] {
  const what = reminderWords(slots, context.language);
  const which = slots.get('time', 'which');
  let meant = context.agenda.of('reminder');
  if (what !== undefined) meant = meant.filter(({ label }) => holdsName(label, what, context.language));
  if (which?.first) {
    const [from, to] = [dateOfWall(which.first.startMs), dateOfWall(which.first.endMs)];
    meant = meant.filter((reminder) => {
      const at = wallTime(reminder, context);
      return at >= from && at < to;
    });
  }
  return slots.has('last') ? meant.slice(-1) : meant;
}

function query(slots: Slots, context: SkillContext): Plan {
  const meant = meantReminders(slots, context);
  return say(meant.length === 0 ? noneSuch(slots, context) : listed(meant, context));
}

function listed(reminders: readonly AgendaItem[], context: SkillContext): string {
  const due = reminders.map((reminder) => ({ ...reminder, at: wallTime(reminder, context) }));
  return REPLIES[context.language].listed(due, context.now());
}

function noneSuch(slots: Slots, { agenda, language }: SkillContext): string {
  const replies = REPLIES[language];
  const what = reminderWords(slots, language);
  if (agenda.of('reminder').length === 0) return replies.none;
  return what === undefined ? replies.noneThen : replies.noneAbout(what);
}

function cancel(slots: Slots, context: SkillContext): Plan | undefined {
  const { language } = context;
  const replies = REPLIES[language];
  const meant = meantReminders(slots, context);
  // "… is done" may be said of anything.
  if (meant.length === 0 && slots.has('bare')) return undefined;
  if (meant.length === 0) return say(noneSuch(slots, context));
  if (meant.length > 1 && !slots.has('all') && !slots.has('many')) {
    return askFor(replies.which(meant.map(({ label }) => label)), { 'reminder.which': cancel });
  }
  return {
    ...say(replies.cancelled(meant.map(({ label }) => label))),
    ...cancelled(meant, context, replies.backAgain(meant.length)),
  };
}

function change(slots: Slots, context: SkillContext): Plan {
  const replies = REPLIES[context.language];
  const meant = meantReminders(slots, context);
  const [reminder] = meant;
  if (!reminder) return say(noneSuch(slots, context));
  if (meant.length > 1) {
    return askFor(replies.which(meant.map(({ label }) => label)), {
      'reminder.which': (answer, later) => moved(meantReminders(answer, later)[0], slots, later),
    });
  }
  return moved(reminder, slots, context);
}

function moved(reminder: AgendaItem | undefined, slots: Slots, context: SkillContext): Plan {
  const replies = REPLIES[context.language];
  if (!reminder) return say(replies.none);
  const delta = slots.get('duration', 'delta');
  const time = slots.get('time');
  const moment = time && futureMoment(time, 'waking', context.now(), usualHour);
  const at = delta
    ? new Date(wallTime(reminder, context).getTime() + (slots.has('earlier') ? -1 : 1) * durationMs(delta))
    : moment?.type === 'moment'
      ? moment.at
      : undefined;
  if (!at) return say(replies.past);
  return {
    ...say(replies.changed({ ...reminder, at }, context.now())),
    effects: [
      changedItem(
        reminder,
        'changed',
        context,
        () => context.agenda.change(reminder.id, { dueAtMs: dueAt(at, context) }),
        { at: localTime(at) },
      ),
    ],
  };
}
