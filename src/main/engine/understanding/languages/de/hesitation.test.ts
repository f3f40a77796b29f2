import { expect, test } from 'vitest';
import { isHesitation } from './hesitation.ts';

test.each(['Äh …', 'Ähm, öh…', 'Hm.', 'Tja', 'Mhm'])('“%s” is hesitation', (text) => {
  expect(isHesitation(text)).toBe(true);
});

test.each(['', 'Ähm, zehn Minuten.', 'Ja.', 'Nein.', 'Öl', 'Ende'])('“%s” is none', (text) => {
  expect(isHesitation(text)).toBe(false);
});
