import type { AgendaItem } from '../../../../shared/engine/agenda.ts';
import { nextDueAtMs } from '../../agenda/repetition.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { durationMs } from '../../understanding/time/duration-value.ts';
import { futureMoment, type HalfOfDay } from '../../understanding/time/moment.ts';
import type { Recurrence } from '../../understanding/time/recurrence.ts';
import type { TimeValue } from '../../understanding/time/time-value.ts';
import { addedAt, cancelled, changedItem, dueAt, localTime, type UndoableEffect, wallTime } from '../agenda-effects.ts';
import { confirmed } from '../confirm.ts';
import { repeating, saidRecurrence } from '../repetition.ts';
import { askFor, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanAlarmPatterns } from './de/patterns.ts';
import { germanAlarmReplies } from './de/replies.ts';
import { alarmPatterns } from './en/patterns.ts';
import { alarmReplies } from './en/replies.ts';
import { meantAlarms } from './meant-alarms.ts';
import { alarmTools } from './tools.ts';

const REPLIES = { en: alarmReplies, de: germanAlarmReplies };

/** Alarms at a time of day, once or again and again. */
export const alarmsSkill: Skill = {
  id: 'alarms',
  examples: {
    en: ['Wake me up at seven.', 'Set an alarm for every weekday at half past six.', 'Cancel my alarm.'],
    de: ['Weck mich um sieben.', 'Stell einen Wecker für jeden Werktag um halb sieben.', 'Lösch meinen Wecker.'],
  },
  patterns: { en: alarmPatterns, de: germanAlarmPatterns },
  tools: alarmTools,
  state(context) {
    const alarms = context.agenda.of('alarm');
    return alarms.length === 0 ? '' : listed(alarms, context);
  },
  intents: {
    'alarm.set': set,
    'alarm.cancel': cancelSaid,
    'alarm.skip': (slots, context) => withAlarms(slots, context, skip),
    'alarm.change': change,
    'alarm.query': query,
  },
};

interface SetRequest {
  times: readonly TimeValue[];
  recurrence: Recurrence | undefined;
  label: string;
  half: HalfOfDay;
  /** Said without an hour. */
  day?: TimeValue;
}

function set(slots: Slots, context: SkillContext): Plan | undefined {
  const times = slots.all('time');
  // "1730" is a time of the day here, not a year.
  if (times.some((time) => time.options.isLatent && time.has('year'))) return undefined;
  const often = saidRecurrence(slots);
  if (!often) return undefined;
  const plan = setAll(
    {
      times,
      recurrence: often.recurrence,
      label: slots.text('name') ?? slots.text('task') ?? '',
      half: slots.has('wake') ? 'morning' : 'next',
    },
    context,
  );
  return often.isAssumed ? confirmed(plan, context) : plan;
}

function setAll(request: SetRequest, context: SkillContext): Plan {
  const replies = REPLIES[context.language];
  const { recurrence, times } = request;
  if (times.length === 0) {
    if (recurrence?.times) return askWhen(replies.whatTimes(recurrence.times), request, context);
    return askWhen(replies.whatTime, request, context);
  }
  const effects: UndoableEffect[] = [];
  const said: string[] = [];
  for (const time of times) {
    const alarm = alarmAt(time, request, context);
    if (alarm === 'no-hour') return askWhen(replies.whatTime, { ...request, day: time }, context);
    if (alarm === 'no-day') return askWhen(replies.whatDay, { ...request, day: time }, context);
    if (typeof alarm === 'string') return say(replies[alarm]);
    effects.push(alarm.effect);
    said.push(alarm.text);
  }
  return {
    ...say(said.join(' ')),
    effects,
    undo: { ...say(replies.removed), effects: effects.map(({ takeBack }) => takeBack) },
    followUps: {
      'alarm.corrected': (answer, later) => {
        const corrected = answer.all('time');
        const plan = setAll(
          {
            ...request,
            times: corrected.length > 0 ? corrected : times,
            recurrence: answer.get('recurrence') ?? recurrence,
          },
          later,
        );
        return { ...plan, effects: [...effects.map(({ takeBack }) => takeBack), ...(plan.effects ?? [])] };
      },
    },
  };
}

/** Asks for what nobody said; a day that was said is kept. */
function askWhen(question: string, request: SetRequest, { language }: SkillContext): Plan {
  const { day, ...rest } = request;
  return {
    ...askFor(question, {
      'alarm.when': (answer, later) => {
        const times = answer.all('time').map((time) => (day ? time.within(day) : time));
        return setAll({ ...rest, times, recurrence: saidRecurrence(answer)?.recurrence ?? request.recurrence }, later);
      },
    }),
    fullQuestion: REPLIES[language].whatTimeFor(request.label),
  };
}

/** @returns why it cannot be set, or what was not said */
function alarmAt(time: TimeValue, { recurrence, label, half }: SetRequest, context: SkillContext) {
  const replies = REPLIES[context.language];
  const now = context.now();
  const timed = recurrence?.part ? (time.and(recurrence.part) ?? time) : time;
  const moment = futureMoment(timed, recurrence || timed.has('weekday', 'date') ? 'morning' : half, now);
  if (moment.type !== 'moment') return moment.type;
  const alarm = repeating(moment.at, recurrence, now, timed);
  if (!alarm) return 'tooOften' as const;
  const { at, repetition } = alarm;
  const text = replies.set({ label, at, ...repetition }, now);
  return {
    effect: addedAt('alarm', label, at, repetition, context),
    text: moment.isMoved ? `${text} ${replies.clocksChange(at)}` : text,
  };
}

