import { DEFAULT_VOICE } from '../../../../../shared/settings/voices.ts';
import { spokenVoice } from '../../../../models/catalogue/spoken-voice.ts';
import type { ListedVoice } from '../tts-engine.ts';
import { baseLanguage } from './base-language.ts';
import type { LanguageDetector } from './language-detector.ts';
import { voicesByLanguage } from './voices-by-language.ts';

const ENGLISH = 'en';

/** The voices of other languages than the chosen voice's, and which sentence each is for. Until it is loaded, there are none. */
export class LanguageVoices {
  #loading: Promise<void> | undefined;
  #detector: LanguageDetector | undefined;
  #voices: ReadonlyMap<string, string> = new Map();
  /** Of the chosen voice. */
  #usual = ENGLISH;

  /**
   * @param chosen as `tts.voice` has it
   * @param list every voice of this machine
   * @param locale the user's
   */
  constructor(
    private readonly chosen: string,
    private readonly list: () => Promise<readonly ListedVoice[]>,
    private readonly locale = Intl.DateTimeFormat().resolvedOptions().locale,
  ) {}

  /**
   * Finds the voices. Without one of another language the detector is not loaded.
   * @param detects whether sentences of any language may come; else those of English and German are known by their words
   * @throws whatever `list` throws
   */
  load(detects = true): Promise<void> {
    this.#loading ??= this.#load(detects);
    return this.#loading;
  }

  /** Whether it knows voices of other languages than the chosen one's. */
  get hasOtherVoices(): boolean {
    return [...this.#voices.keys()].some((language) => language !== this.#usual);
  }

  get hasDetector(): boolean {
    return this.#detector !== undefined;
  }

  /**
   * The language of a sentence, as `baseLanguage` has it.
   * @returns the chosen voice's language, or one of another voice; undefined when the sentence is short or its language not clear
   */
  languageOf(sentence: string): string | undefined {
    const language = this.#detector?.detect(sentence, this.#usual);
    return language === this.#usual || this.voiceFor(language) !== undefined ? language : undefined;
  }

  /** Whether the chosen voice speaks a language. */
  isUsual(language: string): boolean {
    return language === this.#usual;
  }

  /** @returns the voice for a language; undefined when that is the chosen one, or there is none */
  voiceFor(language: string | undefined): string | undefined {
    return language === undefined || language === this.#usual ? undefined : this.#voices.get(language);
  }

  /** Whether some voice speaks a language. */
  speaks(language: string): boolean {
    return language === this.#usual || this.#voices.has(language);
  }

  async #load(detects: boolean): Promise<void> {
    const voices = await this.list();
    const [ofChosen] = voices.find(({ name }) => name === this.chosen)?.languages ?? [];
    this.#usual = (ofChosen && baseLanguage(ofChosen)) ?? ENGLISH;
    this.#voices = voicesByLanguage(voices, this.locale).set(ENGLISH, spokenVoice(DEFAULT_VOICE));
    if (!detects || !this.hasOtherVoices) return;
    const { LanguageDetector } = await import('./language-detector.ts');
    const own = baseLanguage(this.locale) ?? ENGLISH;
    this.#detector = await LanguageDetector.load(new Set([this.#usual, own, ...this.#voices.keys()]));
  }
}
