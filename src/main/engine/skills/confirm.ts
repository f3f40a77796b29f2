import { ask, type Plan, say } from './skill.ts';

const YES = /^(?:yes|yeah|yep|yup|sure|ok|okay|do it|please do|go ahead|of course|certainly|affirmative)(?: .*)?$/;

/** Whether an answer is a yes. @param words of an utterance */
export function isYes(words: string): boolean {
  return YES.test(words);
}

/** A plan that has its effect only when it is answered with yes. */
export function confirm(question: string, whenYes: Plan): Plan {
  return {
    ...ask(question, ({ words }) => (isYes(words) ? whenYes : say('All right, I leave it.'))),
    completeness: 'complete',
  };
}
