import type { Slots } from '../../understanding/intents/slots.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { spellPatterns } from './en/patterns.ts';
import { spellReplies } from './en/replies.ts';

const REPLIES = { en: spellReplies };
const LETTER = /[\p{L}\p{N}]/u;

/** "Spell necessary", or what was said last. */
export const spellSkill: Skill = {
  id: 'spell',
  examples: ['Spell necessary.', 'How do you spell Tokyo?'],
  patterns: { en: spellPatterns },
  intents: {
    'spell.word': (slots, context) => spelled(slots.text('word'), context),
    'spell.last': (_slots, context) => spelled(context.lastReply(), context),
    'spell.count': count,
  },
};

/** Letter by letter, the words told apart. */
function spelled(text: string | undefined, { language }: SkillContext): Plan {
  const replies = REPLIES[language];
  const words = (text ?? '').toUpperCase().split(/\s+/).map(lettersOf);
  const spoken = words.filter((letters) => letters.length > 0);
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
  const letter = replies.letter(slots.text('letter') ?? '')?.toUpperCase();
  if (letter === undefined) return undefined;
  return say(replies.count(letters.filter((one) => one.toUpperCase() === letter).length, letter, word));
}
