import { expect, test } from 'vitest';
import { joinedSpeech } from './joined-speech.ts';

test.each([
  ['Set a timer for 20.', '5 minutes.', 'Set a timer for 25 minutes.'],
  ['Set a timer for 20.', '30 minutes.', 'Set a timer for 20 30 minutes.'],
  ['Convert 300.', '15 miles to kilometers.', 'Convert 315 miles to kilometers.'],
  ['Set a timer for 10.', '5 minutes.', 'Set a timer for 10 5 minutes.'],
  ['Set an alarm for 7.', '30.', 'Set an alarm for 7 30.'],
  ['Add milk,', 'And eggs.', 'Add milk and eggs.'],
  ['Note that', 'I was here.', 'Note that I was here.'],
])('joins “%s” and “%s”', (before, after, whole) => {
  expect(joinedSpeech(before, after)).toBe(whole);
});
