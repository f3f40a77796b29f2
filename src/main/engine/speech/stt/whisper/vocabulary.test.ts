import { expect, test } from 'vitest';
import { tokenizerSchema, Vocabulary } from './vocabulary.ts';

/** As GPT-2 writes bytes: a space is "Ġ", and the two bytes of "ü" are "Ã" and "¼". */
const vocabulary = new Vocabulary(
  tokenizerSchema.parse({
    added_tokens: [
      { id: 10, content: '<|endoftext|>', special: true },
      { id: 11, content: '<|de|>', special: true },
    ],
    model: { vocab: { Ġgr: 0, Ã: 1, '¼': 2, n: 3, Ġist: 4, '.': 5 }, merges: [] },
  }),
);

test('joins pieces of bytes to letters, and leaves signs out', () => {
  expect(vocabulary.textOf([11, 0, 1, 2, 3, 4, 0, 1, 2, 3, 5, 10])).toBe('grün ist grün.');
});

test('half a letter is no letter', () => {
  expect(vocabulary.textOf([0, 1])).toBe('gr\ufffd');
});

test('finds a sign', () => {
  expect(vocabulary.idOf('<|de|>')).toBe(11);
  expect(vocabulary.idOf('<|xx|>')).toBeUndefined();
});
