import type { screenReplies } from '../en/replies.ts';

/** What is said about the screen, in German. */
export const germanScreenReplies: typeof screenReplies = {
  saved: (folder) => `Das Bildschirmfoto liegt im Ordner ${folder}.`,
  locking: 'Ich sperre den Bildschirm.',
  cannotSave: 'Auf diesem Desktop kann ich keine Bildschirmfotos machen.',
  unwritable: 'Ich kann nicht in Ihren Bilderordner schreiben.',
  cannotLock: 'Auf diesem Desktop kann ich den Bildschirm nicht sperren.',
};
