import { hasSameOwner, keyOf, wordsOf } from './sentence.ts';
import { PRONOUNS } from './words.ts';

/** Whether a fact is about something: it has all of its content words. */
export function isAbout(fact: string, something: string): boolean {
  const [told, asked] = [wordsOf(fact), wordsOf(something)];
  const isSaid = (stem: string, at: number) =>
    told.some((word, place) => word.stem === stem && hasSameOwner(told, place, asked, at));
  const wanted = asked.flatMap(({ stem, text, isContent }, at) =>
    isContent && !PRONOUNS.has(text) ? { stem, at } : [],
  );
  return wanted.length > 0 && wanted.every(({ stem, at }) => isSaid(stem, at));
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
