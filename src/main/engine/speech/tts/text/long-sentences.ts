import { endOfLongWord } from './long-words.ts';

/** About half a minute of speech: a voice makes no longer piece in time, and Kokoro takes 510 sounds at once. */
const MAX_LENGTH = 400;

/**
 * Cuts what no full stop ends at a pause, else between words, else anywhere. A word that is too long to be one stays whole, since it is
 * shortened when it is said.
 * @returns pieces that make up the text, less the spaces between
 */
export function cutLong(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > MAX_LENGTH) {
    const at = endOfLongWord(rest, cutBefore(rest.slice(0, MAX_LENGTH)));
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

function cutBefore(start: string): number {
  const pause = Math.max(...[', ', '; ', ': ', ' – ', ' — ', '\n'].map((mark) => start.lastIndexOf(mark) + 1));
  if (pause > MAX_LENGTH / 2) return pause;
  const space = start.search(/\s\S*$/u);
  if (space > MAX_LENGTH / 2) return space;
  // Not between the halves of a character.
  return /[\uD800-\uDBFF]$/.test(start) ? start.length - 1 : start.length;
}
