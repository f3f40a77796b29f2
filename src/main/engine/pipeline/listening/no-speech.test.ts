import { expect, test } from 'vitest';
import { isNoSpeech, isOnlyHesitation } from './no-speech.ts';

test.each([
  ['Um, er…', 'en'],
  ['Ähm …', 'de'],
] as const)('%s is hesitation', (text, language) => {
  expect(isOnlyHesitation(text, language)).toBe(true);
  expect(isNoSpeech(text, 500, language)).toBe(true);
});

test.each([
  ['What time is it?', 'en'],
  ['Wie spät ist es?', 'de'],
  ['Nein.', 'de'],
] as const)('%s is speech', (text, language) => {
  expect(isNoSpeech(text, 500, language)).toBe(false);
});

test.each([
  ['Untertitel der Amara.org-Community', 500, true],
  ['Untertitelung des ZDF, 2020', 500, true],
  ['Vielen Dank fürs Zuschauen!', 500, true],
  ['Das war’s für heute.', 500, true],
  ['Vielen Dank.', 4000, true],
  ['Vielen Dank.', 900, false],
  ['Ja.', 400, false],
  ['Danke für den Tipp.', 4000, false],
] as const)('German: %s after %d ms is what STT writes for silence: %s', (text, soundMs, isPhantom) => {
  expect(isNoSpeech(text, soundMs, 'de')).toBe(isPhantom);
});
