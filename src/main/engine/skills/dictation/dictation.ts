import type { Slots } from '../../understanding/intents/slots.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanDictationPatterns } from './de/patterns.ts';
import { germanDictationReplies } from './de/replies.ts';
import { dictationPatterns } from './en/patterns.ts';
import { dictationReplies } from './en/replies.ts';

const REPLIES = { en: dictationReplies, de: germanDictationReplies };

/** Types what is said into the program in front. While it does, no sentence is a command. */
export const dictationSkill: Skill = {
  id: 'dictation',
  examples: {
    en: ['Start dictation.', 'Type what I say.'],
    de: ['Starte das Diktat.', 'Schreib auf, was ich sage.'],
  },
  patterns: { en: dictationPatterns, de: germanDictationPatterns },
  intents: {
    'dictation.start': start,
    // While it is active, these words end it before any skill gets them.
    'dictation.stop': (_slots, { language }) => say(REPLIES[language].notActive),
  },
};

function start(_: Slots, { dictator, language }: SkillContext): Plan {
  const replies = REPLIES[language];
  const { problem } = dictator;
  if (problem?.code === 'DICTATION_OFF') return say(replies.off);
  if (problem) return { ...say(replies.unavailable(problem.message)), failure: problem };
  return {
    ...say(replies.goAhead),
    effects: [{ kind: 'dictation', change: 'added', apply: () => dictator.start() }],
  };
}
