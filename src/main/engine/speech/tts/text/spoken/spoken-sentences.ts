import { splitSentences } from '../sentences.ts';
import { detectLanguage } from './detect-language.ts';
import type { SpokenLanguage } from './language.ts';
import type { Pronunciations } from './pronunciations.ts';
import { spokenText } from './spoken-text.ts';

export interface SpokenOptions {
  /** Of every sentence; found out for each when it is not given. */
  language?: SpokenLanguage | undefined;
  pronunciations?: Pronunciations | undefined;
}

/** Says the sentences of one text. A sentence whose words do not tell its language has that of the one before it. */
export class SentenceNormalizer {
  #language: SpokenLanguage | 'other';

  constructor(private readonly options: SpokenOptions = {}) {
    this.#language = options.language ?? 'en';
  }

  /** @param sentence as written. @returns what a voice says for it; '' when nothing in it can be said */
  normalize(sentence: string): string {
    const { language, pronunciations } = this.options;
    this.#language = language ?? detectLanguage(sentence) ?? this.#language;
    return spokenText(sentence, this.#language, pronunciations);
  }
}

/** @returns what a voice says for each sentence of a text; those without a word are left out */
export function spokenSentences(text: string, options?: SpokenOptions): string[] {
  const normalizer = new SentenceNormalizer(options);
  return splitSentences(text)
    .map((sentence) => normalizer.normalize(sentence))
    .filter((spoken) => spoken !== '');
}
