import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { germanDictation } from './de/spoken-marks.ts';
import { englishDictation } from './en/spoken-marks.ts';
import type { DictationWords } from './said-while-dictating.ts';

/** What is said while one dictates, by language. */
export const DICTATION_WORDS = { en: englishDictation, de: germanDictation } as const satisfies Record<
  IntentLanguage,
  DictationWords
>;
