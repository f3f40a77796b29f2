import type { OtherReading } from './other-reading.ts';
import type { Token } from './tokenize.ts';

/** A word within a word. */
export interface WordPart {
  /** As it is written there: "s" of "gibt's". */
  written: string;
  /** The word that it stands for: "es". */
  text: string;
}

/** How a language writes words as one that are several. */
export interface Compounds {
  /** @returns the parts of a word, in their order; undefined when it is to be read as one */
  partsOf(word: string): readonly WordPart[] | undefined;
  /** @returns the first part of a compound that is written apart, as a word of its own: "einkauf" for "einkaufs", before "liste" */
  firstPart(word: string, next: string): string | undefined;
}

/** Splits words that are several: what was written as one can be read as its parts, or as the whole. */
export function splitCompounds(tokens: readonly Token[], { partsOf, firstPart }: Compounds): Token[] {
  return tokens.flatMap((token, at): Token[] => {
    const parts = partsOf(token.text);
    if (parts) return partsIn(token, parts);
    const isHyphenated = tokens[at + 1]?.text === '-';
    const next = tokens[at + (isHyphenated ? 2 : 1)];
    const first = next && firstPart(token.text, next.text);
    if (first === undefined) return [token];
    const own = { text: token.text, count: 1 };
    const whole = { text: `${token.text}${next?.text}`, count: isHyphenated ? 3 : 2 };
    return [{ ...token, text: first, end: token.start + first.length, otherReadings: [own, whole] }];
  });
}

/** What joins two parts belongs to neither: "einkauf", "liste" of "Einkaufsliste". */
function partsIn(token: Token, parts: readonly WordPart[]): Token[] {
  let behind = 0;
  return parts.map(({ written, text }, index): Token => {
    const at = token.text.indexOf(written, behind);
    behind = at + written.length;
    const place = { text, start: token.start + at, end: token.start + behind };
    if (index > 0) return { ...place, isGlued: true, isPartOfWord: true };
    return { ...place, isGlued: token.isGlued, otherReadings: [{ text: token.text, count: parts.length }] };
  });
}

/** @param readingsAt what the token at a place may be read as besides */
export function withOtherReadings(
  tokens: readonly Token[],
  readingsAt: (tokens: readonly Token[], at: number) => readonly OtherReading[],
): Token[] {
  return tokens.map((token, at) => {
    const otherReadings = [...(token.otherReadings ?? []), ...readingsAt(tokens, at)];
    return otherReadings.length > 0 ? { ...token, otherReadings } : token;
  });
}
