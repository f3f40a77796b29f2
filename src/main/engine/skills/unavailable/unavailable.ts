import { type Skill, say } from '../skill.ts';
import { unavailablePatterns } from './en/patterns.ts';
import { unavailableReplies } from './en/replies.ts';

const REPLIES = { en: unavailableReplies };

/** What Hark recognises and cannot do: it says so, and no model can do it either. */
export const unavailableSkill: Skill = {
  id: 'unavailable',
  examples: [],
  patterns: { en: unavailablePatterns },
  intents: { 'speech.rate': (_slots, { language }) => say(REPLIES[language].speech) },
};
