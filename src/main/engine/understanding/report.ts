import { performance } from 'node:perf_hooks';
import { Facts } from '../memory/facts.ts';
import { UserProfile } from '../memory/user-profile.ts';
import type { Effect } from '../skills/effect.ts';
import { SKILLS } from '../skills/registry.ts';
import type { SkillContext } from '../skills/skill.ts';
import { Stopwatch } from '../skills/stopwatch/stopwatch-clock.ts';
import { Dialogue, NOT_UNDERSTOOD } from './dialogue.ts';
import { spokenDuration } from './languages/en/speak.ts';
import type { IntentLanguage } from './languages/languages.ts';
import { type SaidState, stateAt } from './said-state.ts';
import { shownSlots } from './shown-slots.ts';

/** How a sentence was understood, and what it would do. */
export interface UnderstandingReport {
  text: string;
  understood: boolean;
  /** No pattern explains the words: the classifier supposes what they mean. */
  supposed: boolean;
  intents: { intent: string; slots: Record<string, unknown> }[];
  effects: Omit<Effect, 'apply'>[];
  reply: string;
  /** Whether the reply is a question that must be answered first. */
  asks: boolean;
  /** Words that nothing explains. */
  unexplained: readonly string[];
  computeMs: number;
}

/** Reads one sentence as if it were said at that moment in that state. Does nothing. */
export function understandingReport(
  text: string,
  now: Date,
  state: SaidState = {},
  language: IntentLanguage = 'en',
): UnderstandingReport {
  const dialogue = new Dialogue(SKILLS, { ...contextAt(now), ...stateAt(state, now, spokenDuration) }, language);
  const startedMs = performance.now();
  const {
    skill,
    intents = [],
    effects = [],
    replyText,
    asks = false,
    isSupposed = false,
    unexplained = [],
  } = dialogue.understand(text);
  const computeMs = performance.now() - startedMs;
  return {
    text,
    understood: skill !== NOT_UNDERSTOOD,
    supposed: isSupposed,
    intents: intents.map(({ intent, slots }) => ({ intent, slots: shownSlots(slots) })),
    effects: effects.map(({ apply: _, takeBack: __, ...effect }: Effect & { takeBack?: Effect }) => effect),
    reply: replyText,
    asks,
    unexplained,
    computeMs: Math.round(computeMs * 1000) / 1000,
  };
}

/** Everything else that a skill may know, as on a desktop that has it all. */
function contextAt(now: Date): Omit<SkillContext, 'lastReply' | 'language' | 'agenda' | 'notebook'> {
  const nothing = () => undefined;
  return {
    now: () => new Date(now),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    facts: new Facts(),
    user: new UserProfile(),
    stopwatch: new Stopwatch(() => now.getTime()),
    system: {
      battery: () => undefined,
      disk: () => ({ freeBytes: 0, totalBytes: 0 }),
      memory: () => ({ freeBytes: 0, totalBytes: 0 }),
      address: () => undefined,
      uptimeMs: () => 0,
    },
    sound: { hasVolume: true, hasPlayer: true, setLevel: nothing, changeLevel: nothing, step: nothing },
    random: () => 0.3,
    currencyRates: { USD: 1.08, GBP: 0.85, JPY: 162, CHF: 0.95 },
    openTargets: {},
    open: nothing,
  };
}
