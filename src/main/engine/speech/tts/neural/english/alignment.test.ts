import { expect, test } from 'vitest';
import { align } from './alignment.ts';
import { graphoneName } from './graphone.ts';
import { readLexicon } from './lexicon.ts';

const { unitCosts } = readLexicon();
const cut = (word: string, phones: string) =>
  align(word, phones.split(' '), (unit) => unitCosts.get(unit))?.map(graphoneName);

test('cuts a word into letters and their sounds', () => {
  expect(cut('taxi', 'T AE1 K S IY0')).toEqual(['t:T', 'a:AE1', 'x:K S', 'i:IY0']);
  expect(cut('shake', 'SH EY1 K')).toEqual(['sh:SH', 'a:EY1', 'k:K', 'e:']);
});

test('cuts no word that its letters do not spell', () => {
  expect(cut('dr', 'D AA1 K T ER0')).toBeUndefined();
  expect(cut('', 'D')).toBeUndefined();
});
