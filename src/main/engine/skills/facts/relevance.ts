import { distance } from 'fastest-levenshtein';
import type { FoundPage } from './wikipedia.ts';

/** A share of other letters up to this is a slip of writing or hearing. */
const MAX_DIFFERENCE = 0.25;

/** @returns the article that the topic names; undefined when the search found only what mentions it */
export function pageAbout(topic: string, pages: readonly FoundPage[]): FoundPage | undefined {
  return pages.find(
    ({ title, matched_title }) => isName(topic, title) || (matched_title && isName(topic, matched_title)),
  );
}

/** The things that share a name: "Mercury (planet)" and "Mercury (element)", each with what stands in the brackets. */
export function sensesOf(topic: string, pages: readonly FoundPage[]): { page: FoundPage; sense: string }[] {
  return pages.flatMap((page) => {
    const [, name = '', sense = ''] = /^(.+?) \(([^()]+)\)$/.exec(page.title) ?? [];
    return sense !== '' && keyOf(name) === keyOf(topic) ? { page, sense } : [];
  });
}

/** Whether a title is what was said: it has all of its words, or is most of them, or has nearly the same letters. */
function isName(said: string, title: string): boolean {
  const [one, other] = [keyOf(said), keyOf(title.replace(/\s*\([^()]*\)$/, ''))];
  if (one === '' || other === '') return false;
  const [saidWords, titleWords] = [one.split(' '), other.split(' ')];
  const isPart = (some: readonly string[], all: readonly string[]) => some.every((word) => all.includes(word));
  // "Nelson's lover" is not Nelson.
  const isMost = titleWords.length > 1 && 2 * titleWords.length > saidWords.length;
  if (isPart(saidWords, titleWords) || (isMost && isPart(titleWords, saidWords))) return true;
  return distance(one, other) <= MAX_DIFFERENCE * Math.max(one.length, other.length);
}

/** Words without marks, articles and plurals. */
function keyOf(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !/^(?:the|an?|of)$/.test(word))
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word))
    .join(' ');
}
