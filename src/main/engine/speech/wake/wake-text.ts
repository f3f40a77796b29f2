import { distance as editDistance } from 'fastest-levenshtein';
import type { WakeWord } from '../../../../shared/settings/wake-words.ts';

/** Most words a wake word can be heard as ("hey jarvis" as "h r v s"). */
const MAX_WORDS = 4;
/** Share of letters that may differ between what was said and what was written, where the model is sure. */
const TOLERANCE = 0.4;
/** The same for a near miss: one letter of "hey jarvis", none of "alexa" and "hey hark", so that Alexis and a call for Mark wake nobody. */
const STRICT_TOLERANCE = 0.12;

/**
 * Takes the wake word off the front of a transcript. STT spells it in many ways ("Alexis",
 * "Hey, Jarvus"), so the nearest of the first words counts.
 * @returns the rest, or undefined when the text does not begin with the wake word
 */
export function stripWakeWord(text: string, keyword: WakeWord): string | undefined {
  const words = wordsOf(text);
  const wanted = lettersOf(keyword);
  let best: { distance: number; end: number } | undefined;
  let heard = '';
  for (const match of words.slice(0, MAX_WORDS)) {
    heard += lettersOf(match[0]);
    const distance = editDistance(heard, wanted) / wanted.length;
    if (!best || distance < best.distance) best = { distance, end: match.index + match[0].length };
  }
  if (!best || best.distance > TOLERANCE) return undefined;
  const rest = text.slice(best.end).replace(/^[\s,.;:!?"'-]+/u, '');
  return capitalised(rest);
}

/**
 * What may have been said after a wake word that STT has written as something else, or left out.
 * @param whole transcript from the wake word on
 * @param cut transcript of the end of the same sound, whose first word may have lost its beginning
 * @returns ends of the whole that are no shorter than the cut one and end as it does, the shortest first
 */
export function endsLike(whole: string, cut: string): string[] {
  const [words, cutWords] = [wordsOf(whole), wordsOf(cut)];
  const alike = Math.floor(cutWords.length / 3);
  const lastOf = (all: typeof words) => all.slice(all.length - alike).map(([word]) => word.toLowerCase());
  if (cutWords.length === 0 || lastOf(words).join(' ') !== lastOf(cutWords).join(' ')) return [];
  const starts = words.slice(0, Math.max(0, words.length - cutWords.length + 1)).slice(-MAX_WORDS - 1);
  return starts.map(({ index }) => capitalised(whole.slice(index))).reverse();
}

/** In noise STT takes these for each other, and "hey" for none of them (docs/decisions/0001). */
const AFFRICATE = /^(?:j|ch|sh|g[eiy])/;
/** "Jarvis" is heard as "charge it", but not as a sentence. */
const MAX_NAME_WORDS = 2;

/**
 * Whether a transcript begins with the bare name of a wake word of several words: "Jarvis" said
 * without "hey" is talk about Jarvis, though the wake model takes it for the whole.
 */
export function isBareName(text: string, keyword: WakeWord): boolean {
  const name = keyword.split(' ').at(-1) ?? keyword;
  if (name === keyword) return false;
  const words = wordsOf(text);
  const first = lettersOf(words[0]?.[0] ?? '');
  if (words.length <= MAX_NAME_WORDS && AFFRICATE.test(first) && AFFRICATE.test(name)) return true;
  return first !== '' && editDistance(first, name) / name.length <= TOLERANCE;
}

/** Whether the wake word stands anywhere in a transcript. */
export function mentions(text: string, keyword: WakeWord): boolean {
  return unlikenessOf(text, keyword) <= STRICT_TOLERANCE;
}

/** @returns the share of the wake word's letters that the nearest words of a transcript have not; infinity without words */
export function unlikenessOf(text: string, keyword: WakeWord): number {
  const words = [...text.matchAll(/[\p{L}']+/gu)].map(([word]) => lettersOf(word));
  const wanted = lettersOf(keyword);
  const stretches = words.flatMap((_, first) =>
    words.slice(first, first + MAX_WORDS).map((_, more) => words.slice(first, first + more + 1).join('')),
  );
  return Math.min(...stretches.map((heard) => editDistance(heard, wanted) / wanted.length));
}

const wordsOf = (text: string) => [...text.matchAll(/[\p{L}\p{N}']+/gu)];

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}
