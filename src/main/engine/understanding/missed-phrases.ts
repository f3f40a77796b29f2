import { isPunctuation, type Lattice } from './intents/matcher.ts';

/**
 * What was not understood, as the user said it: "tax of 8%" and not "tax 8 %".
 * @param isMissed whether nothing explains the token at a place
 * @param saysNothing whether a word may stand between two that belong together: "of"
 */
export function missedPhrases(
  { tokens, utterance }: Lattice,
  isMissed: (at: number) => boolean,
  saysNothing: (word: string) => boolean,
): string[] {
  const phrases: { start: number; end: number }[] = [];
  let current: { start: number; end: number } | undefined;
  for (const [at, { text, start, end }] of tokens.entries()) {
    if (isMissed(at)) {
      if (!current) {
        current = { start, end };
        phrases.push(current);
      }
      current.end = end;
    } else if (isPunctuation(text) || !saysNothing(text)) {
      current = undefined;
    }
  }
  return phrases.map(({ start, end }) => utterance.slice(start, end));
}
