import { type Skill, say } from '../skill.ts';
import { germanUnavailablePatterns } from './de/patterns.ts';
import { germanUnavailableReplies } from './de/replies.ts';
import { unavailablePatterns } from './en/patterns.ts';
import { unavailableReplies } from './en/replies.ts';

const REPLIES = { en: unavailableReplies, de: germanUnavailableReplies };

/** What Hark recognises and cannot do: it says so, and no model can do it either. */
export const unavailableSkill: Skill = {
  id: 'unavailable',
  examples: { en: [], de: [] },
  patterns: { en: unavailablePatterns, de: germanUnavailablePatterns },
  intents: { 'speech.rate': (_slots, { language }) => say(REPLIES[language].speech) },
};
