import { type Skill, say } from '../skill.ts';
import { germanRepeatPatterns } from './de/patterns.ts';
import { germanRepeatReplies } from './de/replies.ts';
import { repeatPatterns } from './en/patterns.ts';
import { repeatReplies } from './en/replies.ts';

const REPLIES = { en: repeatReplies, de: germanRepeatReplies };

/** "Repeat that". */
export const repeatSkill: Skill = {
  id: 'repeat',
  examples: {
    en: ['Repeat that.', 'What did you say?'],
    de: ['Sag das noch einmal.', 'Was hast du gesagt?'],
  },
  patterns: { en: repeatPatterns, de: germanRepeatPatterns },
  intents: {
    'repeat.last': (_slots, { lastReply, language }) => ({
      ...say(lastReply() ?? REPLIES[language].nothing),
      isAside: true,
    }),
  },
};
