import { expect, test } from 'vitest';
import { countWordErrors, wordsOf } from './word-errors.ts';

test('ignores case and punctuation', () => {
  expect(wordsOf("He's an ill-disposed man, Mr. Smith!")).toEqual([
    'hes',
    'an',
    'ill',
    'disposed',
    'man',
    'mr',
    'smith',
  ]);
});

test.each([
  ['go forward ten meters', 'go forward ten meters', 0],
  ['go forward ten meters', 'go forward two meters', 1],
  ['go forward ten meters', 'go ten meters now', 2],
  ['go forward ten meters', 'Go forward ten metres.', 0],
  ['we agree on a centre', 'we agree on a center', 0],
  ['go', '', 1],
  ['', 'you', 1],
])('counts the errors of %s / %s as %i', (reference, heard, errors) => {
  expect(countWordErrors(wordsOf(reference), wordsOf(heard))).toBe(errors);
});

test.each([
  ['the stop watch is running', 'the stopwatch is running', 0],
  ['the stopwatch is running', 'the stop watch is running', 0],
  ['every day at noon', 'everyday at noon', 0],
  ['a note pad', 'a notebook', 2],
])('counts the errors of %s / %s as %i, joined or not', (reference, heard, errors) => {
  expect(countWordErrors(wordsOf(reference), wordsOf(heard), { joined: true })).toBe(errors);
  expect(countWordErrors(wordsOf(reference), wordsOf(heard))).toBeGreaterThan(0);
});
