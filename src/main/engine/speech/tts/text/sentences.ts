import { cutBlocks, isListing } from './blocks.ts';
import { cutLong } from './long-sentences.ts';
import { isSentenceEnd } from './sentence-ends.ts';

/** A mark that can end a sentence, with the quotes, brackets and emphasis it closes, and the space behind it. */
const END_MARK = /(?<![.!?…؟۔।。！？])([.!?…؟۔।。！？]+)(["'”’»)\]*_]*)(\s+|(?<=[。！？]["'”’»)\]]*))/gu;
const WORDS = /[\p{L}\p{N}]/u;

/**
 * Splits a reply into sentences, so that the first is heard while the next are made. A full stop in a name, an abbreviation, a
 * number or an address ends none; a heading, an item and a row of a table end with their line.
 * @param begun what stood before the text in its first line
 * @returns the sentences in order, none empty or without a word
 */
export function splitSentences(text: string, begun = ''): string[] {
  return cutBlocks(text, begun).flatMap((block, index) => ofWhole(block, index === 0 ? begun : '', true));
}

/**
 * As `splitSentences`, of a text that still comes.
 * @param begun what stood before the text in its first line
 * @returns the sentences that are whole, and how much of the text is done with: characters
 */
export function wholeSentences(text: string, begun: string): { sentences: string[]; done: number } {
  const blocks = cutBlocks(text, begun);
  // The spaces a line begins with may be those of one that goes on.
  const open = blocks.splice(/^[^\S\n]*$/u.test(blocks.at(-1) ?? '') ? -2 : -1).join('');
  const sentences = blocks.flatMap((block, index) => ofWhole(block, index === 0 ? begun : '', true));
  return {
    sentences: [...sentences, ...ofWhole(open, blocks.length === 0 ? begun : '', false).slice(0, -1)],
    done: text.length - open.length,
  };
}

/** The sentences of a block that have words. */
function ofWhole(block: string, begun: string, isComplete: boolean): string[] {
  if (begun === '' && isListing(block)) return WORDS.test(block) ? [block.trim()] : [];
  return ofBlock(block, isComplete)
    .flatMap(cutLong)
    .filter((sentence) => WORDS.test(sentence));
}

function ofBlock(block: string, isComplete: boolean): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of block.matchAll(END_MARK)) {
    const [whole, mark = '', closers = ''] = match;
    const end = match.index + mark.length + closers.length;
    const ends = endsAt(
      block.slice(start, match.index),
      mark,
      closers,
      block.slice(match.index + whole.length),
      isComplete,
    );
    if (ends === undefined) break;
    if (!ends) continue;
    sentences.push(block.slice(start, end).trim());
    start = end;
  }
  sentences.push(block.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}

function endsAt(
  before: string,
  mark: string,
  closers: string,
  after: string,
  isComplete: boolean,
): boolean | undefined {
  if (after === '') return isComplete ? true : undefined;
  if (mark === '.') return isSentenceEnd(before, after, isComplete);
  // “Stop!” he said. … and so on.
  const goesOn = closers !== '' || /[.…]$/u.test(mark);
  return !(goesOn && /^\p{Ll}/u.test(after));
}
