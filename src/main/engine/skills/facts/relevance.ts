import { distance } from 'fastest-levenshtein';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import type { FoundPage } from './wikipedia.ts';

/** A share of other letters up to this is a slip of writing or hearing. */
const MAX_DIFFERENCE = 0.25;
/** Words that names may have or not. */
const SMALL_WORDS = { en: /^(?:the|an?|of)$/, de: /^(?:der|die|das|des|dem|den|eine?|the|von|vom)$/ };

/** @returns the article that the topic names; undefined when the search found only what mentions it */
export function pageAbout(
  topic: string,
  pages: readonly FoundPage[],
  language: IntentLanguage = 'en',
): FoundPage | undefined {
  return pages.find(
    ({ title, matched_title }) =>
      isName(topic, title, language) || (matched_title && isName(topic, matched_title, language)),
  );
}

/** The things that share a name: "Mercury (planet)" and "Mercury (element)", each with what stands in the brackets. */
export function sensesOf(
  topic: string,
  pages: readonly FoundPage[],
  language: IntentLanguage,
): { page: FoundPage; sense: string }[] {
  return pages.flatMap((page) => {
    const [, name = '', sense = ''] = /^(.+?) \(([^()]+)\)$/.exec(page.title) ?? [];
    return sense !== '' && keyOf(name, language) === keyOf(topic, language) ? { page, sense } : [];
  });
}

/** Whether a title is what was said: it has all of its words, or is most of them, or has nearly the same letters. */
function isName(said: string, title: string, language: IntentLanguage): boolean {
  const [one, other] = [keyOf(said, language), keyOf(title.replace(/\s*\([^()]*\)$/, ''), language)];
  if (one === '' || other === '') return false;
  // "Bundeskanzler (Deutschland)".
  if (one === keyOf(title, language)) return true;
  const [saidWords, titleWords] = [one.split(' '), other.split(' ')];
  const isPart = (some: readonly string[], all: readonly string[]) => some.every((word) => all.includes(word));
  // "Nelson's lover" is not Nelson.
  const isMost = titleWords.length > 1 && 2 * titleWords.length > saidWords.length;
  if (isPart(saidWords, titleWords) || (isMost && isPart(titleWords, saidWords))) return true;
  return distance(one, other) <= MAX_DIFFERENCE * Math.max(one.length, other.length);
}

/** Words without marks, articles and plurals. */
function keyOf(text: string, language: IntentLanguage): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !SMALL_WORDS[language].test(word))
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word))
    .join(' ');
}
