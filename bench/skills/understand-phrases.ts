import { SKILLS } from '../../src/main/engine/skills/registry.ts';
import { Dialogue } from '../../src/main/engine/understanding/dialogue.ts';
import { makeFixedContext } from '../../src/main/engine/understanding/testing/fixed-context.ts';
import { type Phrase, readOrdinaryTalk, readPhrases } from '../../src/main/engine/understanding/testing/phrases.ts';

export interface UnderstoodPhrases {
  /** Phrases that the rules were written with. */
  tuned: Phrase[];
  /** Phrases that nobody looked at while writing the rules. */
  heldBack: Phrase[];
  /** Whether skill and reply were the right ones, in a fixed room at a fixed time. */
  isRight: (phrase: Phrase) => boolean;
  /** Sentences of ordinary talk, and how many of them were answered or had an effect. */
  talk: { sentences: number; answered: number; effects: number };
  /** Of each phrase, milliseconds. */
  times: number[];
}

/** Has every phrase of the skills, and ordinary talk, understood. The replies are those of the time zone UTC. */
export function understandPhrases(): UnderstoodPhrases {
  const phrases = readPhrases();
  const times: number[] = [];
  const right = new Set<Phrase>();
  for (const each of phrases) {
    const dialogue = new Dialogue(SKILLS, makeFixedContext());
    dialogue.said('The pasta timer has 6 minutes left.');
    const startedAt = performance.now();
    const plan = dialogue.understand(each.phrase);
    times.push(performance.now() - startedAt);
    if (plan.skill === each.skill && plan.replyText === each.reply) right.add(each);
  }
  const talk = readOrdinaryTalk();
  const plans = talk.map((sentence) => new Dialogue(SKILLS, makeFixedContext()).understand(sentence));
  return {
    tuned: phrases.filter(({ heldBack }) => !heldBack),
    heldBack: phrases.filter(({ heldBack }) => heldBack),
    isRight: (phrase) => right.has(phrase),
    talk: {
      sentences: talk.length,
      answered: plans.filter(({ skill }) => skill !== 'none').length,
      effects: plans.filter(({ commit }) => commit).length,
    },
    times,
  };
}
