import { expect, test } from 'vitest';
import { holdsName, sameName } from './names.ts';

test.each([
  ['Eier', 'Ei'],
  ['Äpfel', 'Apfel'],
  ['Aepfel', 'Äpfel'],
  ['Tomaten', 'Tomate'],
  ['das Brot', 'Brote'],
  ['Häuser', 'Haus'],
  ['Nüsse', 'Nuss'],
  ['meine Bücher', 'Buch'],
  ['To-do', 'to do'],
  ['Mama’s Liste', "Mama's Liste"],
])('“%s” and “%s” are the same in German', (one, other) => {
  expect(sameName(one, other, 'de')).toBe(true);
});

test.each([
  ['Milch', 'Mehl'],
  ['Ei', 'Eis'],
  ['Hose', 'Hase'],
  ['Tee', 'Teig'],
])('“%s” and “%s” are not', (one, other) => {
  expect(sameName(one, other, 'de')).toBe(false);
});

test('a name holds another by whole words', () => {
  expect(holdsName('Mama anrufen', 'Mama', 'de')).toBe(true);
  expect(holdsName('Mama anrufen', 'ruf', 'de')).toBe(false);
  expect(holdsName('call mom', 'mom', 'en')).toBe(true);
});
