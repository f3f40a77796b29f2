import { expect, test } from 'vitest';
import { heardWords } from './heard-words.ts';

test.each([
  [' [BLANK_AUDIO]', ''],
  ['(music)', ''],
  ['*sighs*', ''],
  ['♪♪', ''],
  ['.', ''],
  ['\uFEFFSet a timer', 'Set a timer'],
  ['[Music] Set a timer (applause)', 'Set a timer'],
  [Array.from({ length: 30 }, () => 'stop').join(' '), 'stop'],
  [Array.from({ length: 12 }, () => 'I am, ').join(''), 'I am,'],
  ['My number is zero zero zero zero', 'My number is zero zero zero zero'],
  ['no no no', 'no no no'],
  ['5', '5'],
])('of "%s" the words are "%s"', (transcript, words) => {
  expect(heardWords(transcript)).toBe(words);
});
