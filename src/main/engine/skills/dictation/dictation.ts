import type { Slots } from '../../understanding/intents/slots.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { dictationPatterns } from './en/patterns.ts';
import { dictationReplies } from './en/replies.ts';

const REPLIES = { en: dictationReplies };

/** Types what is said into the program in front. While it does, no sentence is a command. */
export const dictationSkill: Skill = {
  id: 'dictation',
  examples: ['Start dictation.', 'Type what I say.'],
  patterns: { en: dictationPatterns },
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
