import type { memoryReplies } from '../en/replies.ts';
import { asSentence, turnRound } from './address.ts';

const MAX_SPOKEN_FACTS = 5;
/** A case that does not stand behind "über". */
const DATIVE = /^(?:meinem|meiner|unserem|unserer|dem|der|einem|einer|ihm|ihr)(?!\p{L})/iu;

const sentences = (facts: readonly string[]) => facts.map(asSentence).join(' ');

/** What is said about what Hark remembers, in German. Facts come in the user's words. */
export const germanMemoryReplies: typeof memoryReplies = {
  remembered: (fact) => `Ich merke mir: ${asSentence(fact)}`,
  replaced: (fact, before) => `Ich merke mir: ${asSentence(fact)} Dafür vergesse ich: ${sentences(before)}`,
  known: (fact) => `Das weiß ich schon: ${asSentence(fact)}`,
  full: 'Mein Gedächtnis ist voll. Löschen Sie etwas in den Einstellungen unter „Über Sie“.',
  answer: sentences,
  saidThen: (fact, day) =>
    `Am ${day.toLocaleDateString('de-DE', { weekday: 'long' })}, dem ${day.toLocaleDateString('de-DE', { day: 'numeric', month: 'long' })}, sagten Sie: ${asSentence(fact)}`,
  none: 'Ich sollte mir noch nichts merken.',
  noneAbout: (something) =>
    DATIVE.test(something)
      ? 'Dazu habe ich mir nichts gemerkt.'
      : `Über ${turnRound(something)} habe ich mir nichts gemerkt.`,
  all: (facts) =>
    facts.length <= MAX_SPOKEN_FACTS
      ? sentences(facts)
      : `Ich habe mir ${facts.length} Dinge gemerkt. Die letzten ${MAX_SPOKEN_FACTS} sind: ${sentences(facts.slice(0, MAX_SPOKEN_FACTS))} In den Einstellungen stehen alle unter „Über Sie“.`,
  forgotten: (facts) =>
    facts.length === 1 ? `Das habe ich vergessen: ${sentences(facts)}` : `Ich habe ${facts.length} Dinge vergessen.`,
  forget: (count) =>
    count === 1
      ? 'Soll ich das eine vergessen, das Sie mir gesagt haben?'
      : `Soll ich alle ${count} Dinge vergessen, die Sie mir gesagt haben?`,
  forgetAbout: (facts) =>
    `Soll ich diese ${facts.length} Dinge vergessen? ${sentences(facts.slice(0, MAX_SPOKEN_FACTS))}`,
  forgottenUser: 'Ich habe vergessen, wie Sie heißen und wo Sie sind.',
  restoredUser: 'Ich weiß wieder, wie Sie heißen und wo Sie sind.',
  nothingToForget: 'Es gibt nichts zu vergessen.',
  restored: (facts) =>
    facts.length === 1 ? `Ich merke mir wieder: ${sentences(facts)}` : `Ich merke mir ${facts.length} Dinge wieder.`,
  leftAlone: 'Gut, ich behalte es.',
  aboutUser: (name, place) => [
    ...(name === null ? [] : [`Sie heißen ${name}.`]),
    ...(place === null ? [] : [`Ihr Ort ist ${place}.`]),
  ],
};