/** Goes on with the alarms that are meant, or asks which. */
function withAlarms(
  slots: Slots,
  context: SkillContext,
  plan: (alarms: AgendaItem[], context: SkillContext) => Plan,
): Plan {
  const replies = REPLIES[context.language];
  const meant = meantAlarms(slots, context);
  if (meant.type === 'none') return say(noneSuch(slots, context));
  if (meant.type === 'some') return plan(meant.alarms, context);
  return askFor(
    replies.which(
      meant.alarms.map((alarm) => due(alarm, context)),
      context.now(),
    ),
    {
      'alarm.which': (answer, later) => withAlarms(answer, later, plan),
    },
  );
}

function noneSuch(slots: Slots, context: SkillContext): string {
  const replies = REPLIES[context.language];
  if (context.agenda.of('alarm').length === 0) return replies.none;
  const name = slots.text('name');
  if (name !== undefined) return replies.noneNamed(name);
  const which = slots.get('time', 'which');
  if (!which?.first) return replies.noneSuch;
  const moment = futureMoment(which, 'morning', context.now(), () => 12);
  if (moment.type !== 'moment') return replies.noneSuch;
  return which.has('clock') ? replies.noneFor(moment.at) : replies.noneOn(moment.at, context.now());
}

function due(alarm: AgendaItem, context: SkillContext) {
  return { ...alarm, at: wallTime(alarm, context) };
}

/** "Turn off the alarm" while none rings: it may be that one is heard that is none of Hark's. */
function cancelSaid(slots: Slots, context: SkillContext): Plan {
  const plan = withAlarms(slots, context, cancel);
  return slots.has('sound') ? confirmed(plan, context) : plan;
}

function cancel(alarms: readonly AgendaItem[], context: SkillContext): Plan {
  const replies = REPLIES[context.language];
  return {
    ...say(
      replies.cancelled(
        alarms.map((alarm) => due(alarm, context)),
        context.now(),
      ),
    ),
    ...cancelled(alarms, context, replies.backAgain(alarms.length)),
  };
}

/** Leaves out the next time of an alarm that repeats; one that rings once is cancelled. */
function skip(alarms: readonly AgendaItem[], context: SkillContext): Plan {
  const { agenda, language, now } = context;
  const [alarm] = alarms;
  if (!alarm || alarms.length > 1) return cancel(alarms, context);
  const nextMs = nextDueAtMs(alarm, alarm.dueAtMs);
  if (nextMs === undefined) return cancel(alarms, context);
  const next = wallTime({ ...alarm, dueAtMs: nextMs }, context);
  return {
    ...say(REPLIES[language].skipped(wallTime(alarm, context), next, now())),
    effects: [changedItem(alarm, 'changed', context, () => agenda.skip(alarm.id), { at: localTime(next) })],
  };
}

function change(slots: Slots, context: SkillContext): Plan {
  return withAlarms(slots, context, ([alarm], later) => {
    const replies = REPLIES[later.language];
    if (!alarm) return say(replies.none);
    const newName = slots.text('newName');
    if (newName !== undefined) {
      return {
        ...say(replies.named(newName)),
        effects: [
          changedItem(alarm, 'changed', later, () => later.agenda.change(alarm.id, { label: newName }), {
            name: newName,
          }),
        ],
      };
    }
    const delta = slots.get('duration', 'delta');
    if (delta) {
      const sign = slots.has('earlier') ? -1 : 1;
      return moved(alarm, new Date(wallTime(alarm, later).getTime() + sign * durationMs(delta)), later);
    }
    const time = slots.get('time');
    if (!time) {
      return askFor(replies.whatTime, { 'alarm.when': (answer, then) => movedTo(alarm, answer.get('time'), then) });
    }
    return movedTo(alarm, time, later);
  });
}

function movedTo(alarm: AgendaItem, time: TimeValue | undefined, context: SkillContext): Plan {
  const replies = REPLIES[context.language];
  if (!time) return say(replies.whatTime);
  const moment = futureMoment(time, isMorning(alarm, context) ? 'morning' : 'next', context.now());
  if (moment.type === 'past') return say(replies.past);
  if (moment.type !== 'moment') {
    return askFor(replies.whatTime, { 'alarm.when': (answer, later) => movedTo(alarm, answer.get('time'), later) });
  }
  return moved(alarm, keepingDay(alarm, moment.at, time, context), context);
}

const isMorning = (alarm: AgendaItem, context: SkillContext) => wallTime(alarm, context).getHours() < 12;

/** "Change my alarm to 8": on the day it was set for, unless another one is said. */
function keepingDay(alarm: AgendaItem, at: Date, time: TimeValue, context: SkillContext): Date {
  if (time.has('weekday', 'date', 'week')) return at;
  const kept = wallTime(alarm, context);
  kept.setHours(at.getHours(), at.getMinutes(), at.getSeconds(), 0);
  return kept > context.now() ? kept : at;
}

function moved(alarm: AgendaItem, at: Date, context: SkillContext): Plan {
  const replies = REPLIES[context.language];
  if (at <= context.now()) return say(replies.past);
  return {
    ...say(replies.changed({ ...alarm, at }, context.now())),
    effects: [
      changedItem(alarm, 'changed', context, () => context.agenda.change(alarm.id, { dueAtMs: dueAt(at, context) }), {
        at: localTime(at),
      }),
    ],
  };
}

function query(slots: Slots, context: SkillContext): Plan {
  const meant = meantAlarms(slots, context);
  return say(meant.type === 'none' ? noneSuch(slots, context) : listed(meant.alarms, context));
}

function listed(alarms: readonly AgendaItem[], context: SkillContext): string {
  return REPLIES[context.language].listed(
    alarms.map((alarm) => due(alarm, context)),
    context.now(),
  );
}
