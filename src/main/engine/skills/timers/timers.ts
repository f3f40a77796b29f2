import type { AgendaItem } from '../../../../shared/engine/agenda.ts';
import { itemName } from '../../agenda/item-name.ts';
import { findDuration, spokenDuration } from '../../understanding/values/duration.ts';
import { literalPattern } from '../../understanding/values/literal-pattern.ts';
import { agendaPlan } from '../agenda-plan.ts';
import { ask, type Plan, type Skill, type SkillContext, say } from '../skill.ts';

const MAX_TIMER_MS = 24 * 3_600_000;
const MENTIONED = /\btimers?\b|\bcount ?down\b/;
const SET = /\b(?:set|start|make|create|begin|add|run|put|give|need|want|new|wake|count)\b/;
const CANCEL = /^(?:cancel|stop|delete|remove|clear|end|turn off|kill|get rid of)\b/;
const EXTEND = /^(?:add|extend|put)\b.*\b(?:timer|it)\b/;
const HOW_LONG =
  /\b(?:how (?:long|much)|time (?:is )?left|left on|remaining|status|check|what timers?|which timers?|list|show|do i have|is there|are there)\b/;
const LEFT = /^how (?:long|much time) is left$/;
const NAMES = [
  /\b(?:called|named|for(?: the| my)?) (?<name>[a-z][a-z ]*)$/,
  /\b(?:a|an|my|the|new|set|start) (?<name>[a-z]+) timer\b/,
];
const NOT_A_NAME = new Set([
  ...['new', 'timer', 'another', 'second', 'minute', 'hour', 'me', 'countdown', 'a', 'the', 'all', 'my', 'long', 'set'],
  ...['with', 'with a', 'one', 'with a timer', 'now'],
]);
/** Timers that are set, asked after, prolonged, cancelled, and ring. */
export const timersSkill: Skill = {
  id: 'timers',
  examples: ['Set a timer for five minutes.', 'How long is left on the timer?', 'Cancel the pasta timer.'],
  about: /\btimers?\b|\bcountdown\b/,
  plan({ plain }, context) {
    if (LEFT.test(plain)) return remaining(plain, context);
    if (!MENTIONED.test(plain)) return undefined;
    const found = findDuration(plain);
    if (EXTEND.test(plain) && found && / to | by /.test(plain)) return extend(found.durationMs, plain, context);
    if (CANCEL.test(plain)) return cancel(plain, context);
    if (HOW_LONG.test(plain) && !found) return remaining(plain, context);
    if (found) return set(found.durationMs, nameIn(found.rest), context);
    if (!SET.test(plain) && !/^(?:an? )?(?:[a-z]+ )?timer(?: for)?$/.test(plain)) return undefined;
    const name = nameIn(plain);
    return ask('For how long?', (answer) => {
      const duration = findDuration(answer.plain) ?? minutesAlone(answer.plain);
      return duration && set(duration.durationMs, name, context);
    });
  },
};

/** "Ten", as an answer. */
function minutesAlone(plain: string): { durationMs: number } | undefined {
  const minutes = /^(?:for )?(\d{1,3})$/.exec(plain)?.[1];
  return minutes === undefined ? undefined : { durationMs: Number(minutes) * 60_000 };
}

function set(durationMs: number, name: string | undefined, context: SkillContext): Plan {
  if (durationMs > MAX_TIMER_MS) return say('A timer can run for 24 hours at most.');
  const { agenda } = context;
  const spoken = spokenDuration(durationMs);
  return agendaPlan(
    name ? `The ${name} timer is set for ${spoken}.` : `The timer is set for ${spoken}.`,
    'timer',
    () => ({ label: name ?? spoken, durationMs, dueAtMs: agenda.nowMs() + durationMs }),
    (plain, rest, later) => {
      const corrected = findDuration(plain) ?? minutesAlone(rest.replace(/^(?:it to |to )/, ''));
      return corrected && set(corrected.durationMs, name, later);
    },
    context,
  );
}

function remaining(plain: string, { agenda }: SkillContext): Plan {
  const spoken = named(plain, agenda.of('timer')).map(
    (timer) => `The ${itemName(timer)} has ${spokenDuration(agenda.remainingMs(timer))} left.`,
  );
  return say(spoken.join(' ') || 'No timer is running.');
}

function extend(moreMs: number, plain: string, { agenda }: SkillContext): Plan {
  const [timer] = named(plain, agenda.of('timer'));
  if (!timer) return say('No timer is running.');
  const leftMs = agenda.remainingMs(timer) + moreMs;
  const { kind, label, durationMs = 0 } = timer;
  return {
    ...say(`The ${itemName(timer)} now has ${spokenDuration(leftMs)} left.`),
    commit() {
      agenda.cancel(timer.id);
      agenda.add({ kind, label, durationMs: durationMs + moreMs, dueAtMs: agenda.nowMs() + leftMs });
    },
  };
}

function cancel(plain: string, { agenda }: SkillContext): Plan {
  const timers = agenda.of('timer');
  if (timers.length === 0) return say('No timer is running.');
  const name = nameIn(plain);
  const meant = named(plain, timers);
  if (name && !meant.some(({ label }) => label === name)) return say(`There is no ${name} timer.`);
  const cancelAll = () => {
    for (const { id } of meant) agenda.cancel(id);
  };
  const [only] = meant;
  if (meant.length > 1 && !/\ball\b|\btimers\b|\bevery\b/.test(plain)) {
    const names = meant.map(itemName);
    return ask(`Which one: the ${names.join(' or the ')}?`, (answer, context) => {
      if (/\b(?:all|both|every)\b/.test(answer.plain)) return cancel('all timers', context);
      const chosen = meant.find(({ label }) => answer.plain.includes(label));
      return chosen && { ...say(`The ${itemName(chosen)} is cancelled.`), commit: () => agenda.cancel(chosen.id) };
    });
  }
  const what = only && meant.length === 1 ? `The ${itemName(only)} is` : `All ${meant.length} timers are`;
  return { ...say(`${what} cancelled.`), commit: cancelAll };
}

/** The timers whose name is said, or all. */
function named(plain: string, timers: readonly AgendaItem[]): readonly AgendaItem[] {
  const said = timers.filter(({ label }) => new RegExp(`\\b${literalPattern(label)}\\b`).test(plain));
  return said.length > 0 ? said : timers;
}

function nameIn(rest: string): string | undefined {
  const text = rest.replace(/ for$/, '');
  const names = NAMES.map((pattern) => pattern.exec(text)?.groups?.name?.trim());
  return names.find((name) => name && !NOT_A_NAME.has(name));
}
