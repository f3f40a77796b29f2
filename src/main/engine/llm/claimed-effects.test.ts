import { expect, test } from 'vitest';
import { claimsEffect } from './claimed-effects.ts';

test.each([
  "I've set a timer for nine minutes.",
  'I have added milk to your shopping list.',
  "Okay, I've just cancelled your alarm.",
  'Your reminder has been created!',
  "I'll remind you to call mom at six.",
  'I will set an alarm for 7 AM.',
  'Timer set for five minutes.',
  'Done. Alarm cancelled.',
  "Sure, I'll wake you at seven.",
  'I turned off the lights in the kitchen.',
  "I've sent the message to Anna.",
  'The meeting has been moved to Friday.',
])('claims an effect: %s', (sentence) => {
  expect(claimsEffect(sentence, true)).toBe(true);
});

test.each([
  'Your timer has six minutes left.',
  'Your alarm is set for 7 AM.',
  'An egg timer measures three minutes.',
  "I can't set a timer without your help.",
  'If you like, I will set a timer.',
  'I could add milk to your list.',
  "I haven't sent a message.",
  'Would you like me to set a reminder?',
  'The first alarm clock was made in 1787.',
  'Shakespeare wrote Hamlet.',
  'The orders of the day have been forgotten.',
  'I put it simply: light is a wave.',
])('claims none: %s', (sentence) => {
  expect(claimsEffect(sentence, true)).toBe(false);
});

test('what is set is a claim of a model that does not know it', () => {
  expect(claimsEffect('Your alarm is set for 7 AM.', false)).toBe(true);
  expect(claimsEffect('The table is set for six.', false)).toBe(false);
});
