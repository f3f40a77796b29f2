import type { Topic } from '../language.ts';
import { keyOf, type Word, wordsOf } from './sentence.ts';
import {
  ARTICLES,
  BE,
  FILLERS,
  NUMBER_WORDS,
  PLACE_VERBS,
  PLACE_WORDS,
  POSSESSIVES,
  PRONOUNS,
  SINGLE_VALUE_NOUNS,
  TIME_WORDS,
} from './words.ts';

const isSkipped = ({ text }: Word) => ARTICLES.has(text) || POSSESSIVES.has(text) || FILLERS.has(text);

export function isNumber({ text }: Word): boolean {
  return /\d/.test(text) || NUMBER_WORDS.has(text);
}

export function isTime(word: Word): boolean {
  return TIME_WORDS.has(word.text) || /^\d/.test(word.text);
}

/** Whether a place is said from `at` on: "in the cellar", but not "in May". */
export function isPlaceAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || !PLACE_WORDS.has(word.text)) return false;
  if (word.text === 'next' && words[at + 1]?.text !== 'to') return false;
  const isWhole = /stairs$|^(?:here|there|indoors|outdoors|abroad|outside|inside)$/.test(word.text);
  const first = words.slice(at + 1).find((next) => !isSkipped(next));
  if (!first) return isWhole;
  return !(/^(?:in|on|at|by|around|within|between)$/.test(word.text) && isTime(first));
}

/**
 * Where the place begins that is said right behind a word: "my bike | is parked | in the cellar".
 * @returns undefined when something else is said there
 */
export function placeBehind(words: readonly Word[], at: number): number | undefined {
  let next = at + 1;
  const skip = (isPassed: (word: Word) => boolean) => {
    while (words[next] && isPassed(words[next] as Word)) next++;
  };
  skip(({ text }) => BE.has(text) || FILLERS.has(text));
  if (words[next] && PLACE_VERBS.has((words[next] as Word).text)) next++;
  skip(({ text }) => FILLERS.has(text) && !PLACE_WORDS.has(text));
  return isPlaceAt(words, next) ? next : undefined;
}

/** @returns undefined when two facts about the same thing can both be true: "Tom likes tea" */
export function topicOf(fact: string): Topic | undefined {
  const words = wordsOf(fact);
  const [first] = words;
  if (!first || words.some(({ text }) => text === 'not' || text === 'never')) return undefined;
  const isUser = PRONOUNS.has(first.text);
  // "My bike is kept in" and "my bike is in" are about the same.
  const keyBefore = (end: number) =>
    keyOf(words.slice(0, end).filter(({ text }, at) => at === 0 || isUser || !PLACE_VERBS.has(text)));
  for (let at = 1; at < words.length; at++) {
    if (isPlaceAt(words, at) && !/^(?:by|there)$/.test(words[at]?.text ?? ''))
      return { key: keyBefore(at), kind: 'place' };
    const next = words.slice(at + 1).find((word) => !isSkipped(word));
    if (/^(?:in|on|at)$/.test(words[at]?.text ?? '') && next && isTime(next))
      return { key: keyBefore(at), kind: 'time' };
  }
  return valueTopic(words);
}

/** "My locker code is 4312": a thing that has one value at a time. */
function valueTopic(words: readonly Word[]): Topic | undefined {
  const verb = words.findIndex(({ text }) => BE.has(text));
  // "My cat is called Minka", "my cat's name is Minka".
  const isCalled = words[verb + 1]?.text === 'called' || words[verb - 1]?.text === 'called';
  const value = words[words[verb + 1]?.text === 'called' ? verb + 2 : verb + 1];
  if (verb < 1 || !value) return undefined;
  if (isCalled) return { key: keyOf(words.slice(0, verb).filter(({ text }) => text !== 'called')), kind: 'name' };
  const isSingle = words.slice(0, verb).some(({ text }) => SINGLE_VALUE_NOUNS.has(text));
  const isName = /^\p{Lu}/u.test(value.written) && !isSkipped(value) && words[0]?.text !== value.text;
  if (!isSingle && !isNumber(value) && !isName) return undefined;
  return { key: keyOf(words.slice(0, verb)), kind: isTime(value) && !isNumber(value) ? 'time' : 'value' };
}
