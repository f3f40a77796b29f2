import { hasSameOwner, keyOf, placesOf, wordsOf } from './sentence.ts';
import { NAME_VERBS, PLACE_VERBS, PRONOUNS } from './words.ts';

/** Whether a fact is about something: it has all of its content words. */
export function isAbout(fact: string, something: string): boolean {
  const [told, asked] = [wordsOf(fact), wordsOf(something)];
  const wanted = asked.flatMap((word, at) =>
    word.isContent && !PRONOUNS.has(word.text) && !PLACE_VERBS.has(word.text) && !NAME_VERBS.has(word.text)
      ? [{ word, at }]
      : [],
  );
  return (
    wanted.length > 0 &&
    wanted.every(({ word, at }) => placesOf(word, told).some((place) => hasSameOwner(told, place, asked, at)))
  );
}

const ABOUT =
  /^(?:(?:hey|bitte|und) )*(?:(?:weißt|weisst) du|erinnerst du dich|hast du dir)(?: noch| denn)? (?:(?:irgend)?(?:etwas|was) (?:über|von|zu)|an|daran,? was ich (?:über|von|zu)) (.+?)(?: (?:gesagt habe|erzählt habe|gemerkt))?[?.!\s]*$/iu;

/** @returns what "weißt du noch etwas über Tom?" asks about; undefined for another sentence */
export function readAbout(text: string): string | undefined {
  return ABOUT.exec(text.trim())?.[1];
}

/** Whether two facts say the same. */
export function saySame(one: string, other: string): boolean {
  return keyOf(wordsOf(one)) === keyOf(wordsOf(other));
}
