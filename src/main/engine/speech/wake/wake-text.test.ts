import { expect, test } from 'vitest';
import { endsLike, isBareName, mentions, stripWakeWord } from './wake-text.ts';

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

test('distinguishes a bare name from the whole wake word', () => {
  expect(isBareName('Jarvis', 'hey jarvis')).toBe(true);
  expect(isBareName('Jervis, where are you?', 'hey jarvis')).toBe(true);
  expect(isBareName('Charge it', 'hey jarvis')).toBe(true);
  expect(isBareName('Jobish', 'hey jarvis')).toBe(true);
  expect(isBareName('Hey Jarvis', 'hey jarvis')).toBe(false);
  expect(isBareName('They charge this', 'hey jarvis')).toBe(false);
  expect(isBareName('Sure, hey Jarvis', 'hey jarvis')).toBe(false);
  expect(isBareName('Charge it', 'hey computer')).toBe(false);
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

test.each([
  ['left out', 'What is twelve times seven?', 'About as twelve times seven.', ['What is twelve times seven?']],
  ['left out', 'Add milk to my list.', 'Milk to my list.', ['Milk to my list.', 'Add milk to my list.']],
  ['as others', 'Pledge, Arbus, stop it.', 'Stop it.', ['Stop it.', 'Arbus, stop it.', 'Pledge, Arbus, stop it.']],
  ['left out', 'Stop.', 'Talk.', ['Stop.']],
  ['as others', 'Stop the alarm.', 'Set the timer.', []],
  ['as others', 'Yes, Jarbus.', '', []],
])('the wake word %s: “%s” and “%s”', (_, whole, cut, ends) => {
  expect(endsLike(whole, cut)).toEqual(ends);
});
