import { expect, test } from 'vitest';
import { wtypePieces } from './wtype-pieces.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?';

test.each([
  { name: 'a sentence', text: 'The train leaves at noon.\n', pieces: ['The train leaves at noon.\n'] },
  { name: 'nothing', text: '', pieces: [] },
  { name: 'a quote as the fourteenth character', text: 'abcdefghijklm“n”', pieces: ['abcdefghijklm', '“n”'] },
  { name: 'a letter as the fourteenth character', text: 'abcdefghijklmnop', pieces: ['abcdefghijklmnop'] },
  { name: 'characters that come again', text: 'aaaaaaaaaaaaaaaaaaaaé', pieces: ['aaaaaaaaaaaaaaaaaaaaé'] },
  { name: 'more characters than codes', text: ALPHABET, pieces: [ALPHABET.slice(0, 60), ALPHABET.slice(60)] },
])('cuts $name where wtype would lose a character', ({ text, pieces }) => {
  expect(wtypePieces(text)).toEqual(pieces);
});
