import { splitSentences } from '../sentences.ts';
import { detectLanguage } from './detect-language.ts';
import type { SpokenLanguage } from './language.ts';
import { spokenText } from './spoken-text.ts';

/** Says the sentences of one text. A sentence whose words do not tell its language has that of the one before it. */
export class SentenceNormalizer {
  #language: SpokenLanguage | 'other';

  /** @param language of every sentence; found out for each when it is not given */
  constructor(private readonly language?: SpokenLanguage) {
    this.#language = language ?? 'en';
  }

  /** @param sentence as written. @returns what a voice says for it; '' when nothing in it can be said */
  normalize(sentence: string): string {
    this.#language = this.language ?? detectLanguage(sentence) ?? this.#language;
    return spokenText(sentence, this.#language);
  }
}

/** @returns what a voice says for each sentence of a text; those without a word are left out */
export function spokenSentences(text: string, language?: SpokenLanguage): string[] {
  const normalizer = new SentenceNormalizer(language);
  return splitSentences(text)
    .map((sentence) => normalizer.normalize(sentence))
    .filter((spoken) => spoken !== '');
}
