import { wordsOutsideNames } from '../../languages/words-outside-names.ts';
import type { SpokenLanguage } from './language.ts';
import { ENGLISH_WORDS, FREQUENT_WORDS, HOMOGRAPHS, OTHER_LANGUAGES, type OtherLanguage } from './words-by-language.ts';

/** A number and the noun that it counts are German without another word. */
const COUNTED_IN_GERMAN = /\d\s?(?:Uhr|Minuten|Stunden|Sekunden|Tagen?|Wochen|Monaten?|Jahren?)(?!\p{L})/u;
/** So are dates with an ordinal's point; months that are written as in English only behind a German word. */
const DATED_IN_GERMAN =
  /\d\.\s?(?:Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember)(?!\p{L})|(?<!\p{L})(?:[Aa]m|[Vv]om|[Zz]um|[Bb]is|[Aa]b|[Dd]en|[Dd]er)\s\d{1,2}\.\s?(?:April|August|September|November)(?!\p{L})/u;
/** In small letters, since names have a capital in English texts. */
const WITH_GERMAN_LETTERS = /^\p{Ll}*[äöüß]\p{Ll}*$/u;
/** Different words, at least one of which no English text has. One alone may be a name or a quotation. */
const MIN_WORDS = 2;
/** Words of the other language for each English one: a reply may quote an English title. */
const OWN_PER_ENGLISH = 2.5;

/**
 * The language of a sentence. It is English unless several words are of another language and hardly any is English.
 * @returns `other` for one whose numbers Hark cannot say; undefined when no word tells
 */
export function detectLanguage(text: string): SpokenLanguage | 'other' | undefined {
  if (COUNTED_IN_GERMAN.test(text) || DATED_IN_GERMAN.test(text)) return 'de';
  const said = [...wordsOutsideNames(text)];
  const found = OTHER_LANGUAGES.map((language) => ({ language, own: ownWords(language, said) }))
    .filter(({ own }) => own > 0)
    .sort((one, other) => other.own - one.own);
  const [best, next] = found;
  if (!best) return said.some(isOnlyEnglish) ? 'en' : undefined;
  if (best.own === next?.own && (best.language === 'de' || next.language === 'de')) return undefined;
  return best.language === 'de' ? 'de' : 'other';
}

/** @returns how many words are of a language and not English; 0 when they are too few to tell */
function ownWords(language: OtherLanguage, said: readonly string[]): number {
  const known = FREQUENT_WORDS[language];
  const isKnown = (word: string) => known.has(word) || (language === 'de' && WITH_GERMAN_LETTERS.test(word));
  const isOwn = (word: string) => isKnown(word) && !ENGLISH_WORDS.has(word) && !HOMOGRAPHS.has(word);
  const own = said.filter(isOwn).length;
  const shared = said.filter((word) => isKnown(word) && !isOwn(word)).length;
  const english = said.filter((word) => ENGLISH_WORDS.has(word) && !isKnown(word)).length;
  const isClear = own > 0 && own + shared >= MIN_WORDS && own >= OWN_PER_ENGLISH * english;
  return isClear ? own : 0;
}

function isOnlyEnglish(word: string): boolean {
  return ENGLISH_WORDS.has(word) && OTHER_LANGUAGES.every((language) => !FREQUENT_WORDS[language].has(word));
}
