import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { germanAnsweringReplies } from './de/replies.ts';
import { answeringReplies } from './en/replies.ts';

/** What is said around the replies of skills, by language. */
export const ANSWERING_REPLIES = {
  en: answeringReplies,
  de: germanAnsweringReplies,
} as const satisfies Record<IntentLanguage, typeof answeringReplies>;
