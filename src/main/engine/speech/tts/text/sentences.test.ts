import { expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

test('splits at the ends of sentences and not inside numbers', () => {
  expect(splitSentences('That is 3.14. It is 4:05 PM in Rome! All right?')).toEqual([
    'That is 3.14.',
    'It is 4:05 PM in Rome!',
    'All right?',
  ]);
});

test('what holds no word is no sentence', () => {
  expect(splitSentences(' … ')).toEqual([]);
});
