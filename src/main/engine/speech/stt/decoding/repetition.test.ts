import { expect, test } from 'vitest';
import { endsInRepetition } from './repetition.ts';

test('recognises a repeated phrase as a loop', () => {
  expect(endsInRepetition([9, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3])).toBe(true);
  expect(endsInRepetition(Array(8).fill(7))).toBe(true);
});

test('accepts a word said three times', () => {
  expect(endsInRepetition([4, 5, 5, 5])).toBe(false);
  expect(endsInRepetition([1, 2, 1, 2, 1, 2])).toBe(false);
});
