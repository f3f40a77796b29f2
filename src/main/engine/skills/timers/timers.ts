import type { Plan, Skill, SkillContext } from '../skill.ts';
import { findDuration, spokenDuration } from './duration.ts';
import { timerName } from './timer-name.ts';

const LONGEST_TIMER_MS = 24 * 3_600_000;
const MENTIONED = /\btimers?\b|\bcountdown\b/;
const SET = /\b(?:set|start|make|create|begin|add|run|put)\b/;
const CANCEL = /\b(?:cancel|stop|delete|remove|clear|end|turn off)\b/;
const HOW_LONG = /\b(?:how (?:long|much)|time (?:is )?left|left on|remaining|status)\b/;
const NAME = /\b(?:called|named|for(?: the| my)?) (?<name>[a-z][a-z ]*)$|\b(?:a|an|my|the) (?<before>[a-z]+) timer\b/;
const NOT_A_NAME = new Set(['new', 'timer', 'another', 'second', 'me', 'countdown']);

/** Timers that are set, asked after, cancelled, and ring. */
export const timersSkill: Skill = {
  id: 'timers',
  plan({ plain }, context) {
    if (!MENTIONED.test(plain)) return undefined;
    if (HOW_LONG.test(plain)) return remaining(context);
    if (CANCEL.test(plain)) return cancel(context);
    const found = findDuration(plain);
    if (!found) {
      return SET.test(plain) || /^(?:an? )?timer(?: for)?$/.test(plain)
        ? {
            replyText: 'For how long? Please say it in one sentence, such as: set a timer for five minutes.',
            completeness: 'incomplete',
          }
        : undefined;
    }
    return set(found.durationMs, nameIn(found.rest), context);
  },
};

function set(durationMs: number, name: string | undefined, { timers }: SkillContext): Plan {
  if (durationMs > LONGEST_TIMER_MS) {
    return { replyText: 'A timer can run for 24 hours at most.', completeness: 'complete' };
  }
  const spoken = spokenDuration(durationMs);
  const replyText = name ? `The ${name} timer is set for ${spoken}.` : `The timer is set for ${spoken}.`;
  return { replyText, completeness: 'complete', commit: () => timers.start(durationMs, name ?? spoken) };
}

function remaining({ timers }: SkillContext): Plan {
  const spoken = timers.views.map(
    (timer) => `The ${timerName(timer)} has ${spokenDuration(timers.remainingMs(timer))} left.`,
  );
  return { replyText: spoken.join(' ') || 'No timer is running.', completeness: 'complete' };
}

function cancel({ timers }: SkillContext): Plan {
  const count = timers.views.length;
  if (count === 0) return { replyText: 'No timer is running.', completeness: 'complete' };
  const replyText = count === 1 ? 'The timer is cancelled.' : `All ${count} timers are cancelled.`;
  return { replyText, completeness: 'complete', commit: () => timers.cancelAll() };
}

function nameIn(rest: string): string | undefined {
  const groups = NAME.exec(rest)?.groups;
  const name = (groups?.name ?? groups?.before)?.trim();
  return name && !NOT_A_NAME.has(name) ? name : undefined;
}
