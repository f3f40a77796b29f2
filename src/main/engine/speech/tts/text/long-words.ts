/**
 * Letters and digits. The longest words of German have some 70; what is longer is noise or a code, and nobody listens to the end of
 * it: two thousand letters take two minutes.
 */
const MAX_LENGTH = 80;
/** In scripts with spaces between words; Chinese and Thai have none. */
const CHARACTER = '[\\p{Lu}\\p{Ll}\\p{M}\\p{Nd}_]';
const LONG_RUN = new RegExp(`${CHARACTER}{${MAX_LENGTH + 1},}`, 'gu');
const RUN_BEFORE = new RegExp(`${CHARACTER}{1,${MAX_LENGTH + 1}}$`, 'u');
const RUN_AFTER = new RegExp(`^${CHARACTER}+`, 'u');
/** A number may have many digits: each is wanted. */
const HAS_LETTER = /[\p{Lu}\p{Ll}]/u;

/** Leaves out what goes on in a word that is too long to be one. */
export function shortenLongWords(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  return text.replace(LONG_RUN, (word) => (HAS_LETTER.test(word) ? word.slice(0, MAX_LENGTH) : word));
}

/** @returns where the word that is too long and goes on across `at` ends; `at` when there is none */
export function endOfLongWord(text: string, at: number): number {
  // Looked for from its end, so that a text without spaces is not read once for each of its pieces.
  const before = RUN_BEFORE.exec(text.slice(Math.max(0, at - 2 * MAX_LENGTH), at))?.[0] ?? '';
  const after = before === '' ? '' : (RUN_AFTER.exec(text.slice(at))?.[0] ?? '');
  const isLong = before.length + after.length > MAX_LENGTH && HAS_LETTER.test(before + after);
  return after !== '' && isLong ? at + after.length : at;
}
