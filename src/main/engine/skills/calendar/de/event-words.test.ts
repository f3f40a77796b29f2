import { expect, test } from 'vitest';
import { likeness, namesEvent, specialWords } from './event-words.ts';

test.each([
  ['Zahnarzt', 'Zahnarzttermin'],
  ['Zahnarzt', 'Zahnarzt Termin'],
  ['Zahnarzttermin', 'Zahnärztin'],
  ['Teamsitzung', 'Team Meeting'],
  ['Projektbesprechung', 'Besprechung zum Projekt'],
  ['Abendessen mit Anna', 'Treffen Anna'],
  ['Mamas Geburtstag', 'Geburtstag Mama'],
  ['Präsentation', 'Praesentation'],
  ['Übung', 'Uebungen'],
])('takes the event “%s” for “%s”', (title, said) => {
  expect(likeness(title, said)).toBeGreaterThan(0);
});

test.each([
  ['Zahnarzt', 'Friseurtermin'],
  ['Teamsitzung', 'Sitzung'],
  ['Abendessen mit Anna', 'Treffen mit Ben'],
])('does not take the event “%s” for “%s”', (title, said) => {
  expect(likeness(title, said)).toBe(0);
});

test('prefers the event that is called so in full', () => {
  expect(likeness('Treffen mit Anna', 'Treffen Anna')).toBeGreaterThan(likeness('Abendessen mit Anna', 'Treffen Anna'));
});

test.each([
  ['Termin', false],
  ['nächste Besprechung', false],
  ['meine Sitzungen', false],
  ['Hochzeit', true],
  ['Termin Zahnarzt', true],
])('of “%s” it tells whether it names an event: %s', (said, names) => {
  expect(namesEvent(said)).toBe(names);
});

test.each([
  ['Termin Friseur', 'Friseur'],
  ['Hochzeit', 'Hochzeit'],
  ['Termin', 'Termin'],
])('tells of “%s” what is special: “%s”', (said, special) => {
  expect(specialWords(said)).toBe(special);
});
