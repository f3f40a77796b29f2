import { type Skill, say } from '../skill.ts';

const SPELL =
  /^(?:how (?:do (?:you|i|we) spell|is|would you spell)|spell|what(?:'s| is) the spelling of)(?: out)?(?: the (?:word|name))? (?<what>.+)$/;
const HOW_IS = /^how is (?:the word )?(?<what>.+?) (?:spelled|spelt|written)$/;

/** "Spell necessary", or what was said last. */
export const spellSkill: Skill = {
  id: 'spell',
  examples: ['Spell necessary.', 'How do you spell Tokyo?'],
  about: /\bspell\b/,
  plan({ plain }, { lastReply }) {
    const what =
      HOW_IS.exec(plain)?.groups?.what ?? (plain.startsWith('how is') ? undefined : SPELL.exec(plain)?.groups?.what);
    if (!what) return undefined;
    const text = /^(?:that|it|this)$/.test(what) ? lastReply() : what;
    return say(text ? `${spelled(text)}.` : 'There is nothing to spell yet.');
  },
};

/** Letter by letter, the words told apart. */
function spelled(text: string): string {
  return text
    .toUpperCase()
    .split(/\s+/)
    .map((word) => [...word].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).join(', '))
    .filter((word) => word !== '')
    .join(', new word, ');
}
