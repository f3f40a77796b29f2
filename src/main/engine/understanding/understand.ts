import { arithmeticSkill } from '../skills/arithmetic/arithmetic.ts';
import { controlSkill } from '../skills/control/control.ts';
import { dateSkill } from '../skills/date/date.ts';
import type { Plan, Skill, SkillContext } from '../skills/skill.ts';
import { timeSkill } from '../skills/time/time.ts';
import { timersSkill } from '../skills/timers/timers.ts';
import { toUtterance } from './utterance.ts';

/** The first that wants an utterance gets it. */
const SKILLS: readonly Skill[] = [controlSkill, timersSkill, timeSkill, dateSkill, arithmeticSkill];

/** Words that a sentence does not end on. */
const UNFINISHED =
  /(?:^|\s)(?:a|an|the|for|to|of|in|at|and|or|by|with|my|is|plus|minus|times|divided|what|set|what's)$/;

export interface UnderstoodPlan extends Plan {
  /** The skill's id, or `none`. */
  skill: string;
}

/** Finds what to do about a transcript. Has no effect; never throws on any text. */
export function understand(text: string, context: SkillContext): UnderstoodPlan {
  const utterance = toUtterance(text);
  for (const skill of SKILLS) {
    const plan = skill.plan(utterance, context);
    if (plan) return { ...plan, skill: skill.id };
  }
  return {
    skill: 'none',
    replyText: "I can't do that yet.",
    completeness: UNFINISHED.test(utterance.plain) ? 'incomplete' : 'unknown',
  };
}

/** One for each skill: the first use of each is some 30 ms slower than the next. */
const WARM_UP_PHRASES = [
  'What time is it in Tokyo?',
  'Set a timer for twenty-five minutes.',
  'What is twelve times seven?',
  "What is today's date?",
  'Play something.',
];

/** Makes the first question as quick as the next. Audio is heard between one phrase and the next. */
export async function warmUnderstanding(context: SkillContext): Promise<void> {
  for (const phrase of WARM_UP_PHRASES) {
    await new Promise(setImmediate);
    understand(phrase, context);
  }
}
