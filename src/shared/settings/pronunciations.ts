import { z } from 'zod';

const MAX_ENTRIES = 1000;
/** A word or a phrase of one line. Its ends are not spaces, and it holds a letter or a digit. */
const WORDS = /^(?=.*[\p{L}\p{N}])[^\s\p{C}](?:[^\p{C}\n]{0,58}[^\s\p{C}])?$/u;
/** The letters and marks of the International Phonetic Alphabet (https://www.internationalphoneticassociation.org), and what is typed for them. */
const IPA =
  /^\/(?=[^/]*[a-zæçðøħŋœǀ-ǃβθχɐ-ʯᵻⱱ])(?:[a-zæçðøħŋœǀ-ǃβθχɐ-ʯ\u02B0-\u02FF\u1D43-\u1DBFᵻⱱ‿ .'’,:]|[\u0300-\u036F]){1,100}\/$/u;
/** Spelled as the voice should read it. A slash begins IPA. */
const SPELLED = /^(?=.*\p{L})[^\s\p{C}/](?:[^\p{C}\n]{0,98}[^\s\p{C}])?$/u;

/** Whether a text can be an entry's word or phrase. */
export function isPronouncedWord(text: string): boolean {
  return WORDS.test(text);
}

/** Whether a text can be how an entry is said: spelled ("win"), or IPA between slashes ("/wɪn/"). */
export function isPronunciation(text: string): boolean {
  return SPELLED.test(text) || IPA.test(text);
}

/** @returns what stands between the slashes of IPA; undefined for a spelled pronunciation */
export function ipaOf(pronunciation: string): string | undefined {
  return IPA.test(pronunciation) ? pronunciation.slice(1, -1) : undefined;
}

/** Entries with the same key are for the same word: case and the width of spaces do not count. */
export function pronouncedKey(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
}

/** The user's pronunciations: word or phrase → how it is said. */
export const pronunciationsSchema = z
  .record(
    z.string().refine(isPronouncedWord, { message: 'a word or a phrase of at most 60 characters' }),
    z.string().refine(isPronunciation, { message: 'letters ("win"), or IPA between slashes ("/wɪn/")' }),
  )
  .refine((entries) => Object.keys(entries).length <= MAX_ENTRIES, { message: `at most ${MAX_ENTRIES} words` })
  .refine((entries) => new Set(Object.keys(entries).map(pronouncedKey)).size === Object.keys(entries).length, {
    message: 'the same word twice; upper and lower case count as the same',
  })
  .meta({ description: 'word or phrase: how it is said, spelled ("win") or in IPA ("/wɪn/")' });

export type PronunciationList = z.infer<typeof pronunciationsSchema>;
