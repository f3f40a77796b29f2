import { describe, expect, test } from 'vitest';
import { suitabilityOf } from '../../shared/wake-training/phrase-verdict.ts';
import { PhraseJudge } from './judge-phrase.ts';

const judge = new PhraseJudge();
const OTHERS = ['alexa', 'hey jarvis', 'hey marvin'];
const judged = (text: string) => judge.judge(text, OTHERS);
const typesOf = (text: string) => judged(text).flaws.map(({ type }) => type);

describe('a call and a name', () => {
  test.each(['hey computer', 'okay banana', 'hey sunshine', 'hello doctor watson', 'mister robot', 'hey mother'])(
    '"%s" is a good wake word',
    (phrase) => {
      expect(judged(phrase)).toMatchObject({ phrase, flaws: [] });
      expect(suitabilityOf(judged(phrase))).toBe('good');
    },
  );

  test.each([
    ['mister robot', 4],
    ['hey computer', 4],
    ['hey hark', 2],
  ])('"%s" has %i syllables', (phrase, syllables) => {
    expect(judged(phrase).syllables).toBe(syllables);
  });
});

test.each(['hark', 'bob', 'hey you', 'a toe', 'oh no'])('"%s" is too short', (phrase) => {
  expect(typesOf(phrase)).toContain('too-short');
  expect(suitabilityOf(judged(phrase))).toBe('unfit');
});

test.each(['hey hark', 'hey spark', 'winston'])('"%s" is short, and can be trained', (phrase) => {
  expect(typesOf(phrase)).toEqual(['short']);
  expect(suitabilityOf(judged(phrase))).toBe('fair');
});

test('a long phrase can be trained until a model no longer hears its beginning', () => {
  expect(typesOf('wonderful computer assistant')).toContain('too-long');
  expect(typesOf('hey magnificent computer')).toEqual(['long']);
});

test.each(['good morning', 'thank you very much', 'open the door', 'probably', 'hey good morning everybody'])(
  '"%s" is said all day',
  (phrase) => {
    expect(typesOf(phrase)).toContain('common');
    expect(suitabilityOf(judged(phrase))).toBe('unfit');
  },
);

test.each([
  ['alexia', 'alexa'],
  ['hey alexis', 'alexa'],
  ['hey marlin', 'hey marvin'],
])('"%s" sounds like the wake word "%s"', (phrase, word) => {
  expect(judged(phrase).flaws).toContainEqual({ type: 'alike', word });
});

test('a phrase is not like itself, so that it can be trained again', () => {
  expect(judged('hey marvin').flaws).toEqual([]);
});

test.each(['alexa', 'Hey Jarvis'])('Hark has a model of "%s"', (phrase) => {
  expect(typesOf(phrase)).toContain('taken');
  expect(suitabilityOf(judged(phrase))).toBe('unfit');
});

test.each(['hallo küche', 'привет марк', 'r2d2', 'hey 42', 'c++', 'hey @home', '', '   ', 'a'.repeat(60)])(
  '"%s" is not of English letters',
  (phrase) => {
    expect(judged(phrase)).toMatchObject({ syllables: 0, flaws: [{ type: 'letters' }] });
    expect(suitabilityOf(judged(phrase))).toBe('unfit');
  },
);

test.each(['hey mr', 'hey xkcd', 'brrr hark'])('"%s" has a word that cannot be said', (phrase) => {
  expect(typesOf(phrase)).toEqual(['unspeakable']);
});

test('a word of no dictionary is said by its spelling, which is told', () => {
  expect(judged('okay zorbolino').flaws).toEqual([{ type: 'guessed', word: 'zorbolino' }]);
  expect(suitabilityOf(judged('okay zorbolino'))).toBe('good');
});

test('capitals, spaces and curly apostrophes do not matter', () => {
  expect(judged('  Hey   O’Malley ')).toMatchObject({ phrase: "hey o'malley" });
});
