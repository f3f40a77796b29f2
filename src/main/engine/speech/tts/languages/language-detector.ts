import type { eld } from 'eld/extrasmall';
import { baseLanguage } from './base-language.ts';
import { wordsOutsideNames } from './words-outside-names.ts';

/** Shorter sentences are names as often as words: "La La Land", "Hasta mañana". */
const MIN_WORDS = 3;
/** So many of them are no names: "San Salvador 31°C, Las Vegas 40°C" is no Spanish sentence. */
const MIN_WORDS_OUTSIDE_NAMES = 2;
/** "24 h", "12.5 km": symbols of units are the same everywhere. */
const UNIT = /(?<=\d\s?)\p{L}{1,3}(?!\p{L})/gu;
/**
 * By how much another language must be likelier than the usual one: a little when it is likelier than all others too, more when two
 * others are alike. With all languages of eSpeak NG, 6 of 12,478 English sentences (this project's replies, ordinary talk, CLINC150
 * and HWU64) are then taken for another language, and all of 75 in German, French, Spanish and Italian are known.
 */
const MIN_LEAD_OVER_USUAL = 0.1;
const MIN_LEAD_OVER_NEXT = 0.05;
const CLEAR_LEAD_OVER_USUAL = 0.15;

const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Tells the language of a sentence among those that matter here (https://github.com/nitotm/efficient-language-detector-js). */
export class LanguageDetector {
  private constructor(
    private readonly detector: typeof eld,
    /** Its names of languages → as `baseLanguage` has them. */
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  /** @param languages to choose from, as `baseLanguage` has them; those that the library does not know are never found */
  static async load(languages: ReadonlySet<string>): Promise<LanguageDetector> {
    const { eld } = await import('eld/extrasmall');
    const detector = eld.newInstance();
    const names = new Map(
      Object.values(detector.info().Languages).flatMap((name) => {
        const language = baseLanguage(name);
        return language !== undefined && languages.has(language) ? [[name, language] as const] : [];
      }),
    );
    detector.setLanguageSubset([...names.keys()]);
    return new LanguageDetector(detector, names);
  }

  /**
   * @param usual the language that is meant when it is not clear
   * @returns undefined for a sentence that is short or not clear
   */
  detect(sentence: string, usual: string): string | undefined {
    if (countWords(sentence) < MIN_WORDS || hasOnlyNames(sentence)) return undefined;
    const result = this.detector.detect(sentence);
    const language = this.names.get(result.language);
    if (language === undefined || !result.isReliable()) return undefined;
    if (language === usual) return usual;
    // In falling order.
    const scores = Object.entries(result.getScores());
    const [best = 0, next = 0] = scores.map(([, score]) => score);
    const usualScore = scores.find(([name]) => this.names.get(name) === usual)?.[1] ?? 0;
    const lead = best - usualScore;
    const isClear = lead >= CLEAR_LEAD_OVER_USUAL || (lead >= MIN_LEAD_OVER_USUAL && best - next >= MIN_LEAD_OVER_NEXT);
    return isClear ? language : undefined;
  }
}

/** Single letters of an alphabet are no words: "T, O, K, Y, O". */
function countWords(sentence: string): number {
  return [...WORDS.segment(sentence)].filter(({ segment }) => /\p{L}[\p{L}\p{M}]|\p{Lo}/u.test(segment)).length;
}

/** In a script with capitals; others do not tell names from words. */
function hasOnlyNames(sentence: string): boolean {
  return !/\p{Lo}/u.test(sentence) && wordsOutsideNames(sentence.replace(UNIT, '')).size < MIN_WORDS_OUTSIDE_NAMES;
}
