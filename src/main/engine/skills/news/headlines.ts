import type { Feed, FeedItem } from './feed.ts';

/** An item, and the name of the feed that it is from. */
export interface Headline extends FeedItem {
  source: string;
}

/** Words that begin with as many same letters are of one kind: "politics" and "political". */
const MIN_SHARED_LETTERS = 5;
/** So much of the longer word. */
const MIN_SHARED_SHARE = 0.7;

/**
 * The items of several feeds, in turns, each feed's newest first. What is dated in the future is of now; what has no date keeps
 * its place.
 */
export function headlinesOf(feeds: readonly Feed[], nowMs: number): Headline[] {
  const sorted = feeds.map(({ title, items }) => {
    const timeOf = ({ atMs }: FeedItem) => Math.min(atMs ?? nowMs, nowMs);
    const isDated = items.every(({ atMs }) => atMs !== null);
    return (isDated ? [...items].sort((a, b) => timeOf(b) - timeOf(a)) : items).map((item) => ({
      ...item,
      source: title,
    }));
  });
  const longest = Math.max(0, ...sorted.map(({ length }) => length));
  const inTurns = Array.from({ length: longest }, (_, index) => sorted.flatMap((items) => items[index] ?? [])).flat();
  const told = new Set<string>();
  return inTurns.filter(({ title }) => {
    const key = title.toLowerCase();
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

/** @returns the headlines about a topic: those that have all of its words in their title, categories or summary */
export function headlinesAbout(topic: string, headlines: readonly Headline[]): Headline[] {
  const wanted = wordsOf(topic);
  return headlines.filter(({ title, summary, categories }) => {
    const words = wordsOf([title, summary, ...categories].join(' '));
    return wanted.every((word) => words.some((other) => isOfOneKind(word, other)));
  });
}

/** @param hosts of the feeds @returns the feeds that a name means: "the BBC" */
export function feedsNamed(name: string, feeds: readonly Feed[], hosts: readonly string[]): Feed[] {
  const wanted = wordsOf(name).filter((word) => word !== 'news');
  if (wanted.length === 0) return [];
  return feeds.filter(({ title }, index) => {
    const words = [...wordsOf(title), ...(hosts[index] ?? '').split('.')];
    return wanted.every((word) => words.some((other) => other === word || (word.length > 2 && other.startsWith(word))));
  });
}

function isOfOneKind(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === long) return true;
  if (one.length > 3 && other.startsWith(one)) return true;
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared++;
  return shared >= MIN_SHARED_LETTERS && shared >= MIN_SHARED_SHARE * long.length;
}

/** Small words say nothing about what a text is about. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !/^(?:the|an?|of|and|or|in|on|at|to|for|with|from|is|are)$/.test(word))
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word));
}
