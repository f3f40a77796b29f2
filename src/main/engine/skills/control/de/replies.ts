import { spokenDuration } from '../../../understanding/languages/de/speak.ts';
import type { controlReplies } from '../en/replies.ts';

/** What is said to words that end or put off something, in German. */
export const germanControlReplies: typeof controlReplies = {
  left: 'In Ordnung.',
  nothingRings: 'Es klingelt gerade nichts.',
  nothingToUndo: 'Es gibt nichts, was ich rückgängig machen kann.',
  snoozed: (durationMs) => `Ich klingle in ${spokenDuration(durationMs)} wieder.`,
};
