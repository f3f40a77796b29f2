import { expect, test } from 'vitest';
import { phonemesThrough, showPhonemes, withoutPhonemes, withPhonemes } from './given-phonemes.ts';

const text = `Ask ${withPhonemes('Nguyen', 'wɪn')} about the ${withPhonemes('Anna', 'ˈænə')}.`;
/** Capitals stand for phonemes; articles follow the next sound, as a phonemizer has them. */
const phonemize = async (words: string) => words.replace(/the (?=[aeiou])/g, 'thee ').toUpperCase();

test('gives a text without phonemes, and one to read', () => {
  expect(withoutPhonemes(text)).toBe('Ask Nguyen about the Anna.');
  expect(showPhonemes(text)).toBe('Ask /wɪn/ about the /ˈænə/.');
});

test('puts the given phonemes among those of the other words, which keep their neighbours', async () => {
  expect(await phonemesThrough(text, phonemize)).toBe('ASK wɪn ABOUT THEE ˈænə.');
  expect(await phonemesThrough('no more', phonemize)).toBe('NO MORE');
  expect(await phonemesThrough(withPhonemes('Nguyen', 'wɪn'), phonemize)).toBe('wɪn');
});

test('reads the stretches alone with a phonemizer that reads a word otherwise among others', async () => {
  const byNeighbours = async (words: string) => `${words.length}`;
  expect(await phonemesThrough(text, byNeighbours)).toBe('4 wɪn 11 ˈænə');
  const silent = async () => '';
  expect(await phonemesThrough(withPhonemes('Nguyen', 'wɪn'), silent)).toBe('wɪn');
});
