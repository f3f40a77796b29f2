import {
  BLOCK_WORDS,
  type DictionaryColumns,
  type GraphoneRanks,
} from '../../src/main/engine/speech/tts/neural/english/pronunciation-dictionary.ts';
import type { Aligned } from './alignments.ts';

export function toColumns(words: readonly Aligned[], ranks: GraphoneRanks): DictionaryColumns {
  const sorted = [...words].sort((a, b) => (a.word < b.word ? -1 : 1));
  const columns = { shared: [], suffixLengths: [], suffixes: [], rankLengths: [], ranks: [] } as Record<
    keyof DictionaryColumns,
    number[]
  >;
  sorted.forEach(({ word, graphones }, index) => {
    const shared = index % BLOCK_WORDS === 0 ? 0 : sharedLetters(word, (sorted[index - 1] as Aligned).word);
    const encoded = ranks.encode(word, graphones);
    columns.shared.push(shared);
    columns.suffixLengths.push(word.length - shared);
    columns.suffixes.push(...Buffer.from(word.slice(shared), 'ascii'));
    columns.rankLengths.push(encoded.length);
    columns.ranks.push(...encoded);
  });
  return {
    shared: Uint8Array.from(columns.shared),
    suffixLengths: Uint8Array.from(columns.suffixLengths),
    suffixes: Uint8Array.from(columns.suffixes),
    rankLengths: Uint8Array.from(columns.rankLengths),
    ranks: Uint8Array.from(columns.ranks),
  };
}

function sharedLetters(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++;
  return length;
}
