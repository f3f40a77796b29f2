import llamaTokenizer from 'llama-tokenizer-js';
import type { WordTokens } from '../decoding/hot-words.ts';

/** How the tokenizer writes a space. */
const SPACE = '▁';

/** Moonshine's tokens are Llama's. @returns the text, without a leading space */
export function decodeTokens(tokens: readonly number[]): string {
  return llamaTokenizer.decode([...tokens], false, true).trim();
}

/** Moonshine's tokens, as parts of words. */
export const wordTokens: WordTokens = {
  encode: (text) => llamaTokenizer.encode(text, false, true),
  continuesWord(token) {
    const piece = llamaTokenizer.vocabById[token] ?? '';
    return !piece.startsWith(SPACE) && /^[\p{L}\p{N}'’]/u.test(piece);
  },
};
