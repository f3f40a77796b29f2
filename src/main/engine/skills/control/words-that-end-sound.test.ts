import { expect, test } from 'vitest';
import { wordsThatEndSound } from './words-that-end-sound.ts';

test.each([
  ['Stop!', 'stop'],
  ['Okay, stop.', 'okay stop'],
  ['Never mind.', 'never mind'],
  ['Snooze for ten minutes.', 'snooze for ten minutes'],
  ['done stop', 'stop'],
  ['timer done stop', 'stop'],
  ['never mind the timer', 'never mind'],
])('ends the sound at “%s”', (text, words) => {
  expect(wordsThatEndSound(text)).toBe(words);
});

test.each([
  '',
  'We should leave.',
  'Stop the car over there.',
  'I told him to stop',
  "Don't stop.",
  'Set a timer for five minutes.',
])('goes on at “%s”', (text) => {
  expect(wordsThatEndSound(text)).toBeUndefined();
});
