const VOWELS = /[aeiouyäöü]/i;
/** Three consonants that no English or German syllable begins or ends with are rare in words. */
const UNSPEAKABLE =
  /[bcdfghjkmpqtvwxz]{4}|^[^aeiouyäöü]{3}(?<!str|spr|scr|spl|thr|shr|chr|sch|phr|schr)|[^aeiouyäöü]{5}/i;
/** Words of two letters. */
const SHORT_WORDS = new Set(
  'ad am an as at be by do el go he hi if in is it la le me my no of on or ok so to up us we ab da du er es im ja um wo zu'.split(
    ' ',
  ),
);

/** @returns its letters one by one, in capitals: "F B I" */
export function spelled(letters: string): string {
  return [...letters].map((letter) => (letter === 'ß' ? 'ß' : letter.toUpperCase())).join(' ');
}

/** Whether letters can be read as a word. */
export function isSpeakable(letters: string): boolean {
  if (letters.length <= 2) return letters.length === 1 || SHORT_WORDS.has(letters.toLowerCase());
  return VOWELS.test(letters) && !UNSPEAKABLE.test(letters);
}

/** @param letters of one case, such as a part of an address. @returns the word, or its letters */
export function wordOrLetters(letters: string): string {
  if (letters.length === 1) return letters;
  return isSpeakable(letters) ? letters : spelled(letters);
}
