import { type Graphone, graphoneName, graphoneOf } from './graphone.ts';

/** Words of which the first is written whole, so that one can be found by halving. */
export const BLOCK_WORDS = 64;

/**
 * A dictionary in columns, its words in the order of their letters. A word shares letters with the one before it; its graphones are
 * numbers among those that can stand at their place, the most frequent first, because the letters are known.
 */
export interface DictionaryColumns {
  /** Letters that a word has in common with the word before; 0 for the first of a block. */
  shared: Uint8Array;
  suffixLengths: Uint8Array;
  /** All the other letters, in ASCII. */
  suffixes: Uint8Array;
  rankLengths: Uint8Array;
  ranks: Uint8Array;
}

/** The graphones that can stand at a place of a word, the most frequent first. */
export class GraphoneRanks {
  readonly #byLetters = new Map<string, string[]>();

  /** @param names of all graphones, the most frequent first */
  constructor(names: readonly string[]) {
    for (const name of names) {
      const first = name.slice(0, 1);
      const known = this.#byLetters.get(first);
      if (known) known.push(name);
      else this.#byLetters.set(first, [name]);
    }
  }

  at(word: string, position: number): string[] {
    const all = this.#byLetters.get(word.slice(position, position + 1)) ?? [];
    return all.filter((name) => word.startsWith(name.slice(0, name.indexOf(':')), position));
  }

  encode(word: string, graphones: readonly Graphone[]): number[] {
    let position = 0;
    return graphones.map((graphone) => {
      const rank = this.at(word, position).indexOf(graphoneName(graphone));
      position += graphone.letters.length;
      return rank;
    });
  }

  decode(word: string, ranks: Uint8Array): Graphone[] {
    let position = 0;
    return Array.from(ranks, (rank) => {
      const graphone = graphoneOf(this.at(word, position)[rank] as string);
      position += graphone.letters.length;
      return graphone;
    });
  }
}

/** CMUdict's words without those that follow from others by rule. About 1.5 MB; a look-up takes some microseconds. */
export class PronunciationDictionary {
  readonly #suffixOffsets: Uint32Array;
  readonly #rankOffsets: Uint32Array;
  readonly #heads: string[] = [];

  constructor(
    private readonly columns: DictionaryColumns,
    private readonly ranks: GraphoneRanks,
  ) {
    const { suffixLengths, rankLengths } = columns;
    const blocks = Math.ceil(suffixLengths.length / BLOCK_WORDS);
    this.#suffixOffsets = new Uint32Array(blocks);
    this.#rankOffsets = new Uint32Array(blocks);
    let suffix = 0;
    let rank = 0;
    for (let index = 0; index < suffixLengths.length; index++) {
      if (index % BLOCK_WORDS === 0) {
        this.#suffixOffsets[index / BLOCK_WORDS] = suffix;
        this.#rankOffsets[index / BLOCK_WORDS] = rank;
        this.#heads.push(this.#letters(suffix, suffixLengths[index] as number));
      }
      suffix += suffixLengths[index] as number;
      rank += rankLengths[index] as number;
    }
  }

  /** @returns undefined for a word that is not in it */
  find(word: string): Graphone[] | undefined {
    const { shared, suffixLengths, rankLengths, ranks } = this.columns;
    const block = this.#blockOf(word);
    if (block < 0) return undefined;
    let suffix = this.#suffixOffsets[block] as number;
    let rank = this.#rankOffsets[block] as number;
    let found = '';
    for (let i = block * BLOCK_WORDS; i < Math.min((block + 1) * BLOCK_WORDS, suffixLengths.length); i++) {
      const length = suffixLengths[i] as number;
      found = found.slice(0, shared[i]) + this.#letters(suffix, length);
      const end = rank + (rankLengths[i] as number);
      if (found === word) return this.ranks.decode(word, ranks.subarray(rank, end));
      suffix += length;
      rank = end;
    }
    return undefined;
  }

  /** Every word with its sounds, in the order of the letters. */
  *entries(): Generator<[word: string, graphones: Graphone[]]> {
    const { shared, suffixLengths, rankLengths, ranks } = this.columns;
    let [word, suffix, rank] = ['', 0, 0];
    for (let index = 0; index < suffixLengths.length; index++) {
      const length = suffixLengths[index] as number;
      word = word.slice(0, shared[index]) + this.#letters(suffix, length);
      const end = rank + (rankLengths[index] as number);
      yield [word, this.ranks.decode(word, ranks.subarray(rank, end))];
      suffix += length;
      rank = end;
    }
  }

  #blockOf(word: string): number {
    let low = 0;
    let high = this.#heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#heads[middle] as string) <= word) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #letters(from: number, length: number): string {
    return String.fromCharCode(...this.columns.suffixes.subarray(from, from + length));
  }
}
