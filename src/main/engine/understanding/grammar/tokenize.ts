import type { OtherReading } from './other-reading.ts';

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
  /** What may have been said instead. */
  alternatives?: readonly Alternative[];
  /** What it can be read as just as well. */
  otherReadings?: readonly OtherReading[];
  /** Whether it is written as one word with the token before it, and is a word of its own all the same. */
  isPartOfWord?: true;
}

/** Another word that sounds like the one that was heard. */
interface Alternative {
  text: string;
  /** How unlikely it is; what needs it loses to what does not. */
  cost: number;
  /** It says the opposite: "kein" is "ein" in what shall not be done. */
  negates?: true;
}

/** Stands before the first word. */
export const START = '<s>';

/** A word that may have been said, and beside which others only it may: "for" is "four" before "minutes". */
export interface Slip extends Alternative {
  /** Where one of these follows, */
  before?: ReadonlySet<string>;
  /** or one of these goes before; everywhere when neither is given. */
  after?: ReadonlySet<string>;
}

/** Words that STT confuses: what was heard, and what may have been said. */
export type Slips = ReadonlyMap<string, readonly Slip[]>;

/** Nobody says more in one breath; the rest of a pasted text is ignored. */
const MAX_TEXT_LENGTH = 2000;
const TOKEN = /\d+|\p{L}+(?:['’‘`]\p{L}+)*|[^\s\p{L}\d]/gu;

/**
 * Splits an utterance into tokens: "3:30pm" becomes "3", ":", "30", "pm".
 * @param slips adds to each word what may have been said instead
 */
export function tokenize(text: string, slips?: Slips): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(0, MAX_TEXT_LENGTH).matchAll(TOKEN)) {
    const start = match.index;
    const word = match[0].toLowerCase().replace(/[’‘`]/g, "'");
    tokens.push({
      text: word,
      start,
      end: start + match[0].length,
      isGlued: start > 0 && tokens.at(-1)?.end === start,
    });
  }
  return slips
    ? tokens.map((token, index) => withAlternatives(token, tokens[index - 1], tokens[index + 1], slips))
    : tokens;
}

/** Whether the token is the hyphen of words that are written as one: "half-past". */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
  const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return token?.text === '-' && token.isGlued && next?.isGlued === true && isWord(last) && isWord(next);
}

const isWord = (token: Token | undefined) => token !== undefined && /^\p{L}/u.test(token.text);

function withAlternatives(token: Token, last: Token | undefined, next: Token | undefined, slips: Slips): Token {
  const alternatives = slips.get(token.text)?.filter(({ before, after }) => {
    if (!before && !after) return true;
    return (next && before?.has(next.text)) || after?.has(last?.text ?? START);
  });
  return alternatives?.length ? { ...token, alternatives } : token;
}
