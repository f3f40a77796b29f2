import type { Matcher } from './matcher.ts';
import type { CompiledPatterns } from './patterns.ts';
import type { SaidSentence } from './said-sentence.ts';

/** Nobody says more of them before or behind one sentence. */
const MAX_COURTESIES = 4;

/** @returns the words of a whole utterance, without the courtesies that it begins and ends with */
export function withoutCourtesies(matcher: Matcher, patterns: CompiledPatterns): SaidSentence {
  const { tokens } = matcher.lattice;
  let from = matcher.skip(0);
  for (let count = 0; count < MAX_COURTESIES; count++) {
    const ends = matcher.match(patterns.openings, from).map(({ to }) => matcher.skip(to));
    const next = Math.max(from, ...ends.filter((end) => end < tokens.length));
    if (next === from) break;
    from = next;
  }
  let to = tokens.length;
  for (let count = 0; count < MAX_COURTESIES; count++) {
    const next = closingBefore(matcher, patterns, from + 1, to);
    if (next === undefined) break;
    to = next;
  }
  return matcher.said([[from, to]]);
}

/** @returns where the longest courtesy begins that ends at `to` */
function closingBefore(matcher: Matcher, patterns: CompiledPatterns, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const isClosing = matcher
      .match(patterns.closings, at)
      .some((match) => matcher.skip(match.to) >= to && match.to <= to);
    if (isClosing) return at;
  }
  return undefined;
}
