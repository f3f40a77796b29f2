import { expect, test } from 'vitest';
import { isBareName, mentions, stripWakeWord } from './wake-text.ts';

test.each([
  ['Alexa, what time is it?', 'alexa', 'What time is it?'],
  ['Alexis what time is it', 'alexa', 'What time is it'],
  ['Hey, Jarvis! Set a timer.', 'hey jarvis', 'Set a timer.'],
  ['Hey Jarvus stop', 'hey jarvis', 'Stop'],
  ['Alexa.', 'alexa', ''],
] as const)('%s (%s): %s', (text, keyword, rest) => {
  expect(stripWakeWord(text, keyword)).toBe(rest);
});

test.each(['What time is it?', 'Page Arbus of the book', ''])('“%s” does not begin with the wake word', (text) => {
  expect(stripWakeWord(text, 'alexa')).toBeUndefined();
});

test('a bare name is told from the whole wake word', () => {
  expect(isBareName('Jarvis', 'hey jarvis')).toBe(true);
  expect(isBareName('Jervis, where are you?', 'hey jarvis')).toBe(true);
  expect(isBareName('Hey Jarvis', 'hey jarvis')).toBe(false);
  expect(isBareName('Alexa', 'alexa')).toBe(false);
});

test.each([
  ['Alexa', 'alexa', true],
  ['and then, Alexa, what', 'alexa', true],
  ['Alexis', 'alexa', false],
  ['Alex, are you there?', 'alexa', false],
  ['Hey Jarvus', 'hey jarvis', true],
  ['Jarvis', 'hey jarvis', false],
  ['', 'alexa', false],
] as const)('“%s” mentions %s: %s', (text, keyword, expected) => {
  expect(mentions(text, keyword)).toBe(expected);
});
