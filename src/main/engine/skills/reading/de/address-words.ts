import type { addressWords } from '../en/address-words.ts';

/** What the signs of an address are called, in German. */
export const germanAddressWords: typeof addressWords = { dot: '(?:punkt|dot)', slash: '(?:schrägstrich|slash)' };
