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

/** @returns letters by their names, the last one with the main stress: "ˌaɪbˌiːˈɛm"; other characters are left out */
export function spellOut(letters: string, variety: EnglishVariety): string {
  const names = [...letters.toLowerCase()].flatMap(
    (letter) => (variety === 'en-us' ? undefined : BRITISH_NAMES[letter]) ?? NAMES[letter] ?? [],
  );
  return names.map((name, index) => (index < names.length - 1 ? name.replace('ˈ', 'ˌ') : name)).join('');
}

/** Abbreviations with a vowel that are said letter by letter in small letters too. */
const SPELLED_WORDS = new Set([
  'ac',
  'ai',
  'api',
  'atm',
  'dj',
  'faq',
  'gpu',
  'id',
  'ip',
  'ui',
  'uk',
  'url',
  'usa',
  'usb',
  'usd',
]);

/** @returns whether a word in small letters is said letter by letter: an abbreviation, or one without a vowel */
export function isLetters(word: string): boolean {
  return SPELLED_WORDS.has(word) || /^[^aeiouy']+$/.test(word);
}
