import { type IntentHandler, type Skill, say } from '../skill.ts';
import { courtesyPatterns } from './en/patterns.ts';
import { courtesyReplies } from './en/replies.ts';

const REPLIES = { en: courtesyReplies };

type Courtesy = keyof typeof courtesyReplies;

/** Greetings, thanks and who it is. */
export const courtesySkill: Skill = {
  id: 'courtesy',
  examples: ['Hello.', 'Thank you.'],
  patterns: { en: courtesyPatterns },
  intents: Object.fromEntries(
    (Object.keys(courtesyReplies) as Courtesy[]).map((intent): [Courtesy, IntentHandler] => [
      intent,
      (_slots, { language }) => say(REPLIES[language][intent]),
    ]),
  ),
};
