import { expect, test } from 'vitest';
import { endOfLongWord, shortenLongWords } from './long-words.ts';

test('shortens words, and no numbers', () => {
  expect(shortenLongWords(`Say ${'ab7'.repeat(100)}!`)).toBe(`Say ${'ab7'.repeat(100).slice(0, 80)}!`);
  expect(shortenLongWords('7'.repeat(1000))).toBe('7'.repeat(1000));
});

test('finds the end of a long word from any place in it', () => {
  const text = `Say ${'a'.repeat(500)} now`;
  expect([10, 400, 503].map((at) => endOfLongWord(text, at))).toEqual([504, 504, 504]);
  expect([2, 4, 504, 506].map((at) => endOfLongWord(text, at))).toEqual([2, 4, 504, 506]);
  expect(endOfLongWord('7'.repeat(500), 400)).toBe(400);
});
