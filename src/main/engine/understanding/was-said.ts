/** Words that say nothing about what shall be done. */
const FUNCTION_WORDS = new Set(
  'a an the and or for to of in on at by from with my me i it is be please this that called named new some'.split(' '),
);

/**
 * Whether a command has no word of its own: each of its words that matters is among what the user has said. Numbers count as
 * they are written, so "nine" is not "9"; then Hark asks once too often, rather than once too little.
 */
export function wasSaid(command: string, said: string): boolean {
  const words = new Set(wordsOf(said));
  return wordsOf(command).every((word) => FUNCTION_WORDS.has(word) || words.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’:.][\p{L}\p{N}]+)*/gu) ?? [];
}
