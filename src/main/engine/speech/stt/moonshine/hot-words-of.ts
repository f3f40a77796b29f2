import { HotWords } from '../decoding/hot-words.ts';
import { wordTokens } from './tokenizer.ts';

/** Measured with `npm run eval` on orders with their words, and on talk without them (docs/decisions/0029). */
const BOOST = 3;

let last: { words: readonly string[]; hotWords: HotWords } | undefined;

/** @returns undefined for no words. The last ones are kept: they rarely change. */
export function hotWordsOf(words: readonly string[]): HotWords | undefined {
  if (words.length === 0) return undefined;
  const isSame = last?.words.length === words.length && last.words.every((word, at) => word === words[at]);
  if (!last || !isSame) last = { words, hotWords: new HotWords(words, wordTokens, BOOST) };
  return last.hotWords;
}
