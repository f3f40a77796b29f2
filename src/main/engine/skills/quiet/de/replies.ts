import { spokenMoment } from '../../../understanding/languages/de/speak.ts';
import type { quietReplies } from '../en/replies.ts';

/** What is said about a time in which nothing rings, in German. */
export const germanQuietReplies: typeof quietReplies = {
  quiet: (until, now) =>
    // "Bis Freitag", not "bis am Freitag".
    `Von mir klingelt nichts, auch kein Wecker, bis ${until ? spokenMoment(until, now).replace(/^(?:am|um) /, '') : 'Sie es sagen'}.`,
  ended: 'Ich klingle wieder.',
  notQuiet: '„Nicht stören“ ist nicht an.',
  past: 'Diese Zeit ist schon vorbei.',
};
