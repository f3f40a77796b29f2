/**
 * Words with the phonemes to say them with, inside a text. They stand between the characters that Unicode has for annotations
 * (https://www.unicode.org/reports/tr20/#Interlinear); normalization removes these from every other text.
 */
const ANCHOR = '\uFFF9';
const SEPARATOR = '\uFFFA';
const END = '\uFFFB';
const ANNOTATED = new RegExp(`${ANCHOR}([^${SEPARATOR}]*)${SEPARATOR}([^${END}]*)${END}`, 'gu');

/** @param phonemes IPA, as eSpeak NG writes it */
export function withPhonemes(words: string, phonemes: string): string {
  return `${ANCHOR}${words}${SEPARATOR}${phonemes}${END}`;
}

/** @returns the text for a voice that takes no phonemes: it reads the words */
export function withoutPhonemes(text: string): string {
  return text.replace(ANNOTATED, '$1');
}

/** @returns the text for a phonemizer: no mark of the words themselves ends a clause */
export function withoutAnnotatedWords(text: string): string {
  return text.replace(ANNOTATED, `${ANCHOR}${SEPARATOR}$2${END}`);
}

/** @returns the text as people read it: phonemes between slashes */
export function showPhonemes(text: string): string {
  return text.replace(ANNOTATED, '/$2/');
}

type Phonemize = (words: string) => Promise<string>;

/** No words: a phonemizer reads them by its rules, the same everywhere. Articles follow their first sound: "a", "an", "thee". */
const PLACEHOLDERS = { consonant: 'vorbzak', vowel: 'orbzak' } as const;
const BEGINS_WITH_VOWEL = /^[ˈˌ]*[aeiouyæœøɐ-ɒɘ-ɞɤɨɪɯɵɶʉʊʌʏᵻ]/u;

/**
 * Makes phonemes of a text that may have some already.
 * @param phonemize called with words alone
 * @returns the phonemes of all
 */
export async function phonemesThrough(text: string, phonemize: Phonemize): Promise<string> {
  const given = [...text.matchAll(ANNOTATED)].map((match) => match[2] ?? '');
  if (given.length === 0) return phonemize(text);
  const placeholders = given.map((phonemes) => PLACEHOLDERS[BEGINS_WITH_VOWEL.test(phonemes) ? 'vowel' : 'consonant']);
  const patterns = await Promise.all(placeholders.map(async (word) => soundsLike(await phonemize(word))));
  let index = 0;
  let rest = await phonemize(text.replace(ANNOTATED, () => placeholders[index++] ?? ''));
  let phonemes = '';
  for (const [at, pattern] of patterns.entries()) {
    const found = pattern?.exec(rest);
    // It was read in another way there: without the words around it nothing can be mistaken.
    if (!found) return phonemesByStretch(text, phonemize);
    phonemes += `${rest.slice(0, found.index)}${given[at]}`;
    rest = rest.slice(found.index + found[0].length);
  }
  return phonemes + rest;
}

/** Finds the sounds of a word, however it is stressed. @returns undefined when it has none */
function soundsLike(phonemes: string): RegExp | undefined {
  const sounds = phonemes.replace(/[ˈˌ]|[^\p{L}\p{M}]/gu, '');
  return sounds === '' ? undefined : new RegExp(`[ˈˌ]*${[...sounds].join('[ˈˌ]*')}`, 'u');
}

async function phonemesByStretch(text: string, phonemize: Phonemize): Promise<string> {
  const parts: string[] = [];
  let start = 0;
  const add = async (words: string) => {
    if (/[\p{L}\p{N}]/u.test(words)) parts.push(await phonemize(words));
  };
  for (const match of text.matchAll(ANNOTATED)) {
    await add(text.slice(start, match.index));
    parts.push(match[2] ?? '');
    start = match.index + match[0].length;
  }
  await add(text.slice(start));
  return parts.map((part) => part.trim()).join(' ');
}
