import { spokenText } from '../../text/spoken/spoken-text.ts';
import { CLAUSE_MARK, phonemesByClause } from '../clauses.ts';
import { type EnglishVariety, englishVariety, type Phonemes } from '../phonemes.ts';
import { EnglishWords } from './english-words.ts';
import { readLexicon } from './lexicon.ts';
import { type SpokenWord, sayClause } from './sentence.ts';
import { tokensOf } from './tokens.ts';

interface Clause {
  words: SpokenWord[];
  /** The mark after it, or ''. */
  mark: string;
}

/** English phonemes from CMUdict, a model of its spelling, and rules. docs/decisions/0024-english-phonemes-of-our-own.md */
export class EnglishPhonemes implements Phonemes {
  constructor(private readonly words: EnglishWords) {}

  of(text: string, voice: string): Promise<string> {
    const variety = englishVariety(voice);
    return phonemesByClause(text, (words) => this.#say(words, variety));
  }

  #say(words: string, variety: EnglishVariety): string {
    return this.clausesOf(words, variety)
      .flatMap((clause) => clause.words.map(({ ipa }) => ipa))
      .join(' ');
  }

  /** @returns how each word of a sentence is said, clause by clause */
  clausesOf(text: string, variety: EnglishVariety): Clause[] {
    // Digits are left in sentences of languages that Hark does not put into words.
    const parts = (/\d/.test(text) ? spokenText(text, 'en') : text).split(CLAUSE_MARK);
    return parts.flatMap((part, index) =>
      index % 2 === 1
        ? []
        : {
            words: sayClause(tokensOf(part), variety, this.words),
            mark: (parts[index + 1] ?? '').slice(0, 1),
          },
    );
  }
}

let known: EnglishWords | undefined;

/**
 * Some 50 ms the first time.
 * @throws Error when Hark's files are missing or damaged
 */
export function englishPhonemes(): EnglishPhonemes {
  known ??= new EnglishWords(readLexicon());
  return new EnglishPhonemes(known);
}
