import { SKILLS } from '../../src/main/engine/skills/registry.ts';
import { Dialogue } from '../../src/main/engine/understanding/dialogue.ts';
import type { IntentLanguage } from '../../src/main/engine/understanding/languages/languages.ts';
import { makeFixedContext } from '../../src/main/engine/understanding/testing/fixed-context.ts';
import {
  LAST_REPLIES,
  type Phrase,
  readOrdinaryTalk,
  readPhrases,
} from '../../src/main/engine/understanding/testing/phrases.ts';

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
export async function understandPhrases(language: IntentLanguage): Promise<UnderstoodPhrases> {
  const phrases = readPhrases(language);
  const times: number[] = [];
  const right = new Set<Phrase>();
  for (const each of phrases) {
    const dialogue = new Dialogue(SKILLS, makeFixedContext(undefined, language), language);
    dialogue.said(LAST_REPLIES[language]);
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
export function understandTalk(language: IntentLanguage): UnderstoodTalk {
  const talk = readOrdinaryTalk(language);
  const dialogue = () => new Dialogue(SKILLS, makeFixedContext(undefined, language), language);
  const plans = talk.map((sentence) => dialogue().understand(sentence));
  return {
    sentences: talk.length,
    answered: plans.filter(({ skill }) => skill !== 'none').length,
    effects: plans.filter(({ effects = [] }) => effects.length > 0).length,
  };
}
