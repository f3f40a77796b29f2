import { SKILLS } from '../../src/main/engine/skills/registry.ts';
import { Dialogue } from '../../src/main/engine/understanding/dialogue.ts';
import { makeFixedContext } from '../../src/main/engine/understanding/testing/fixed-context.ts';
import { type Phrase, readOrdinaryTalk, readPhrases } from '../../src/main/engine/understanding/testing/phrases.ts';

export interface UnderstoodPhrases {
  /** Phrases known when the rules were written. */
  tuned: Phrase[];
  /** Phrases not used when the rules were written. */
  heldBack: Phrase[];
  /** Whether skill and reply were correct, in a fixed room at a fixed time. */
  isRight: (phrase: Phrase) => boolean;
  /** Milliseconds per phrase. */
  times: number[];
}

/** What became of ordinary talk. */
export interface UnderstoodTalk {
  sentences: number;
  answered: number;
  effects: number;
}

/** Runs understanding on every phrase of the skills. The replies are those of the time zone UTC. */
export async function understandPhrases(): Promise<UnderstoodPhrases> {
  const phrases = readPhrases();
  const times: number[] = [];
  const right = new Set<Phrase>();
  for (const each of phrases) {
    const dialogue = new Dialogue(SKILLS, makeFixedContext());
    dialogue.said('The pasta timer has 6 minutes left.');
    const startedAt = performance.now();
    const plan = dialogue.understand(each.phrase);
    times.push(performance.now() - startedAt);
    const { skill, replyText } = await dialogue.lookUp(plan, new AbortController().signal);
    if (skill === each.skill && replyText === each.reply) right.add(each);
  }
  return {
    tuned: phrases.filter(({ heldBack }) => !heldBack),
    heldBack: phrases.filter(({ heldBack }) => heldBack),
    isRight: (phrase) => right.has(phrase),
    times,
  };
}

/** Runs understanding on the project's ordinary talk, which is held back from training. */
export function understandTalk(): UnderstoodTalk {
  const talk = readOrdinaryTalk();
  const plans = talk.map((sentence) => new Dialogue(SKILLS, makeFixedContext()).understand(sentence));
  return {
    sentences: talk.length,
    answered: plans.filter(({ skill }) => skill !== 'none').length,
    effects: plans.filter(({ effects = [] }) => effects.length > 0).length,
  };
}
