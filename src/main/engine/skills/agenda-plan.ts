import type { AgendaItem } from '../../../shared/engine/agenda.ts';
import type { NewAgendaItem } from '../agenda/agenda.ts';
import { type Plan, type SkillContext, say } from './skill.ts';

/** Of what went before: "no, ten minutes", "make it ten minutes". */
const CORRECTION =
  /^(?:no|nope|actually|sorry|wait|i (?:meant|said)|not|make (?:it|that)|change (?:it|that) to|rather)\b,? ?/;

/**
 * A plan that puts something on the agenda; the next utterance may take it back, or correct it.
 * @param item made when the plan takes effect
 * @param correct finds the plan that is meant instead; `rest` is what follows the words of correction
 */
export function agendaPlan(
  replyText: string,
  kind: AgendaItem['kind'],
  item: () => Omit<NewAgendaItem, 'kind'>,
  correct: (plain: string, rest: string, context: SkillContext) => Plan | undefined,
  { agenda }: SkillContext,
): Plan {
  let id: string | undefined;
  return {
    ...say(replyText),
    commit() {
      id = agenda.add({ kind, ...item() });
    },
    undo: { ...say(`The ${kind} is cancelled.`), commit: () => id && agenda.cancel(id) },
    next({ plain }, context) {
      if (!CORRECTION.test(plain)) return undefined;
      const plan = correct(plain, plain.replace(CORRECTION, ''), context);
      const commit = plan?.commit;
      if (!commit) return plan;
      return {
        ...plan,
        commit() {
          if (id) agenda.cancel(id);
          commit();
        },
      };
    },
  };
}

/** A point in time on the session's clock. */
export function dueAt(at: Date, { agenda, now }: SkillContext): number {
  return agenda.nowMs() + (at.getTime() - now().getTime());
}

/** When an item is due, as the user's clock has it. */
export function wallTime({ dueAtMs }: AgendaItem, { agenda, now }: SkillContext): Date {
  return new Date(now().getTime() + dueAtMs - agenda.nowMs());
}
