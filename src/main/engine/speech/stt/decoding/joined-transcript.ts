import type { Transcript } from '../stt-engine.ts';
import type { Decoded } from './decode-speech.ts';

/**
 * @param pieces of one sound, in order
 * @param textOf tokens
 * @returns all of it; an alternative differs in one piece
 */
export function joinedTranscript(
  pieces: readonly Decoded[],
  textOf: (tokens: readonly number[]) => string,
): Transcript {
  const joined = (tokens: readonly (readonly number[])[]) => tokens.map(textOf).join(' ').trim();
  const best = pieces.map(({ tokens }) => tokens);
  const others = pieces.flatMap(({ alternatives }, at) =>
    alternatives.map((other) => best.map((tokens, index) => (index === at ? other : tokens))),
  );
  const text = joined(best);
  return { text, alternatives: [...new Set(others.map(joined))].filter((other) => other !== text) };
}
