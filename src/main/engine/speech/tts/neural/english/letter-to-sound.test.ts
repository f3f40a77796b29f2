import { expect, test } from 'vitest';
import { GraphoneModel, type GraphoneTrie } from './graphone-model.ts';
import { LetterToSound } from './letter-to-sound.ts';

/** Twenty ways to say each letter, and two letters at once: more than are followed. */
const NAMES = [
  '',
  ...Array.from({ length: 20 }, (_, way) => [`a:P${way}`, `aa:Q${way}`])
    .flat()
    .sort(),
];

/** Counts how often it is asked. */
class CountingModel extends GraphoneModel {
  asked = 0;

  override cost(...asked: Parameters<GraphoneModel['cost']>): number {
    this.asked += 1;
    return super.cost(...asked);
  }
}

function askedFor(letters: number): number {
  const symbols = NAMES.length;
  const trie: GraphoneTrie = {
    symbols: Uint16Array.from({ length: symbols + 1 }, (_, node) => Math.max(0, node - 1)),
    costs: new Uint8Array(symbols + 1).fill(40),
    backoffs: new Uint8Array(symbols + 1).fill(64),
    childCounts: Uint16Array.from({ length: symbols + 1 }, (_, node) => (node === 0 ? symbols : 0)),
  };
  const model = new CountingModel(trie);
  expect(new LetterToSound(NAMES, model).say('a'.repeat(letters))?.length).toBeGreaterThan(letters / 3);
  return model.asked;
}

test('looks at the same number of ways for each letter, however long a word is', () => {
  expect(askedFor(1000)).toBeLessThan(11 * askedFor(100));
});
