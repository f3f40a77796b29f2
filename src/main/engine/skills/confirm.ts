import { askFor, type IntentHandler, type Plan, say } from './skill.ts';

/** A plan that has its effect only when it is answered with yes. @param whenNo what is said to a no */
export function confirm(question: string, whenYes: IntentHandler, whenNo: string): Plan {
  return {
    ...askFor(question, { 'answer.yes': whenYes, 'answer.no': () => say(whenNo) }),
    completeness: 'complete',
  };
}
