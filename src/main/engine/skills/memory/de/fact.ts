import { verbOf } from './main-clause.ts';
import { firstConstituent, partsOf } from './noun-phrase.ts';
import { type Word, wordsOf } from './sentence.ts';
import {
  ADVERBS,
  ARTICLES,
  FILLERS,
  NUMBER_WORDS,
  PLACE_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
  TIME_WORDS,
  WHOLE_PLACES,
} from './words.ts';

/** A remembered sentence by its parts. Places are those of its words. */
export interface Fact {
  words: readonly Word[];
  /** Where the subject begins and ends. */
  from: number;
  to: number;
  /** The verb in second place. */
  verb: number;
}

/** @returns undefined for a sentence without a verb in second place */
export function factOf(text: string): Fact | undefined {
  const parts = partsOf(text);
  const at = verbOf(parts);
  const verb = at === undefined ? undefined : parts[at];
  if (at === undefined || !verb) return undefined;
  const countTo = (end: number) => wordsOf(text.slice(0, end)).length;
  const place = countTo(verb.start);
  const first = parts[0]?.text ?? '';
  const words = wordsOf(text);
  if (!PREPOSITIONS.has(first) && !ADVERBS.has(first)) return { words, from: 0, to: place, verb: place };
  // "Im Keller steht mein Fahrrad": the subject stands behind the verb.
  const behind = parts.slice(at + 1);
  const end = behind[firstConstituent(behind, behind.length, verb.text) - 1]?.end ?? verb.end;
  return { words, from: place + 1, to: countTo(end), verb: place };
}

/** @returns the places of the nouns by which the subject is known: "Fahrrad" of "das alte Fahrrad meiner Schwester" */
export function headsOf({ words, from, to }: Fact): number[] {
  const isPart = ({ text }: Word | { text: string }) => ARTICLES.has(text) || POSSESSIVES.has(text);
  let start = from;
  while (start < to && isPart(words[start] as Word)) start++;
  let end = start;
  while (end < to && words[end]?.isContent) end++;
  const run = Array.from({ length: end - start }, (_, index) => start + index);
  const nouns = run.filter((at) => !words[at]?.isJoined && /^[\p{Lu}\d]/u.test(words[at]?.written ?? ''));
  // "Annas Fahrrad" is a bike; "mein Bruder Tom" is both.
  const named = nouns.filter((at) => at === end - 1 || !/\p{L}{2}s$/u.test(words[at]?.text ?? ''));
  return named.length > 0 ? named : run.slice(-1);
}

export function isNumber({ text }: Pick<Word, 'text'>): boolean {
  return /\d/.test(text) || NUMBER_WORDS.has(text);
}

/** Whether a time is said there: "Mai", and "acht" of "um acht". */
export function isTimeAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && (TIME_WORDS.has(word.text) || (words[at - 1]?.text === 'um' && isNumber(word)));
}

/** Whether a place is said from `at` on: "im Keller", but not "im Mai". */
export function isPlaceAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || !PLACE_WORDS.has(word.text)) return false;
  if (WHOLE_PLACES.has(word.text)) return true;
  const first = contentBehind(words, at);
  if (first === undefined) return false;
  return !(TIME_WORDS.has(words[first]?.text ?? '') || /^\d/.test(words[first]?.text ?? ''));
}

/** @returns the place of the first noun, name or number behind a preposition */
export function contentBehind(words: readonly Word[], at: number): number | undefined {
  for (let next = at + 1; next < words.length; next++) {
    const { text } = words[next] as Word;
    if (ARTICLES.has(text) || POSSESSIVES.has(text) || FILLERS.has(text)) continue;
    return PREPOSITIONS.has(text) ? undefined : next;
  }
  return undefined;
}
