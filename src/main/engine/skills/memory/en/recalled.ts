import { keyOf, wordsOf } from './sentence.ts';
import { PRONOUNS } from './words.ts';

/** Whether a fact is about something: it has all of its content words. */
export function isAbout(fact: string, something: string): boolean {
  const has = new Set(wordsOf(fact).map(({ stem }) => stem));
  const wanted = wordsOf(something).filter(({ text, isContent }) => isContent && !PRONOUNS.has(text));
  return wanted.length > 0 && wanted.every(({ stem }) => has.has(stem));
}

const ABOUT =
  /^(?:hey |please )*(?:do|can) you (?:still )?(?:remember|recall) (?:anything|something|what i (?:said|told you)) (?:about|of) (.+?)[?.!\s]*$/i;

/** @returns what "do you remember anything about Tom?" asks about; undefined for another sentence */
export function readAbout(text: string): string | undefined {
  return ABOUT.exec(text.trim())?.[1];
}

/** Whether two facts say the same. */
export function saySame(one: string, other: string): boolean {
  return keyOf(wordsOf(one)) === keyOf(wordsOf(other));
}
