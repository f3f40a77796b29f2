import type { dictationReplies } from '../en/replies.ts';

/** What is said about dictation, in German. */
export const germanDictationReplies: typeof dictationReplies = {
  goAhead: 'Bitte. Sagen Sie „Diktat beenden“, wenn Sie fertig sind.',
  notActive: 'Es läuft kein Diktat.',
  off: 'Das Diktat ist ausgeschaltet. Sie können es in den Einstellungen einschalten.',
  unavailable: (what) => `Ich kann hier nicht tippen: ${what}.`,
};
