import { expect, test } from 'vitest';
import { tokensOf } from './tokens.ts';

test.each([
  ["I don't know", ['i', "don't", 'know']],
  ['the dogs’ “new” house', ['the', "dogs'", 'new', 'house']],
  ['twenty-one cafés', ['twenty', 'one', 'cafes']],
  ['Straße und Ærø', ['strasse', 'und', 'aero']],
  ['HELLO = there', ['hello', 'there']],
  ['日本', []],
])('takes the words of “%s”', (clause, expected) => {
  expect(tokensOf(clause).map(({ word }) => word)).toEqual(expected);
});

test.each([
  ['I B M', 'ibm', false],
  ['U.S.A', 'usa', false],
  ['p m', 'pm', false],
  ['TV', 'tv', false],
  ['PDFs', 'pdf', true],
  ["tv's", 'tv', true],
  ['gpt', 'gpt', false],
])('takes “%s” for letters', (clause, letters, hasEnding) => {
  expect(tokensOf(clause)).toMatchObject([{ letters, hasEnding }]);
});

test.each(['HELLO', 'NASA', 'CATS', 'hmm', 'Mr', 'A', 'I', "it's"])('takes “%s” for a word', (clause) => {
  expect(tokensOf(clause)).toMatchObject([{ letters: undefined }]);
});
