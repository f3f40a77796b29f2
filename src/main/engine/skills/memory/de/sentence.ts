import { tokenize } from '../../../understanding/grammar/tokenize.ts';
import {
  ARTICLES,
  AUXILIARIES,
  BE,
  FILLERS,
  IRREGULAR,
  PLACE_VERBS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
} from './words.ts';

/** A word of a sentence, as far as sentences are compared. */
export interface Word {
  /** In lower case. */
  text: string;
  /** As it was written. */
  written: string;
  /** The same for "wohnt", "wohne" and "gewohnt". */
  stem: string;
  /** Whether it says what the sentence is about: no article, auxiliary, preposition or filler. */
  isContent: boolean;
  /** Whether a hyphen joins it to the next one: "WLAN" of "WLAN-Passwort". */
  isJoined: boolean;
}

/** Splits a sentence into words without punctuation: "WLAN-Passwort" is two. */
export function wordsOf(sentence: string): Word[] {
  return tokenize(sentence)
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .map(({ text, start, end }) => wordOf(text, sentence.slice(start, end), /^-\p{L}/u.test(sentence.slice(end))));
}

function wordOf(text: string, written: string, isJoined: boolean): Word {
  const isContent = !(
    ARTICLES.has(text) ||
    BE.has(text) ||
    AUXILIARIES.has(text) ||
    POSSESSIVES.has(text) ||
    PREPOSITIONS.has(text) ||
    FILLERS.has(text)
  );
  return { text, written, stem: stemOf(text), isContent, isJoined };
}

/** "ä", "ae" and "a" are compared as the same: "Äpfel" is the plural of "Apfel". */
const plain = (word: string) => word.replace(/ß/g, 'ss').replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u');

function stemOf(word: string): string {
  const pronoun = PRONOUNS.get(word);
  if (pronoun !== undefined) return pronoun;
  const base = IRREGULAR.get(word);
  if (base !== undefined) return base;
  const participle = /^ge(\p{L}{3,})t$/u.exec(word)?.[1] ?? word;
  const stem = plain(participle).replace(/(?<=...)(?:ern|em|en|er|es|et|e|n|s)$/, '');
  return stem.replace(/(?<=....)t$/, '');
}

/** "Annas Fahrrad"; names that end in "s" themselves stand before a noun as seldom. */
const isGenitiveName = (word: Word, next: Word | undefined) =>
  word.isContent && /\p{L}{3}s$/u.test(word.text) && next?.isContent === true && /^\p{Lu}/u.test(word.written);

/** Who owns what stands behind this: "meiner" of "das Fahrrad meiner Schwester", "von". */
const BEFORE_OWNER = /^(?:von|vom|des|der|meiner|meines|unserer|unseres|seiner|seines|ihrer|ihres)$/;

/** @returns to whom the thing at a place belongs: "ich", or the stem of a name; undefined when that is not said */
export function possessorAt(words: readonly Word[], at: number): string | undefined {
  for (let index = at - 1; index >= 0; index--) {
    const word = words[index] as Word;
    const possessor = POSSESSIVES.get(word.text);
    if (possessor !== undefined) return isOwnerBehind(words, index) ? undefined : (ownerBehind(words, at) ?? possessor);
    if (isGenitiveName(word, words[index + 1])) return word.stem;
    if (!word.isContent || PRONOUNS.has(word.text)) break;
  }
  return ownerBehind(words, at);
}

/** Whether a possessive begins what owns the noun before it, not a noun that is owned. */
function isOwnerBehind(words: readonly Word[], at: number): boolean {
  return at > 0 && words[at - 1]?.isContent === true && BEFORE_OWNER.test(words[at]?.text ?? '');
}

function ownerBehind(words: readonly Word[], at: number): string | undefined {
  const next = words[at + 1];
  if (!next || !BEFORE_OWNER.test(next.text)) return undefined;
  // "Die Katze von meiner Schwester", "das Fahrrad meiner Schwester".
  const owner = words.slice(at + 2).find(({ text }) => !POSSESSIVES.has(text) && !ARTICLES.has(text));
  return owner?.isContent ? owner.stem : undefined;
}

/** "Mein Fahrrad" is not "Annas Fahrrad"; "das Fahrrad" may be either, and what was told of "das Fahrrad" may be of "mein Fahrrad". */
export function hasSameOwner(told: readonly Word[], toldAt: number, asked: readonly Word[], askedAt: number): boolean {
  const [owner, wanted] = [possessorAt(told, toldAt), possessorAt(asked, askedAt)];
  if (wanted === undefined || owner === wanted) return true;
  return owner === undefined && (wanted === 'ich' || ![...POSSESSIVES.values()].includes(wanted));
}

/** The places of a word in a fact: "WLAN-Passwort" is found as "Passwort fürs WLAN", and the other way round. */
export function placesOf(asked: Word, fact: readonly Word[]): number[] {
  const same = fact.flatMap((one, at) => (isSame(one, asked) ? [at] : []));
  if (same.length > 0) return same;
  for (const [at, one] of fact.entries()) {
    const other = fact.findIndex(
      (part, place) => place !== at && part.isContent && one.isContent && isJoined(asked.text, part.text, one.text),
    );
    if (other >= 0) return [at];
  }
  return [];
}

/** "Wann habe ich Geburtstag" is answered by "mein Geburtstag ist …". */
const isSame = (one: Word, asked: Word) =>
  one.isContent ? one.stem === asked.stem : asked.stem === 'ich' && POSSESSIVES.get(one.text) === 'ich';

/** Whether a compound is made of two words. */
function isJoined(compound: string, first: string, second: string): boolean {
  return compound === first + second || compound === `${first}s${second}`;
}

/** The sentence as its content words and owners, to tell whether two say the same. */
export function keyOf(words: readonly Word[]): string {
  return words
    .filter(
      ({ text, isContent }) =>
        (isContent && !PLACE_VERBS.has(text)) ||
        POSSESSIVES.has(text) ||
        PREPOSITIONS.has(text) ||
        /^(?:nicht|nie|niemals|kein\p{L}*)$/u.test(text),
    )
    .map(({ text, stem }) => POSSESSIVES.get(text) ?? stem)
    .join(' ');
}
