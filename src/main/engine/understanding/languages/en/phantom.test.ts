import { expect, test } from 'vitest';
import { isPhantom } from './phantom.ts';

test.each([
  'You',
  'you.',
  'Thanks for watching!',
  'Thank you so much for watching.',
  'Please subscribe to my channel.',
  'Subtitles by the Amara.org community',
  "I'll see you in the next video.",
])('"%s" is what STT writes where nobody spoke', (text) => {
  expect(isPhantom(text, 800)).toBe(true);
});

test.each(['Thank you.', 'Bye.', 'Okay.', 'Thanks!'])('"%s" is said, but not for five seconds', (text) => {
  expect(isPhantom(text, 900)).toBe(false);
  expect(isPhantom(text, 5000)).toBe(true);
});

test.each(['Thank you for the music', 'You are nice', 'What are you?', 'Subscribers', 'Okay, stop', 'Set a timer'])(
  '"%s" is speech however long it takes',
  (text) => {
    expect(isPhantom(text, 9000)).toBe(false);
  },
);
