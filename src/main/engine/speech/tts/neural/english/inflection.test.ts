import { expect, test } from 'vitest';
import { type Graphone, phonesOf } from './graphone.ts';
import { compound, knownOrInflected } from './inflection.ts';

const WORDS: Readonly<Record<string, string>> = {
  box: 'B AA1 K S',
  cat: 'K AE1 T',
  echo: 'EH1 K OW0',
  email: 'IY1 M EY2 L',
  fall: 'F AO1 L',
  happy: 'HH AE1 P IY0',
  hope: 'HH OW1 P',
  light: 'L AY1 T',
  set: 'S EH1 T',
  stop: 'S T AA1 P',
  time: 'T AY1 M',
  try: 'T R AY1',
  want: 'W AA1 N T',
  zone: 'Z OW1 N',
};
const find = (word: string): Graphone[] | undefined => {
  const phones = WORDS[word];
  return phones === undefined ? undefined : [{ letters: word, phones: phones.split(' ') }];
};
const said = (graphones: readonly Graphone[] | undefined) => graphones && phonesOf(graphones).join(' ');

test.each([
  ['cats', 'K AE1 T S'],
  ['boxes', 'B AA1 K S IH0 Z'],
  ['echoes', 'EH1 K OW0 Z'],
  ['tries', 'T R AY1 Z'],
  ["cat's", 'K AE1 T S'],
  ["cats'", 'K AE1 T S'],
  ["box's", 'B AA1 K S IH0 Z'],
  ['emailed', 'IY1 M EY2 L D'],
  ['stopped', 'S T AA1 P T'],
  ['wanted', 'W AA1 N T IH0 D'],
  ['stopping', 'S T AA1 P IH0 NG'],
  ['falling', 'F AO1 L IH0 NG'],
  ['hoping', 'HH OW1 P IH0 NG'],
  ['settings', 'S EH1 T IH0 NG Z'],
  ['happiest', 'HH AE1 P IY0 IH0 S T'],
  ['happily', 'HH AE1 P IY0 L IY0'],
  ["time'll", 'T AY1 M AH0 L'],
])('says “%s” by the word that it is made of', (word, expected) => {
  expect(said(knownOrInflected(word, find))).toBe(expected);
});

test.each(['zoned!', 'bed', 'sing', 'ed', "'s", '', 'timezone'])('does not take “%s” apart', (word) => {
  expect(knownOrInflected(word, find)).toBeUndefined();
});

test('puts the main stress of a compound on its first part', () => {
  expect(said(compound('timezone', find))).toBe('T AY1 M Z OW2 N');
  expect(said(compound('catlight', find))).toBe('K AE1 T L AY2 T');
  expect(compound('zebrazone', find)).toBeUndefined();
});
