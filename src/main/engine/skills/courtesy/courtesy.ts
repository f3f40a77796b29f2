import { type IntentHandler, type Skill, say } from '../skill.ts';
import { germanCourtesyPatterns } from './de/patterns.ts';
import { germanCourtesyReplies } from './de/replies.ts';
import { courtesyPatterns } from './en/patterns.ts';
import { courtesyReplies } from './en/replies.ts';

const REPLIES = { en: courtesyReplies, de: germanCourtesyReplies };

type Courtesy = keyof typeof courtesyReplies;

/** Answers to nothing that Hark asked: a language model may have asked it, or a command follows. */
const ANSWERS: ReadonlySet<Courtesy> = new Set(['smalltalk.yes', 'smalltalk.okay']);
/** A language model has more to say to these. */
const BETTER_ASKED: ReadonlySet<Courtesy> = new Set(['smalltalk.love', 'smalltalk.sad', 'smalltalk.bored']);
const answersNothing = {
  isBetterAskedOfModel: true,
  isAside: true,
  answersNothing: true,
  completeness: 'incomplete',
} as const;

/** Greetings, thanks and who it is. */
export const courtesySkill: Skill = {
  id: 'courtesy',
  examples: { en: ['Hello.', 'Thank you.'], de: ['Hallo.', 'Danke.'] },
  patterns: { en: courtesyPatterns, de: germanCourtesyPatterns },
  intents: Object.fromEntries(
    (Object.keys(courtesyReplies) as Courtesy[]).map((intent): [Courtesy, IntentHandler] => [
      intent,
      (_slots, { language }) => ({
        ...say(REPLIES[language][intent]),
        ...(ANSWERS.has(intent) ? answersNothing : {}),
        ...(BETTER_ASKED.has(intent) ? { isBetterAskedOfModel: true as const } : {}),
      }),
    ]),
  ),
};
