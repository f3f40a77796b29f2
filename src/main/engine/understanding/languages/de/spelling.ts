import type { Element } from '../../grammar/chart.ts';
import { maybe, type Values, words } from '../value-grammar.ts';

/** German spelling without its special letters, as some keyboards and engines write it. */
export const fold = (word: string): string =>
  word.replace(/ß/g, 'ss').replace(/ü/g, 'ue').replace(/ö/g, 'oe').replace(/ä/g, 'ae');

/** @returns the words in both spellings; some write "ß" as "ss" and keep the umlauts */
export const spellings = (list: readonly string[]): string[] => [
  ...new Set(list.flatMap((word) => [word, word.replace(/ß/g, 'ss'), fold(word)])),
];

/** @param list words with spaces between them @returns one of them, in either spelling */
export const oneOf = (list: string): Element<Values> => words(...spellings(list.split(' ')));

/** One of them, or none. */
export const perhaps = (list: string): Element<Values> => maybe(...spellings(list.split(' ')));

/** @returns the map with every key in both spellings */
export const byWord = <Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> =>
  new Map(entries.flatMap(([list, value]) => spellings(list.split(' ')).map((word): [string, Value] => [word, value])));

/** @param stems with spaces between them @returns each with all endings that an adjective or "dies-" takes */
export const declined = (stems: string): string =>
  stems
    .split(' ')
    .flatMap((stem) => ['e', 'em', 'en', 'er', 'es'].map((ending) => stem + ending))
    .join(' ');

/** Articles of a single one, as they are spoken too. */
export const ARTICLES = "ein eine einen einem einer eines 'ne 'n ne nen nem ner";
/** "Der", "die", "das" in all their cases. */
export const THE = 'der die das den dem des';
