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

test.each([
  ['Stopp!', 'stopp'],
  ['Halt.', 'halt'],
  ['Aus!', 'aus'],
  ['Ruhe jetzt.', 'ruhe jetzt'],
  ['Hör auf.', 'hör auf'],
  ['Aufhören!', 'aufhören'],
  ['Okay, stopp.', 'okay stopp'],
  ['Schluss!', 'schluss'],
  ['Später.', 'später'],
  ['Schlummern.', 'schlummern'],
  ['Zehn Minuten schlummern.', 'zehn minuten schlummern'],
  ['Vergiss es.', 'vergiss es'],
  ['abgelaufen stopp', 'stopp'],
])('ends the sound at the German “%s”', (text, words) => {
  expect(wordsThatEndSound(text, 'de')).toBe(words);
});

test.each([
  '',
  'Wir sollten gehen.',
  'Halt das Auto da drüben an.',
  'Ich habe ihm gesagt, er soll aufhören',
  'Nicht aufhören.',
  'Hör nicht auf.',
  'Stell einen Timer auf fünf Minuten.',
])('goes on at the German “%s”', (text) => {
  expect(wordsThatEndSound(text, 'de')).toBeUndefined();
});
