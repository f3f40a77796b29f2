import { expect, test } from 'vitest';
import { phonesOf } from './graphone.ts';
import { readLexicon } from './lexicon.ts';

const { dictionary, letterToSound } = readLexicon();
const found = (word: string) => {
  const graphones = dictionary.find(word);
  return graphones && phonesOf(graphones).join(' ');
};

test('finds words of CMUdict, the first and the last of a block too', () => {
  expect(found('a')).toBe('AH0');
  expect(found('weather')).toBe('W EH1 DH ER0');
  expect(found('zero')).toMatch(/^Z I[HY]1 R OW0$/);
});

test.each(['', '!', 'zzzzzz', 'weathr', 'Weather', 'ä'])('finds no word “%s”', (word) => {
  expect(found(word)).toBeUndefined();
});

test('spells what it says, with at most one main stress', () => {
  for (const word of ['wordle', 'kubernetes', 'blorptastic', 'xyzzy', 'q']) {
    const graphones = letterToSound.say(word) ?? [];
    expect(graphones.map(({ letters }) => letters).join('')).toBe(word);
    expect(phonesOf(graphones).filter((phone) => phone.endsWith('1')).length).toBeLessThanOrEqual(1);
  }
  expect(letterToSound.say('ä')).toBeUndefined();
});
