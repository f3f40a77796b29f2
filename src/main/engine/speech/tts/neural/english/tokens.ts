import { isLetters } from './letters.ts';

/** A word of a clause, of a to z and apostrophes. */
export interface Token {
  /** In small letters. */
  word: string;
  /** The letters that it is said by, one by one; undefined for one that is said as a word. */
  letters: string | undefined;
  /** Whether a plural or possessive s follows the letters: "PDFs". */
  hasEnding: boolean;
}

/** Letters one by one: "I B M". */
const SPACED_CAPITALS = /(?<![\p{L}\p{N}'.])\p{Lu}(?:[ .]\p{Lu})+(?![\p{L}\p{N}'])/gu;
/** "ChatGPT". */
const CAPITALS_INSIDE = /(\p{Ll})(\p{Lu}{2,})/gu;
const SPACED_TIME = /\b([ap]) (m)\b/g;
/** Stands before what is said letter by letter. */
const LETTERS_MARK = '=';
const WORD = /=?[a-z]+(?:'[a-z]+)*'?/gi;
/** "PDFs", "the TV's". */
const LETTERS_WITH_ENDING = /^([A-Z]{2,}|[^aeiouy']{2,}(?='))'?s$/;
/** What NFD does not take apart. */
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'th',
  þ: 'th',
  ı: 'i',
};

/** @returns the words of a clause; accents, and what is no letter of English, are left out */
export function tokensOf(clause: string): Token[] {
  const words = clause
    .replaceAll(LETTERS_MARK, ' ')
    .replace(/[’ʼ]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/giu, (letter) => OTHER_LETTERS[letter.toLowerCase()] ?? letter)
    .replace(CAPITALS_INSIDE, '$1 $2')
    .replace(SPACED_CAPITALS, (letters) => LETTERS_MARK + letters.replace(/[ .]/g, ''))
    .replace(SPACED_TIME, `${LETTERS_MARK}$1$2`)
    .match(WORD);
  return (words ?? []).map(tokenOf);
}

function tokenOf(found: string): Token {
  const written = found.replace(LETTERS_MARK, '');
  const word = (/s'$/i.test(written) ? written : written.replace(/'$/, '')).toLowerCase();
  const plural = found === written ? LETTERS_WITH_ENDING.exec(written)?.[1]?.toLowerCase() : undefined;
  if (plural !== undefined && isLetters(plural)) return { word, letters: plural, hasEnding: true };
  return { word, letters: found !== written || isLetters(word) ? word : undefined, hasEnding: false };
}
