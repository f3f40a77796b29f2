import type { EnglishVariety } from '../phonemes.ts';

/** The names of the letters, with the place of the stress. */
const NAMES: Readonly<Record<string, string>> = {
  a: 'ˈeɪ',
  b: 'bˈiː',
  c: 'sˈiː',
  d: 'dˈiː',
  e: 'ˈiː',
  f: 'ˈɛf',
  g: 'dʒˈiː',
  h: 'ˈeɪtʃ',
  i: 'ˈaɪ',
  j: 'dʒˈeɪ',
  k: 'kˈeɪ',
  l: 'ˈɛl',
  m: 'ˈɛm',
  n: 'ˈɛn',
  o: 'ˈoʊ',
  p: 'pˈiː',
  q: 'kjˈuː',
  r: 'ˈɑːɹ',
  s: 'ˈɛs',
  t: 'tˈiː',
  u: 'jˈuː',
  v: 'vˈiː',
  w: 'dˈʌbəljˌuː',
  x: 'ˈɛks',
  y: 'wˈaɪ',
  z: 'zˈiː',
};
const BRITISH_NAMES: Readonly<Record<string, string>> = { o: 'ˈəʊ', r: 'ˈɑː', z: 'zˈɛd' };

/**
 * @param letters in small letters
 * @param hasEnding whether a plural or possessive s follows
 * @returns letters by their names, the last one with the main stress: "ˌaɪbˌiːˈɛm"
 */
export function spellOut(letters: string, hasEnding: boolean, variety: EnglishVariety): string {
  const names = [...letters].flatMap(
    (letter) => (variety === 'en-us' ? undefined : BRITISH_NAMES[letter]) ?? NAMES[letter] ?? [],
  );
  const said = names.map((name, index) => (index < names.length - 1 ? name.replace('ˈ', 'ˌ') : name)).join('');
  return hasEnding ? `${said}${/[shx]$/.test(letters) ? 'ᵻz' : 'z'}` : said;
}

/** Abbreviations with a vowel that are said letter by letter in small letters too. */
const WITH_VOWEL = new Set('ac ai api atm dj faq gpu id ip ui uk url usa usb usd'.split(' '));
/** Said as words or noises, although they have no vowel. */
const WORDS = new Set('brr hm hmm mhm mm mr mrs ms nth pfft psst shh st th vs xmas zzz'.split(' '));

/** @returns whether a word in small letters is said letter by letter: an abbreviation, or one without a vowel */
export function isLetters(word: string): boolean {
  return WITH_VOWEL.has(word) || (/^[^aeiouy']+$/.test(word) && !WORDS.has(word));
}
