import { spokenDuration } from '../../../understanding/languages/en/speak.ts';

/** What is said to words that end or put off something. */
export const controlReplies = {
  left: 'All right.',
  nothingRings: 'Nothing is ringing.',
  nothingToUndo: 'There is nothing to undo.',
  snoozed: (durationMs: number) => `I'll ring again in ${spokenDuration(durationMs)}.`,
};
