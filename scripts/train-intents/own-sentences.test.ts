import { describe, expect, test } from 'vitest';
import { readOrdinaryTalk, readPhrases } from '../../src/main/engine/understanding/testing/phrases.ts';
import { madeExamples } from './made-examples.ts';
import { parseOwnSentences, readOwnSentences } from './own-sentences.ts';

describe('own sentences', () => {
  const intents = new Set(['timer.start', 'none']);

  test('have the intent before the tab and full weight', () => {
    expect(parseOwnSentences('timer.start\tset me twenty minutes\n', intents, 'a.tsv')).toEqual([
      { intent: 'timer.start', text: 'set me twenty minutes', weight: 1 },
    ]);
  });

  test.each([
    ['timer.start set me twenty minutes', 'an intent, a tab and a sentence'],
    ['timer.start\tset me\ttwenty minutes', 'an intent, a tab and a sentence'],
    ['timer.begin\tset me twenty minutes', 'its intent does not exist'],
    ['timer.start\t ', 'it has no sentence'],
  ])('reject %j and name its line', (line, reason) => {
    const parse = () => parseOwnSentences(`none\thang up\n${line}\nnone\tdial`, intents, 'a.tsv');
    expect(parse).toThrow('a.tsv, line 2');
    expect(parse).toThrow(reason);
  });
});

test.each(['en', 'de'] as const)(
  'the sentences in %s are valid, differ from each other, and are not those that understanding is tested with',
  (language) => {
    const known = new Set(['none', ...madeExamples(language).map(({ intent }) => intent)]);
    const own = readOwnSentences(language, known);
    const tested = [...readPhrases(language).map(({ phrase }) => phrase), ...readOrdinaryTalk(language)].map(plain);
    const seen = new Set(tested);
    const repeated = own.filter(({ text }) => seen.size === seen.add(plain(text)).size);
    expect(repeated).toEqual([]);
  },
);

/** What is left of a sentence without its case, hyphens and punctuation. */
function plain(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/-/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
}
