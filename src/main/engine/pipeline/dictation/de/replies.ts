import type { dictationReplies } from '../en/replies.ts';

/** What is said at the end of a dictation whose words do not stand where they should. */
export const germanDictationReplies: typeof dictationReplies = {
  saved: 'Hier konnte ich das nicht schreiben. Ich habe es als Notiz gespeichert.',
  password: 'Das ist ein Feld für ein Passwort. Ich habe nichts geschrieben.',
};
