import { type Skill, say } from '../skill.ts';
import { repeatPatterns } from './en/patterns.ts';
import { repeatReplies } from './en/replies.ts';

const REPLIES = { en: repeatReplies };

/** "Repeat that". */
export const repeatSkill: Skill = {
  id: 'repeat',
  examples: ['Repeat that.', 'What did you say?'],
  patterns: { en: repeatPatterns },
  intents: {
    'repeat.last': (_slots, { lastReply, language }) => ({
      ...say(lastReply() ?? REPLIES[language].nothing),
      isAside: true,
    }),
  },
};
