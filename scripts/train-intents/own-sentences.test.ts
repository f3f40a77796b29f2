import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOrdinaryTalk, readPhrases } from '../../src/main/engine/understanding/testing/phrases.ts';
import { madeExamples } from './made-examples.ts';
import { OWN_SENTENCES_FILE, parseOwnSentences } from './own-sentences.ts';

describe('own sentences', () => {
  const intents = new Set(['timer.start', 'none']);

  test('have the intent before the tab and full weight', () => {
    expect(parseOwnSentences('timer.start\tset me twenty minutes\n', intents)).toEqual([
      { intent: 'timer.start', text: 'set me twenty minutes', weight: 1 },
    ]);
  });

  test.each([
    ['timer.start set me twenty minutes', 'an intent, a tab and a sentence'],
    ['timer.start\tset me\ttwenty minutes', 'an intent, a tab and a sentence'],
    ['timer.begin\tset me twenty minutes', 'its intent does not exist'],
    ['timer.start\t ', 'it has no sentence'],
  ])('reject %j and name its line', (line, reason) => {
    const parse = () => parseOwnSentences(`none\thang up\n${line}\nnone\tdial`, intents);
    expect(parse).toThrow('own-sentences.tsv, line 2');
    expect(parse).toThrow(reason);
  });
});

test('the committed sentences are valid, differ from each other, and are not those that understanding is tested with', () => {
  const known = new Set(['none', ...madeExamples('en').map(({ intent }) => intent)]);
  const own = parseOwnSentences(readFileSync(join(import.meta.dirname, OWN_SENTENCES_FILE), 'utf8'), known);
  const tested = [...readPhrases().map(({ phrase }) => phrase), ...readOrdinaryTalk()].map(plain);
  const seen = new Set(tested);
  const repeated = own.filter(({ text }) => seen.size === seen.add(plain(text)).size);
  expect(repeated).toEqual([]);
});

/** What is left of a sentence without its case, hyphens and punctuation. */
function plain(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/-/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
}
