/** How far the tokens so far have followed a hot word. */
export interface HotWordMatch {
  readonly node: TrieNode;
  /** Given for a word that has only begun; taken back when something else follows. */
  readonly pending: number;
}

interface TrieNode {
  readonly next: Map<number, TrieNode>;
  isEnd: boolean;
}

/** What a tokenizer knows of words. */
export interface WordTokens {
  /** @returns the tokens of a text behind other words */
  encode(text: string): number[];
  /** Whether a token goes on with the word before it. */
  continuesWord(token: number): boolean;
}

/**
 * Words that are likely to be said, as a trie of their tokens. Each token along a word adds to a hypothesis's score, and what a word
 * gave that has not come to its end is taken back: shallow fusion with contextual biasing (Williams et al., 2018, "Contextual speech
 * recognition in end-to-end neural network systems using beam search"; as "hotwords" in sherpa-onnx).
 */
export class HotWords {
  readonly #root: TrieNode = { next: new Map(), isEnd: false };
  readonly start: HotWordMatch = { node: this.#root, pending: 0 };

  /**
   * @param words or phrases, as they are written in the middle of a sentence
   * @param boost added to the log probability of each of their tokens
   */
  constructor(
    words: readonly string[],
    private readonly tokens: WordTokens,
    private readonly boost: number,
  ) {
    for (const word of words) for (const spelling of spellingsOf(word)) this.#add(tokens.encode(spelling));
  }

  #add(tokens: readonly number[]): void {
    let node = this.#root;
    for (const token of tokens) {
      const next = node.next.get(token) ?? { next: new Map(), isEnd: false };
      node.next.set(token, next);
      node = next;
    }
    node.isEnd ||= node !== this.#root;
  }

  /** @returns the tokens that begin a word or go on with this one */
  *likelyAfter({ node }: HotWordMatch): Iterable<number> {
    yield* node.next.keys();
    if (node !== this.#root) yield* this.#root.next.keys();
  }

  /** @returns the match with one more token, and what that changes in the score */
  advance({ node, pending }: HotWordMatch, token: number): { match: HotWordMatch; bonus: number } {
    const isWhole = node.isEnd && !this.tokens.continuesWord(token);
    const following = node.next.get(token);
    if (following)
      return { match: { node: following, pending: (isWhole ? 0 : pending) + this.boost }, bonus: this.boost };
    const takenBack = isWhole ? 0 : pending;
    const begun = this.#root.next.get(token);
    if (begun) return { match: { node: begun, pending: this.boost }, bonus: this.boost - takenBack };
    return { match: this.start, bonus: -takenBack };
  }

  /** @returns what the end changes in the score */
  endBonus({ node, pending }: HotWordMatch): number {
    return node.isEnd ? 0 : -pending;
  }
}

/** The recogniser writes names with a capital letter. */
function spellingsOf(word: string): string[] {
  const spelled = word.trim();
  return [...new Set([spelled, spelled.toLowerCase(), spelled.charAt(0).toUpperCase() + spelled.slice(1)])].filter(
    Boolean,
  );
}
