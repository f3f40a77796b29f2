import type { Notebook } from '../../notebook/notebook.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { sameName } from '../../understanding/names.ts';
import { confirm } from '../confirm.ts';
import type { Effect } from '../effect.ts';
import { askFor, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanNotePatterns } from './de/patterns.ts';
import { germanNoteReplies } from './de/replies.ts';
import { germanNoteText } from './de/text.ts';
import { notePatterns } from './en/patterns.ts';
import { noteReplies } from './en/replies.ts';
import { noteTools } from './tools.ts';

const REPLIES = { en: noteReplies, de: germanNoteReplies };
/** The text of a note as it is kept, from what was said. @param isClause whether it stood behind "that" */
const TEXTS = { en: (said: string, _isClause: boolean) => said, de: germanNoteText };

/** Short notes, read back on demand. */
export const notesSkill: Skill = {
  id: 'notes',
  examples: {
    en: ['Take a note: the code is 4711.', 'Read my notes.', 'Delete the last note.'],
    de: ['Notiz: Der Code ist 4711.', 'Lies meine Notizen vor.', 'Lösch die letzte Notiz.'],
  },
  patterns: { en: notePatterns, de: germanNotePatterns },
  tools: noteTools,
  intents: {
    'note.add': add,
    'note.read': read,
    'note.count': (_slots, { notebook, language }) => say(REPLIES[language].count(notebook.notes.length)),
    'note.delete': remove,
  },
};

function add(slots: Slots, context: SkillContext): Plan {
  const said = slots.get('rest', 'text') ?? slots.get('text');
  const textOf = TEXTS[context.language];
  if (said) return noted(textOf(said.text, slots.has('that')), context);
  return askFor(REPLIES[context.language].whatToNote, {
    'note.text': (answer, later) => noted(textOf(answer.text('text') ?? '', answer.has('that')), later),
  });
}

function noted(text: string, { notebook, language }: SkillContext): Plan {
  const replies = REPLIES[language];
  return {
    ...say(replies.noted(text)),
    effects: [changed('added', text, () => notebook.setNotes([...notebook.notes, text]))],
    undo: { ...say(replies.deleted(1)), effects: [changed('removed', text, () => forget([text], notebook))] },
    followUps: { 'note.again': (_answer, later) => say(REPLIES[later.language].all([text])) },
  };
}

function changed(change: Effect['change'], name: string, apply: () => void): Effect {
  return { kind: 'note', change, name, apply };
}

function forget(notes: readonly string[], notebook: Notebook): void {
  notebook.setNotes(notebook.notes.filter((note) => !notes.includes(note)));
}

interface MeantNotes {
  notes: readonly string[];
  /** The place or the words that were asked for, if any. */
  place?: number;
  about?: string;
}

function meantNotes(slots: Slots, { notebook, language }: SkillContext): MeantNotes {
  const { notes } = notebook;
  if (slots.has('last')) return { notes: notes.slice(-1) };
  const place = slots.get('ordinal', 'order') ?? slots.get('number', 'place')?.value;
  if (place !== undefined) return { notes: notes.slice(place - 1, place), place };
  const about = slots.text('about');
  if (about === undefined) return { notes };
  const holds = (note: string, word: string) => note.split(/\s+/).some((one) => sameName(one, word, language));
  return { notes: notes.filter((note) => about.split(/\s+/).every((word) => holds(note, word))), about };
}

/** @returns why there is no such note; undefined when there is one */
function whyNone({ notes, place, about }: MeantNotes, { notebook, language }: SkillContext): Plan | undefined {
  const replies = REPLIES[language];
  if (notes.length > 0) return undefined;
  if (notebook.notes.length === 0) return say(replies.none);
  return say(place === undefined ? replies.noneAbout(about ?? '') : replies.noneAt(place));
}

function read(slots: Slots, context: SkillContext): Plan {
  const meant = meantNotes(slots, context);
  return (
    whyNone(meant, context) ?? {
      ...say(REPLIES[context.language].all(meant.notes)),
      followUps: {
        'note.again': (_answer, later) => read(slots, later),
        'note.forget': (_answer, later) => deletion(meant.notes, later),
      },
    }
  );
}

function remove(slots: Slots, context: SkillContext): Plan {
  const meant = meantNotes(slots, context);
  return whyNone(meant, context) ?? deletion(meant.notes, context);
}

/** Several notes are deleted only after a yes. */
function deletion(notes: readonly string[], context: SkillContext): Plan {
  const replies = REPLIES[context.language];
  if (notes.length === 1) return deleted(notes, context);
  return confirm(replies.delete(notes.length), (_answer, later) => deleted(notes, later), replies.leftAlone);
}

function deleted(notes: readonly string[], { notebook, language }: SkillContext): Plan {
  const replies = REPLIES[language];
  const before = notebook.notes;
  return {
    ...say(replies.deleted(notes.length)),
    effects: notes.map((note) => changed('removed', note, () => forget([note], notebook))),
    undo: {
      ...say(replies.restored(notes.length)),
      effects: [changed('added', notes.join(' '), () => notebook.setNotes(before))],
    },
  };
}
