import { expect, test } from 'vitest';
import { germanItems, isNoItem, isSameItem } from './items.ts';

test.each([
  ['Milch', ['Milch']],
  ['milch und eier', ['Milch', 'Eier']],
  ['Äpfel, Birnen und noch Pflaumen', ['Äpfel', 'Birnen', 'Pflaumen']],
  ['die Milch sowie etwas Brot', ['Milch', 'Brot']],
  ['1,5 Liter Milch', ['1,5 Liter Milch']],
  ['zwei Liter Milch und rote Paprika', ['zwei Liter Milch', 'rote Paprika']],
  ['Weiß- und Rotwein', ['Weiß- und Rotwein']],
  ['Tom und Anna anrufen', ['Tom und Anna anrufen']],
  ['Müll rausbringen und Bad putzen', ['Müll rausbringen', 'Bad putzen']],
  ['eine Dose Erbsen und Möhren', ['eine Dose Erbsen und Möhren']],
  ['Kaffee mit', ['Kaffee']],
])('splits “%s” into its items', (said, items) => {
  expect(germanItems(said)).toEqual(items);
});

test.each([
  ['Ei', 'Eier', true],
  ['Apfel', 'äpfel', true],
  ['Nuss', 'Nüsse', true],
  ['die Milch', 'Milch', true],
  ['Tomate', 'Tomaten', true],
  ['Ei', 'Eis', false],
  ['Bar', 'Bauer', false],
  ['Milch', 'Hafermilch', false],
])('“%s” and “%s” are the same item: %s', (one, other, expected) => {
  expect(isSameItem(one, other)).toBe(expected);
});

test.each([
  ['Brot', false],
  ['Bad putzen', false],
  ['kein Brot', true],
  ['Brot nicht', true],
  ['nehmen Sie Brot', true],
  ['es mir', true],
  ['dritte Punkt kann weg', true],
])('“%s” is no item: %s', (said, expected) => {
  expect(isNoItem(said)).toBe(expected);
});
