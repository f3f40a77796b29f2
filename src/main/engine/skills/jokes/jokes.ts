import type { Slots } from '../../understanding/intents/slots.ts';
import { askFor, type IntentHandler, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { GERMAN_JOKES, GERMAN_RIDDLES } from './de/jokes.ts';
import { germanJokePatterns } from './de/patterns.ts';
import { germanJokeReplies } from './de/replies.ts';
import { JOKES, RIDDLES } from './en/jokes.ts';
import { jokePatterns } from './en/patterns.ts';
import { jokeReplies } from './en/replies.ts';
import type { Riddle } from './riddle.ts';

const LANGUAGES = {
  en: { jokes: JOKES, riddles: RIDDLES, replies: jokeReplies, ending: /s$/ },
  de: { jokes: GERMAN_JOKES, riddles: GERMAN_RIDDLES, replies: germanJokeReplies, ending: /(?:en|e|n|s)$/ },
};

/** Jokes and riddles, from a collection of Hark's own. */
export const jokesSkill: Skill = {
  id: 'jokes',
  examples: {
    en: ['Tell me a joke.', 'Ask me a riddle.'],
    de: ['Erzähl mir einen Witz.', 'Stell mir ein Rätsel.'],
  },
  patterns: { en: jokePatterns, de: germanJokePatterns },
  intents: { 'joke.tell': tell, 'joke.riddle': riddle },
};

function tell(slots: Slots, { language, deck }: SkillContext): Plan {
  const { jokes, replies, ending } = LANGUAGES[language];
  const all = jokes.map((_, index) => index);
  const topic = slots.text('topic');
  const about = topic === undefined ? [] : all.filter((index) => isAbout(jokes[index] as string, topic, ending));
  const index = deck.pick('jokes', about.length > 0 ? about : all);
  const joke = jokes[index] as string;
  const hasNone = topic !== undefined && about.length === 0;
  return {
    ...say(hasNone ? replies.noneAbout(topic, joke) : joke),
    ...(hasNone ? { isBetterAskedOfModel: true as const } : {}),
    answersAnyWords: true,
    onSaid: () => deck.told('jokes', index),
    followUps: { 'joke.another': tell },
  };
}

/**
 * Whether a joke has a word of the topic: "cats" is about a cat.
 * @param ending what a word has in its other forms
 */
function isAbout(joke: string, topic: string, ending: RegExp): boolean {
  const words = topic.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return words.some((word) => new RegExp(`(?<!\\p{L})${word.replace(ending, '')}`, 'iu').test(joke));
}

function riddle(_: Slots, { language, deck }: SkillContext): Plan {
  const { riddles } = LANGUAGES[language];
  const index = deck.pick(
    'riddles',
    riddles.map((_each, at) => at),
  );
  const { question, answer, key } = riddles[index] as Riddle;
  const { replies } = LANGUAGES[language];
  const solved: IntentHandler = (slots) => {
    const guess = slots.text('guess');
    const text =
      guess === undefined ? replies.solution(answer) : key.test(guess) ? replies.right(answer) : replies.wrong(answer);
    return { ...say(text), followUps: { 'joke.another': riddle } };
  };
  return {
    ...askFor(question, { 'joke.giveUp': solved, 'joke.guess': solved }),
    completeness: 'complete',
    onSaid: () => deck.told('riddles', index),
  };
}
