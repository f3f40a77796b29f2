import { askFor, type IntentHandler, type Plan, say } from './skill.ts';

const YES = /^(?:yes|yeah|yep|yup|sure|ok|okay|do it|please do|go ahead|of course|certainly|affirmative)(?: .*)?$/;

/** Whether an answer is a yes. @param words of an utterance */
export function isYes(words: string): boolean {
  return YES.test(words);
}

/** A plan that has its effect only when it is answered with yes. @param whenNo what is said to a no */
export function confirm(question: string, whenYes: IntentHandler, whenNo: string): Plan {
  return {
    ...askFor(question, { 'answer.yes': whenYes, 'answer.no': () => say(whenNo) }),
    completeness: 'complete',
  };
}
