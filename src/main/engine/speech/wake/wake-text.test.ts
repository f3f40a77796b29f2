import { expect, test } from 'vitest';
import { isBareName, stripWakeWord } from './wake-text.ts';

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
