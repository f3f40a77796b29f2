import { spokenList } from '../../../understanding/languages/en/speak.ts';
import { asSentence, turnRound } from './address.ts';

const MAX_SPOKEN_FACTS = 5;

const things = (count: number) => `${count} ${count === 1 ? 'thing' : 'things'}`;
const sentences = (facts: readonly string[]) => facts.map(asSentence).join(' ');

/** What is said about what Hark remembers. Facts come in the user's words. */
export const memoryReplies = {
  remembered: (fact: string) => `I'll remember that ${turnRound(fact)}.`,
  replaced: (fact: string, before: readonly string[]) =>
    `I'll remember that ${turnRound(fact)}. I forget that ${spokenList(before.map(turnRound))}.`,
  known: (fact: string) => `I know: ${turnRound(fact)}.`,
  full: 'My memory is full. Delete something in the settings, under About you.',
  answer: sentences,
  /** For what held on the day it was said. */
  saidThen: (fact: string, day: Date) =>
    `On ${day.toLocaleDateString('en-US', { weekday: 'long', month: 'long', day: 'numeric' })} you said: ${turnRound(fact)}.`,
  none: "You haven't asked me to remember anything.",
  noneAbout: (something: string) => `I remember nothing about ${turnRound(something)}.`,
  /** @param facts newest first */
  all: (facts: readonly string[]) =>
    facts.length <= MAX_SPOKEN_FACTS
      ? sentences(facts)
      : `I remember ${things(facts.length)}. The last ${MAX_SPOKEN_FACTS} are: ${sentences(facts.slice(0, MAX_SPOKEN_FACTS))} The settings show all of them, under About you.`,
  forgotten: (facts: readonly string[]) =>
    facts.length === 1 ? `I forget that ${turnRound(facts[0] ?? '')}.` : `I forget ${things(facts.length)}.`,
  forget: (count: number) =>
    count === 1 ? 'Forget the one thing you told me?' : `Forget all ${count} things you told me?`,
  forgetAbout: (facts: readonly string[]) =>
    `Forget ${things(facts.length)}? ${sentences(facts.slice(0, MAX_SPOKEN_FACTS))}`,
  forgottenUser: 'I forget your name and where you are.',
  restoredUser: 'I know your name and where you are again.',
  nothingToForget: 'There is nothing to forget.',
  restored: (facts: readonly string[]) =>
    facts.length === 1
      ? `I remember again that ${turnRound(facts[0] ?? '')}.`
      : `I remember ${things(facts.length)} again.`,
  leftAlone: 'All right, I still remember it.',
  aboutUser: (name: string | null, place: string | null) => [
    ...(name === null ? [] : [`Your name is ${name}.`]),
    ...(place === null ? [] : [`You are in ${place}.`]),
  ],
};
