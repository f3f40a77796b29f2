import { keyOf, wordsOf } from './sentence.ts';
import { PRONOUNS } from './words.ts';

/** Whether a fact is about something: it has all of its content words. */
export function isAbout(fact: string, something: string): boolean {
  const has = new Set(wordsOf(fact).map(({ stem }) => stem));
  const wanted = wordsOf(something).filter(({ text, isContent }) => isContent && !PRONOUNS.has(text));
  return wanted.length > 0 && wanted.every(({ stem }) => has.has(stem));
}

/** Whether two facts say the same. */
export function saySame(one: string, other: string): boolean {
  return keyOf(wordsOf(one)) === keyOf(wordsOf(other));
}
