import type { AgendaItem } from '../../../shared/engine/agenda.ts';
import { wholeSecond } from '../../../shared/engine/whole-second.ts';
import type { Effect } from './effect.ts';
import type { Repetition } from './repetition.ts';
import { type Plan, type SkillContext, say } from './skill.ts';

/** An effect that can be taken back. */
export interface UndoableEffect extends Effect {
  takeBack: Effect;
}

/** An alarm or a reminder that is put on the agenda. */
export function addedAt(
  kind: 'alarm' | 'reminder',
  label: string,
  at: Date,
  repetition: Repetition,
  context: SkillContext,
): UndoableEffect {
  const { agenda } = context;
  let id: string | undefined;
  const said = {
    kind,
    ...(label === '' ? {} : { name: label }),
    at: localTime(at),
    ...(repetition.weekdays ? { weekdays: repetition.weekdays } : {}),
  };
  return {
    ...said,
    change: 'added',
    apply() {
      id = agenda.add({ kind, label, dueAtMs: dueAt(at, context), ...repetition });
    },
    takeBack: { ...said, change: 'removed', apply: () => id !== undefined && agenda.cancel(id) },
  };
}

/** @param what is changed, besides the item's own name and time */
export function changedItem(
  item: AgendaItem,
  change: Effect['change'],
  context: SkillContext,
  apply: () => void,
  what: Partial<Effect> = {},
): Effect {
  const { kind, label, weekdays } = item;
  return {
    kind,
    change,
    ...(label === '' ? {} : { name: label }),
    at: localTime(wallTime(item, context)),
    ...(weekdays ? { weekdays } : {}),
    ...what,
    apply,
  };
}

/** Takes items off the agenda. @param backAgain what is said when they are put back */
export function cancelled(
  items: readonly AgendaItem[],
  context: SkillContext,
  backAgain: string,
): Pick<Plan, 'effects' | 'undo'> {
  const { agenda } = context;
  return {
    effects: items.map((item) => changedItem(item, 'removed', context, () => agenda.cancel(item.id))),
    undo: {
      ...say(backAgain),
      effects: items.map((item) => changedItem(item, 'added', context, () => agenda.putBack(item))),
    },
  };
}

/** A point in time on the session's clock. */
export function dueAt(at: Date, { agenda, now }: SkillContext): number {
  return agenda.nowMs() + (at.getTime() - now().getTime());
}

/** When an item is due, as the user's clock has it. */
export function wallTime({ dueAtMs }: AgendaItem, { agenda, now }: SkillContext): Date {
  return wholeSecond(now().getTime() + dueAtMs - agenda.nowMs());
}

/** @returns such as "2026-03-05T07:00:00" */
export function localTime(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
