import type { AgendaItem } from '../../../../shared/engine/agenda.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { durationMs as lengthOf } from '../../understanding/time/duration-value.ts';
import type { Effect } from '../effect.ts';
import { askFor, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { BEGINS_WITH_LENGTH as beginsWithGermanLength } from './de/lengths.ts';
import { germanTimerPatterns } from './de/patterns.ts';
import { germanTimerReplies } from './de/replies.ts';
import { BEGINS_WITH_LENGTH as beginsWithLength } from './en/lengths.ts';
import { timerPatterns } from './en/patterns.ts';
import { timerReplies } from './en/replies.ts';
import { meantTimers, type TimerChoice } from './meant-timers.ts';
import { timerTools } from './tools.ts';

const MAX_TIMER_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
/** A timer that is shortened to less rings at once, which nobody wants. */
const MIN_LEFT_MS = 1000;
const REPLIES = { en: timerReplies, de: germanTimerReplies };
const BEGINS_WITH_LENGTH = { en: beginsWithLength, de: beginsWithGermanLength };

/** Timers that are set, asked after, prolonged, paused, cancelled, and ring. */
export const timersSkill: Skill = {
  id: 'timers',
  examples: {
    en: ['Set a timer for five minutes.', 'How long is left on the timer?', 'Cancel the pasta timer.'],
    de: ['Stell einen Timer auf fünf Minuten.', 'Wie lange läuft der Timer noch?', 'Lösch den Nudeltimer.'],
  },
  patterns: { en: timerPatterns, de: germanTimerPatterns },
  tools: timerTools,
  state: (context) => statusOf(context.agenda.of('timer'), context),
  intents: {
    'timer.start': start,
    'timer.command': command,
    'timer.cancel': (slots, context) => withTimers(slots, context, cancel),
    'timer.pause': (slots, context) => withTimers(slots, context, pause),
    'timer.resume': (slots, context) => withTimers(slots, context, resume),
    'timer.restart': (slots, context) => withTimers(slots, context, restart),
    'timer.increase': (slots, context) => lengthen(slots, context, 1),
    'timer.decrease': (slots, context) => lengthen(slots, context, -1),
    'timer.change': change,
    'timer.status': status,
  },
};

function start(slots: Slots, context: SkillContext): Plan | undefined {
  const name = slots.text('name');
  const task = slots.text('task');
  const lengths = lengthsOf(slots);
  // "For ten minutes and …": the length was said, and what is behind it was not understood.
  if (lengths.length === 0 && task !== undefined && BEGINS_WITH_LENGTH[context.language].test(task)) return undefined;
  return started(lengths, name, task, context);
}

function askLength(name: string | undefined, task: string | undefined, context: SkillContext): Plan {
  const { howLong, howLongFor } = REPLIES[context.language];
  return {
    ...askFor(howLong, { 'timer.length': (answer) => started(lengthsOf(answer), name, task, context) }),
    fullQuestion: howLongFor(name),
  };
}

/**
 * Durations that were said; a number alone counts the unit of the next one ("one for five and one for ten minutes"), or of the
 * timer before it ("… and a sauce timer for 20").
 */
function lengthsOf(slots: Slots): number[] {
  const durations = slots.all('duration').map(lengthOf);
  const unitMs = unitOf(slots);
  return [...slots.all('number', 'minutes').map(({ value }) => value * unitMs), ...durations];
}

function unitOf(slots: Slots): number {
  const amounts = (slots.get('duration') ?? slots.before?.get('duration'))?.amounts ?? {};
  return amounts.second === undefined ? (amounts.hour === undefined ? MINUTE_MS : 60 * MINUTE_MS) : 1000;
}

function started(
  lengths: readonly number[],
  name: string | undefined,
  task: string | undefined,
  context: SkillContext,
): Plan {
  const replies = REPLIES[context.language];
  if (lengths.some((ms) => ms > MAX_TIMER_MS)) return say(replies.tooLong);
  if (lengths.length === 0 || lengths.some((ms) => ms < MIN_LEFT_MS)) return askLength(name, task, context);
  const effects = lengths.map((durationMs) => added(durationMs, name ?? task, context));
  return {
    ...say(lengths.map((ms) => (task ? replies.startedFor(task, ms) : replies.started(name, ms))).join(' ')),
    effects,
    undo: undone(effects, replies.takenBack(effects.length)),
    followUps: {
      'timer.corrected': (answer, later) => {
        const plan = started(lengthsOf(answer), name, task, later);
        return { ...plan, effects: [...effects.map(({ takeBack }) => takeBack), ...(plan.effects ?? [])] };
      },
    },
  };
}

interface AddedTimer extends Effect {
  takeBack: Effect;
}

function added(durationMs: number, name: string | undefined, { agenda, language }: SkillContext): AddedTimer {
  const label = name ?? REPLIES[language].unnamed(durationMs);
  let id: string | undefined;
  const timer = { kind: 'timer' as const, ...(name ? { name } : {}), durationMs };
  return {
    ...timer,
    change: 'added',
    apply() {
      id = agenda.add({ kind: 'timer', label, durationMs, dueAtMs: agenda.nowMs() + durationMs });
    },
    takeBack: { ...timer, change: 'removed', apply: () => id && agenda.cancel(id) },
  };
}

function undone(effects: readonly AddedTimer[], replyText: string): Plan {
  return { ...say(replyText), effects: effects.map(({ takeBack }) => takeBack) };
}

/** "Turn off the lights in five minutes": what Hark cannot do later it can remind of. */
function command(slots: Slots, context: SkillContext): Plan | undefined {
  const durationMs = lengthsOf(slots)[0];
  const text = slots.text('command');
  if (durationMs === undefined || text === undefined) return undefined;
  const { agenda, language } = context;
  const replies = REPLIES[language];
  return askFor(replies.canOnlyRemind(text, durationMs), {
    'answer.yes': () => ({
      ...say(replies.startedFor(text, durationMs)),
      effects: [
        {
          kind: 'reminder',
          change: 'added',
          name: text,
          apply: () => agenda.add({ kind: 'reminder', label: text, dueAtMs: agenda.nowMs() + durationMs }),
        },
      ],
    }),
    'answer.no': () => say(replies.leftAlone),
  });
}

/** Goes on with the timers that are meant, or asks which. */
function withTimers(
  slots: Slots,
  context: SkillContext,
  plan: (timers: AgendaItem[], context: SkillContext) => Plan,
): Plan | undefined {
  const replies = REPLIES[context.language];
  const timers = context.agenda.of('timer');
  const meant = meantTimers(slots, timers, context);
  // "Cancel the pasta" speaks of a timer only where there is one of that name.
  if (meant.type === 'none' && slots.has('bare')) return undefined;
  if (meant.type === 'none') return say(timers.length === 0 ? replies.none : replies.noSuch(missing(meant, replies)));
  if (meant.type === 'some') return plan(meant.timers, context);
  return askFor(replies.which(meant.timers), {
    'timer.which': (answer, later) => withTimers(answer, later, plan),
  });
}

function missing({ name, lengthMs }: Extract<TimerChoice, { type: 'none' }>, replies: typeof timerReplies): string {
  if (name !== undefined) return replies.called(name);
  return lengthMs === undefined ? replies.other : replies.lasting(lengthMs);
}

function changed(timer: AgendaItem, change: Effect['change'], apply: () => void, deltaMs?: number): Effect {
  const { label, durationMs } = timer;
  return {
    kind: 'timer',
    change,
    name: label,
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(deltaMs === undefined ? {} : { deltaMs }),
    apply,
  };
}

function cancel(timers: readonly AgendaItem[], { agenda, language }: SkillContext): Plan {
  return {
    ...say(REPLIES[language].cancelled(timers)),
    effects: timers.map((timer) => changed(timer, 'removed', () => agenda.cancel(timer.id))),
    undo: {
      ...say(REPLIES[language].backAgain(timers)),
      effects: timers.map((timer) => changed(timer, 'added', () => agenda.putBack(timer))),
    },
  };
}

function pause(timers: readonly AgendaItem[], { agenda, language }: SkillContext): Plan {
  const running = timers.filter(({ pausedLeftMs }) => pausedLeftMs === undefined);
  if (running.length === 0) return say(REPLIES[language].pausedAlready(timers));
  return {
    ...say(REPLIES[language].paused(running)),
    effects: running.map((timer) => changed(timer, 'paused', () => agenda.pause(timer.id))),
  };
}

function resume(timers: readonly AgendaItem[], { agenda, language }: SkillContext): Plan {
  const paused = timers.filter(({ pausedLeftMs }) => pausedLeftMs !== undefined);
  if (paused.length === 0) return say(REPLIES[language].runningAlready(timers));
  return {
    ...say(REPLIES[language].resumed(paused)),
    effects: paused.map((timer) => changed(timer, 'resumed', () => agenda.resume(timer.id))),
  };
}

function restart(timers: readonly AgendaItem[], { agenda, language }: SkillContext): Plan {
  const [timer] = timers;
  return {
    ...say(timer ? REPLIES[language].leftNow(timer, timer.durationMs ?? 0) : ''),
    effects: timers.map((one) =>
      changed(one, 'changed', () => setLeft(one, one.durationMs ?? 0, one.durationMs ?? 0, agenda)),
    ),
  };
}

function setLeft(timer: AgendaItem, leftMs: number, durationMs: number, agenda: SkillContext['agenda']): void {
  if (timer.pausedLeftMs !== undefined) agenda.resume(timer.id);
  agenda.change(timer.id, { durationMs, dueAtMs: agenda.nowMs() + leftMs });
  if (timer.pausedLeftMs !== undefined) agenda.pause(timer.id);
}

function lengthen(slots: Slots, context: SkillContext, sign: 1 | -1): Plan | undefined {
  const replies = REPLIES[context.language];
  const by = slots.get('duration', 'by');
  if (!by) {
    if (context.agenda.of('timer').length === 0) return say(replies.none);
    return askFor(replies.byHowMuch, {
      'timer.length': (answer, later) =>
        withTimers(slots, later, (timers) => moved(timers, sign * (lengthsOf(answer)[0] ?? 0), later)),
    });
  }
  return withTimers(slots, context, (timers) => moved(timers, sign * lengthOf(by), context));
}

function moved(timers: readonly AgendaItem[], deltaMs: number, { agenda, language }: SkillContext): Plan {
  const replies = REPLIES[language];
  const short = timers.find((timer) => agenda.remainingMs(timer) + deltaMs < MIN_LEFT_MS);
  if (short) return say(replies.tooShort(short, agenda.remainingMs(short)));
  const long = timers.some((timer) => agenda.remainingMs(timer) + deltaMs > MAX_TIMER_MS);
  if (long) return say(replies.tooLong);
  return {
    ...say(timers.map((timer) => replies.leftNow(timer, agenda.remainingMs(timer) + deltaMs)).join(' ')),
    effects: timers.map((timer) => {
      const leftMs = agenda.remainingMs(timer) + deltaMs;
      const durationMs = Math.max(MIN_LEFT_MS, (timer.durationMs ?? 0) + deltaMs);
      return changed(timer, 'changed', () => setLeft(timer, leftMs, durationMs, agenda), deltaMs);
    }),
  };
}

/** "Set the pasta timer to ten minutes": the one that runs is set anew, or a new one of that name. */
function change(slots: Slots, context: SkillContext): Plan | undefined {
  const { agenda, language } = context;
  const replies = REPLIES[language];
  const newName = slots.text('newName');
  const newMs = lengthsOf(slots)[0];
  const meant = meantTimers(slots, agenda.of('timer'), context);
  if (newName !== undefined) {
    return withTimers(slots, context, ([timer]) =>
      timer
        ? {
            ...say(replies.renamed(newName)),
            effects: [changed(timer, 'changed', () => agenda.change(timer.id, { label: newName }))],
          }
        : say(replies.none),
    );
  }
  if (newMs === undefined) return undefined;
  if (meant.type === 'none') return started([newMs], slots.text('name'), undefined, context);
  return withTimers(slots, context, (timers) => ({
    ...say(timers.map((timer) => replies.leftNow(timer, newMs)).join(' ')),
    effects: timers.map((timer) => ({
      ...changed(timer, 'changed', () => setLeft(timer, newMs, newMs, agenda)),
      durationMs: newMs,
    })),
  }));
}

function status(slots: Slots, context: SkillContext): Plan | undefined {
  const { agenda, language } = context;
  const replies = REPLIES[language];
  const timers = agenda.of('timer');
  const meant = meantTimers(slots, timers, context);
  if (meant.type === 'none' && slots.has('bare')) return undefined;
  if (timers.length === 0) return say(replies.none);
  if (meant.type === 'none') return say(replies.noSuch(missing(meant, replies)));
  return say(statusOf(meant.timers, context));
}

function statusOf(timers: readonly AgendaItem[], { agenda, language }: SkillContext): string {
  return timers
    .map((timer) => REPLIES[language].left(timer, agenda.remainingMs(timer), timer.pausedLeftMs !== undefined))
    .join(' ');
}
