import type { repeatReplies } from '../en/replies.ts';

/** What is said when there is nothing to say again, in German. */
export const germanRepeatReplies: typeof repeatReplies = { nothing: 'Ich habe noch nichts gesagt.' };
