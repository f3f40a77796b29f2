import type { EnglishVariety } from '../phonemes.ts';
import { align } from './alignment.ts';
import { BRITISH_CORRECTIONS, CORRECTIONS } from './corrections.ts';
import type { Graphone } from './graphone.ts';
import { compound, inflected, knownOrInflected } from './inflection.ts';
import type { Lexicon } from './lexicon.ts';

/** Where a pronunciation is from: a dictionary, a known word with an ending or beside another one, or the spelling alone. */
export type WordSource = 'dictionary' | 'derived' | 'spelling';

export interface SaidWord {
  graphones: readonly Graphone[];
  source: WordSource;
}

/** Says any word of a to z and apostrophes. */
export class EnglishWords {
  readonly #corrections: ReadonlyMap<string, readonly Graphone[]>;
  readonly #britishCorrections: ReadonlyMap<string, readonly Graphone[]>;

  constructor(private readonly lexicon: Lexicon) {
    const spelled = (corrections: Readonly<Record<string, string>>) =>
      new Map(Object.entries(corrections).map(([word, phones]) => [word, this.spelled(word, phones)]));
    this.#corrections = spelled(CORRECTIONS);
    this.#britishCorrections = spelled(BRITISH_CORRECTIONS);
  }

  say(word: string, variety: EnglishVariety): SaidWord {
    const known = (other: string) => this.#known(other, variety);
    const found = known(word);
    if (found) return { graphones: found, source: 'dictionary' };
    const find = (other: string) => knownOrInflected(other, known);
    const made = find(word) ?? compound(word, find) ?? inflected(word, (stem) => compound(stem, find));
    if (made) return { graphones: made, source: 'derived' };
    return { graphones: this.#bySpelling(word), source: 'spelling' };
  }

  /** @returns a given pronunciation with the letters of its sounds. @param phones in ARPABET */
  spelled(word: string, phones: string): readonly Graphone[] {
    const sounds = phones.split(' ');
    return align(word, sounds, (unit) => this.lexicon.unitCosts.get(unit)) ?? [{ letters: word, phones: sounds }];
  }

  #known(word: string, variety: EnglishVariety): readonly Graphone[] | undefined {
    const british = variety === 'en-us' ? undefined : this.#britishCorrections.get(word);
    return british ?? this.#corrections.get(word) ?? this.lexicon.dictionary.find(word);
  }

  /** A possessive of an unknown word is that word and its ending. */
  #bySpelling(word: string): readonly Graphone[] {
    const guess = (letters: string) => this.lexicon.letterToSound.say(letters);
    const plain = word.replaceAll("'", '');
    return (word.includes("'") ? inflected(word, guess) : undefined) ?? guess(plain) ?? [];
  }
}
