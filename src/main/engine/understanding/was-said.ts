/** Words that say nothing about what shall be done. */
const FUNCTION_WORDS = new Set(
  'a an the and or for to of in on at by from with my me i it is be please this that called named new some'.split(' '),
);
/** What may stand around a command that is meant. Any other word may turn it round: "why", "never", "he asked to". */
const COURTESY = new Set(
  'can could would will you just kindly hey hi hello hark ok okay so now right then go ahead dear thanks thank quick quickly'.split(
    ' ',
  ),
);

/**
 * Whether the user said a command to the letter: its words that matter, in their order, and around them courtesy alone. Numbers
 * count as they are written, so "nine" is not "9"; then Hark asks once too often, rather than once too little.
 */
export function wasSaid(command: string, said: string): boolean {
  const wanted = wordsOf(command);
  const words = wordsOf(said);
  const start = words.findIndex((_, at) => wanted.every((word, offset) => words[at + offset] === word));
  if (start < 0 || wanted.length === 0) return false;
  return words.every((word, at) => (at >= start && at < start + wanted.length) || COURTESY.has(word));
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’:.][\p{L}\p{N}]+)*/gu) ?? [];
  return words.filter((word) => !FUNCTION_WORDS.has(word));
}
