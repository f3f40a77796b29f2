import llamaTokenizer from 'llama-tokenizer-js';

/** Moonshine's tokens are Llama's. @returns the text, without a leading space */
export function decodeTokens(tokens: number[]): string {
  return llamaTokenizer.decode(tokens, false, true).trim();
}
