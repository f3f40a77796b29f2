import type { LanguageVoices } from '../../languages/language-voices.ts';
import { splitSentences } from '../sentences.ts';
import { detectLanguage } from './detect-language.ts';
import { SPOKEN_LANGUAGES, type SpokenLanguage } from './language.ts';
import type { Pronunciations } from './pronunciations.ts';
import { spokenText } from './spoken-text.ts';

export interface SpokenOptions {
  /** Of every sentence; found out for each when it is not given. */
  language?: SpokenLanguage | undefined;
  /** Of the sentences before the first one that is clearly of another. */
  startsIn?: SpokenLanguage | undefined;
  pronunciations?: Pronunciations | undefined;
  /** Voices of other languages; without them the chosen voice says all. */
  languages?: LanguageVoices | undefined;
}

/** A sentence for a voice. */
export interface SpokenSentence {
  /** Normalized; '' when nothing in it can be said. */
  text: string;
  /** The language that another voice than the chosen one speaks, without region. */
  language: string | undefined;
}

/**
 * Says the sentences of one text. A sentence that is too short to tell its language has that, and the voice, of the one before it;
 * the first has the chosen voice, unless it is known what it starts in.
 */
export class SentenceNormalizer {
  #written: SpokenLanguage | 'other';
  /** Of another voice. */
  #voiced: string | undefined;

  constructor(private readonly options: SpokenOptions = {}) {
    const first = options.language ?? options.startsIn;
    this.#written = first ?? 'en';
    this.#voiced = options.languages?.voiceFor(first) && first;
  }

  /** @param sentence as written */
  normalize(sentence: string): SpokenSentence {
    if (this.options.language === undefined) this.#follow(sentence);
    return { text: spokenText(sentence, this.#written, this.options.pronunciations), language: this.#voiced };
  }

  #follow(sentence: string): void {
    const { languages } = this.options;
    const voiced = languages?.languageOf(sentence) ?? this.#withoutDetector(sentence);
    const written = voiced === undefined ? detectLanguage(sentence) : writtenAs(voiced);
    if (written !== undefined) this.#written = written;
    if (voiced !== undefined) this.#voiced = languages?.isUsual(voiced) ? undefined : voiced;
    // Too short for the detector, but its words are those of the chosen voice.
    else if (written !== undefined && languages?.isUsual(written)) this.#voiced = undefined;
  }

  /** Of German and English, the words tell it too. */
  #withoutDetector(sentence: string): string | undefined {
    const { languages } = this.options;
    if (!languages?.hasOtherVoices || languages.hasDetector) return undefined;
    const language = detectLanguage(sentence);
    return language && (languages.isUsual(language) || languages.voiceFor(language)) ? language : undefined;
  }
}

/** @returns `other` for a language whose numbers Hark cannot say */
function writtenAs(language: string): SpokenLanguage | 'other' {
  return SPOKEN_LANGUAGES.find((each) => each === language) ?? 'other';
}

/** @returns what is said for each sentence of a text, and by which language's voice; those without a word are left out */
export function sentencesToSpeak(text: string, options?: SpokenOptions): SpokenSentence[] {
  const normalizer = new SentenceNormalizer(options);
  return splitSentences(text)
    .map((sentence) => normalizer.normalize(sentence))
    .filter((spoken) => spoken.text !== '');
}

/** As `sentencesToSpeak`, the texts alone. */
export function spokenSentences(text: string, options?: SpokenOptions): string[] {
  return sentencesToSpeak(text, options).map((spoken) => spoken.text);
}
