import { capitalised } from '../../../understanding/languages/de/speak.ts';
import type { noteReplies } from '../en/replies.ts';

const several = (count: number) => (count === 2 ? 'beide' : `alle ${count}`);

/** What is said about notes, in German. */
export const germanNoteReplies: typeof noteReplies = {
  whatToNote: 'Was soll ich notieren?',
  noted: (text) => `Notiert: ${sentence(text)}`,
  none: 'Sie haben keine Notizen.',
  noneAbout: (what) => `Eine Notiz mit „${what}“ haben Sie nicht.`,
  noneAt: (place) => `Eine Notiz Nummer ${place} gibt es nicht.`,
  all: (notes) =>
    notes.length === 1
      ? `Ihre Notiz lautet: ${sentence(notes[0] ?? '')}`
      : `Sie haben ${notes.length} Notizen. ${notes.map((text, index) => `${index + 1}: ${sentence(text)}`).join(' ')}`,
  count: (count) => {
    if (count === 0) return 'Sie haben keine Notizen.';
    return count === 1 ? 'Sie haben eine Notiz.' : `Sie haben ${count} Notizen.`;
  },
  delete: (count) => `Soll ich ${several(count)} Notizen löschen?`,
  deleted: (count) =>
    count === 1 ? 'Die Notiz ist gelöscht.' : `${capitalised(several(count))} Notizen sind gelöscht.`,
  restored: (count) => (count === 1 ? 'Die Notiz ist wieder da.' : 'Die Notizen sind wieder da.'),
  leftAlone: 'Gut, ich lasse es.',
};

const sentence = (text: string) => capitalised(/[.!?…]$/.test(text) ? text : `${text}.`);
