import type { unavailableReplies } from '../en/replies.ts';

/** What is said to what has no skill yet, in German. */
export const germanUnavailableReplies: Readonly<Record<keyof typeof unavailableReplies, string>> = {
  speech: 'Mein Sprechtempo kann ich auf Zuruf noch nicht ändern. Sie können es in den Einstellungen anpassen.',
};
