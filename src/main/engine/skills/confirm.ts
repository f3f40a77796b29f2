import { SENTENCE_FRAMES } from '../understanding/languages/languages.ts';
import { askFor, type IntentHandler, type Plan, type SkillContext, say } from './skill.ts';

/** A plan that has its effect only when it is answered with yes. @param whenNo what is said to a no, or done */
export function confirm(question: string, whenYes: IntentHandler, whenNo: string | IntentHandler): Plan {
  return {
    ...askFor(question, {
      'answer.yes': whenYes,
      'answer.no': typeof whenNo === 'string' ? () => say(whenNo) : whenNo,
    }),
    completeness: 'complete',
  };
}

/** Reads back what a plan would do, and does it after a yes. A plan without effects stays as it is. */
export function confirmed(plan: Plan, { language, now }: Pick<SkillContext, 'language' | 'now'>): Plan {
  const { readBack, leftAlone } = SENTENCE_FRAMES[language];
  return plan.effects?.length ? confirm(readBack(plan.effects, now()), () => plan, leftAlone) : plan;
}
