import type { Slots } from '../../understanding/intents/slots.ts';
import { askFor, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanSpellPatterns } from './de/patterns.ts';
import { germanSpellReplies } from './de/replies.ts';
import { spellPatterns } from './en/patterns.ts';
import { spellReplies } from './en/replies.ts';

const REPLIES = { en: spellReplies, de: germanSpellReplies };
const LETTER = /[\p{L}\p{N}]/u;

/** "Spell necessary", or what was said last. */
export const spellSkill: Skill = {
  id: 'spell',
  examples: {
    en: ['Spell necessary.', 'How do you spell Tokyo?'],
    de: ['Buchstabiere Rhythmus.', 'Wie schreibt man Libyen?'],
  },
  patterns: { en: spellPatterns, de: germanSpellPatterns },
  intents: {
    'spell.word': spellSaid,
    'spell.last': (_slots, context) => spelled([context.lastReply() ?? ''], context),
    'spell.count': count,
  },
};

function spellSaid(slots: Slots, context: SkillContext): Plan {
  const { which, partsOf } = REPLIES[context.language];
  const said = slots.text('word');
  return said === undefined ? askFor(which, { 'spell.which': spellSaid }) : spelled(partsOf(said), context);
}

/** Letter by letter; texts that were said one after the other, and the words of each, are told apart. */
function spelled(texts: readonly string[], { language }: SkillContext): Plan {
  const replies = REPLIES[language];
  const spoken = texts
    .map((text) =>
      replies
        .upperCase(text)
        .split(/\s+/)
        .map(lettersOf)
        .filter((letters) => letters.length > 0),
    )
    .filter((words) => words.length > 0);
  return say(spoken.length > 0 ? replies.spelled(spoken) : replies.nothing);
}

function lettersOf(word: string): string[] {
  return [...word].filter((letter) => LETTER.test(letter));
}

/** "How many r's are in restaurant?" */
function count(slots: Slots, { language }: SkillContext): Plan | undefined {
  const replies = REPLIES[language];
  const word = slots.text('word');
  if (word === undefined) return undefined;
  const letters = lettersOf(word);
  if (slots.has('all')) return say(replies.count(letters.length, undefined, word));
  const said = replies.letter(slots.text('letter') ?? '');
  if (said === undefined) return undefined;
  const letter = replies.upperCase(said);
  return say(replies.count(letters.filter((one) => replies.upperCase(one) === letter).length, letter, word));
}
