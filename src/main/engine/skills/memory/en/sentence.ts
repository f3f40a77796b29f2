import { tokenize } from '../../../understanding/grammar/tokenize.ts';
import { englishStem } from '../../../understanding/languages/en/stem.ts';
import { ARTICLES, AUXILIARIES, BE, FILLERS, IRREGULAR, POSSESSIVES, PREPOSITIONS, PRONOUNS } from './words.ts';

/** A word of a sentence, as far as sentences are compared. */
export interface Word {
  /** In lower case: "tom's" is "tom". */
  text: string;
  /** As it was written. */
  written: string;
  /** The same for "lives", "lived" and "live". */
  stem: string;
  /** "Tom's". */
  isGenitive: boolean;
  /** Whether it says what the sentence is about: no article, auxiliary, preposition or filler. */
  isContent: boolean;
}

const CONTRACTED: Readonly<Record<string, string>> = {
  "'m": 'am',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
};
/** Behind these "'s" is "is". */
const BEFORE_IS = new Set('what where who when how why it that there here he she this everything'.split(' '));

/**
 * Splits a sentence into words without punctuation; "where's" becomes "where", "is", and "my cat's name" "my cat called".
 * @param isName whether it names a thing and has no verb: "Lisa's phone number"
 */
export function wordsOf(sentence: string, isName = false): Word[] {
  return withoutNames(splitWords(sentence, isName));
}

/** "My cat's name is Minka" says the same as "my cat is called Minka". */
function withoutNames(words: readonly Word[]): Word[] {
  return words.map((word, at) => {
    if (word.text === 'name' && words[at - 1]?.isGenitive) return wordOf('called', word.written);
    return word.isGenitive && words[at + 1]?.text === 'name' ? { ...word, isGenitive: false } : word;
  });
}

function splitWords(sentence: string, isName: boolean): Word[] {
  const raw = tokenize(sentence)
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .map(({ text, start, end }) => ({ text, written: sentence.slice(start, end) }));
  return raw.flatMap(({ text, written }, at) => {
    const [, base = '', ending = ''] = /^(.+?)('m|'re|'ve|'ll|'d|n't|'s)$/.exec(text) ?? [];
    if (base === '') return [wordOf(text, written)];
    const writtenBase = written.slice(0, base.length);
    if (ending === "n't") return [wordOf(base, writtenBase), wordOf('not', 'not')];
    if (ending === "'s") {
      const others = raw.map((word) => word.text);
      return isName || isGenitive(base, others.slice(0, at), others.slice(at + 1))
        ? [{ ...wordOf(base, writtenBase), isGenitive: true }]
        : [wordOf(base, writtenBase), wordOf('is', 'is')];
    }
    return [wordOf(base, writtenBase), wordOf(CONTRACTED[ending] ?? '', CONTRACTED[ending] ?? '')];
  });
}

/** "Tom's bike is …" or "Tom's allergic": a sentence has its verb once. */
function isGenitive(base: string, before: readonly string[], after: readonly string[]): boolean {
  if (BEFORE_IS.has(base)) return false;
  if (after.length === 0) return true;
  const isVerb = (word: string) => BE.has(word) || AUXILIARIES.has(word) || /^(?:i|we|you|they|he|she)$|'s$/.test(word);
  return before.some(isVerb) || after.some((word) => BE.has(word) || AUXILIARIES.has(word) || /(?:n't)$/.test(word));
}

function wordOf(text: string, written: string): Word {
  const isContent = !(
    ARTICLES.has(text) ||
    BE.has(text) ||
    AUXILIARIES.has(text) ||
    POSSESSIVES.has(text) ||
    PREPOSITIONS.has(text) ||
    FILLERS.has(text)
  );
  return { text, written, stem: stemOf(text), isGenitive: false, isContent };
}

function stemOf(word: string): string {
  const pronoun = PRONOUNS.get(word);
  if (pronoun !== undefined) return pronoun;
  const base = IRREGULAR.get(word);
  if (base !== undefined) return withoutE(base);
  const singular = ARTICLES.has(word) ? word : englishStem(word) || word;
  const verb = /^(.{3,})(?:ing|ed)$/.exec(singular)?.[1];
  const stem = verb !== undefined && /[aeiouy]/.test(verb) ? verb.replace(/([^aeiousl])\1$/, '$1') : singular;
  return withoutE(stem);
}

const withoutE = (word: string) => (word.length > 3 ? word.replace(/e$/, '') : word);

/** @returns to whom the thing at a place belongs: "my", or the stem of "Tom's"; undefined when that is not said */
export function possessorAt(words: readonly Word[], at: number): string | undefined {
  for (let index = at - 1; index >= 0; index--) {
    const word = words[index] as Word;
    if (word.isGenitive) return word.stem;
    const possessor = POSSESSIVES.get(word.text);
    if (possessor !== undefined) return possessor;
    if (!word.isContent || PRONOUNS.has(word.text)) return undefined;
  }
  return undefined;
}

/** "My bike" is not "Tom's bike"; "the bike" may be either, and what was told of "the bike" may be of "my bike". */
export function hasSameOwner(told: readonly Word[], toldAt: number, asked: readonly Word[], askedAt: number): boolean {
  const [owner, wanted] = [possessorAt(told, toldAt), possessorAt(asked, askedAt)];
  if (wanted === undefined || owner === wanted) return true;
  // "Tom's" is looked for as a word of its own.
  return owner === undefined && (wanted === 'my' || !isPossessive(wanted));
}

const isPossessive = (owner: string) => [...POSSESSIVES.values()].includes(owner);

/** The sentence as its content words and owners, to tell whether two say the same. */
export function keyOf(words: readonly Word[]): string {
  return words
    .filter(({ text, isContent }) => isContent || POSSESSIVES.has(text) || text === 'not' || PREPOSITIONS.has(text))
    .map(({ text, stem, isGenitive }) => POSSESSIVES.get(text) ?? (isGenitive ? `${stem}'s` : stem))
    .join(' ');
}
