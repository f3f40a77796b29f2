/**
 * Letters and digits. The longest words of German have some 70; what is longer is noise or a code, and nobody listens to the end of
 * it: two thousand letters take two minutes.
 */
const MAX_LENGTH = 80;
/** In scripts with spaces between words; Chinese and Thai have none. */
const LONG_WORD = new RegExp(`(?=[\\p{Nd}_]*[\\p{Lu}\\p{Ll}])[\\p{Lu}\\p{Ll}\\p{M}\\p{Nd}_]{${MAX_LENGTH + 1},}`, 'gu');

/** Leaves out what goes on in a word that is too long to be one. */
export function shortenLongWords(text: string): string {
  return text.length <= MAX_LENGTH ? text : text.replace(LONG_WORD, (word) => word.slice(0, MAX_LENGTH));
}

/** @returns where the word that is too long and goes across `at` ends; `at` when there is none */
export function endOfLongWord(text: string, at: number): number {
  const word = [...text.matchAll(LONG_WORD)].find(({ index, 0: { length } }) => index < at && at < index + length);
  return word ? word.index + word[0].length : at;
}
