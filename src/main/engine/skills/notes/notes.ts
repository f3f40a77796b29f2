import { asSaid } from '../../understanding/values/as-said.ts';
import { ask, type Plan, type Skill, type SkillContext, say } from '../skill.ts';

const TAKE =
  /^(?:(?:take|make|write|add|create|leave) (?:a |me a )?note|note to self|note down|note|jot down|write down|remember)\b[:,]?(?: that| to| saying)?(?: (?<content>.+))?$/;
const READ =
  /^(?:what are|what's in|read(?: me)?(?: out)?|show(?: me)?|tell me|list|do i have any|are there any)(?: all)?(?: my| the)? notes?$|^what did i (?:ask|tell) you to (?:remember|note)$/;
const DELETE = /^(?:delete|remove|clear|erase)(?: all)?(?: my| the)?(?: last| latest)? notes?$/;
const LAST = /\blast|latest|\bnote$/;
const NOT_A_NOTE = /^(?:me|when|what|how|who|the time)\b|\?$/;

/** Short notes, read back on demand. */
export const notesSkill: Skill = {
  id: 'notes',
  examples: ['Take a note: the code is 4711.', 'Read my notes.', 'Delete the last note.'],
  about: /\bnotes?\b/,
  plan({ plain, text }, context) {
    if (READ.test(plain)) return read(context);
    if (DELETE.test(plain)) return remove(plain, context);
    const taking = TAKE.exec(plain);
    if (!taking) return undefined;
    const content = taking.groups?.content;
    if (!content) return ask('What shall I note?', (answer) => note(answer.text, answer.plain, context));
    return NOT_A_NOTE.test(content) ? undefined : note(text, content, context);
  },
};

/** @param text as it was said, so that names keep their capitals */
function note(text: string, content: string, { notebook }: SkillContext): Plan {
  const before = notebook.notes;
  const kept = asSaid(text, content);
  return {
    ...say(`Noted: ${kept}.`),
    commit: () => notebook.setNotes([...before, kept]),
    undo: { ...say('The note is deleted.'), commit: () => notebook.setNotes(before) },
  };
}

function read({ notebook }: SkillContext): Plan {
  const { notes } = notebook;
  if (notes.length === 0) return say('You have no notes.');
  if (notes.length === 1) return say(`Your note says: ${notes[0]}.`);
  return say(`You have ${notes.length} notes. ${notes.map((text, index) => `${index + 1}: ${text}.`).join(' ')}`);
}

function remove(plain: string, { notebook }: SkillContext): Plan {
  const { notes } = notebook;
  if (notes.length === 0) return say('You have no notes.');
  const rest = LAST.test(plain) ? notes.slice(0, -1) : [];
  const count = notes.length - rest.length;
  return {
    ...say(count === 1 ? 'The note is deleted.' : `All ${count} notes are deleted.`),
    commit: () => notebook.setNotes(rest),
    undo: { ...say('The notes are back.'), commit: () => notebook.setNotes(notes) },
  };
}
