/** A word, a run of digits or a punctuation mark of an utterance. */
export interface Token {
  /** In lower case, with straight apostrophes. */
  text: string;
  /** Position of its first character in the utterance. */
  start: number;
  /** Position behind its last character. */
  end: number;
  /** Whether nothing separates it from the token before it. */
  isGlued: boolean;
}

/** Nobody says more in one breath; the rest of a pasted text is ignored. */
const MAX_TEXT_LENGTH = 2000;
const TOKEN = /\d+|\p{L}+(?:['’‘`]\p{L}+)*|[^\s\p{L}\d]/gu;

/** Splits an utterance into tokens: "3:30pm" becomes "3", ":", "30", "pm". */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(0, MAX_TEXT_LENGTH).matchAll(TOKEN)) {
    const start = match.index;
    tokens.push({
      text: match[0].toLowerCase().replace(/[’‘`]/g, "'"),
      start,
      end: start + match[0].length,
      isGlued: start > 0 && tokens.at(-1)?.end === start,
    });
  }
  return tokens;
}
