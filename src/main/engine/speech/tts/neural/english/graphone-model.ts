/**
 * An n-gram model of graphones in back-off form, as a trie: a node's children are the graphones that may follow, in the order of
 * their numbers. Costs are negative natural logarithms in steps of `COST_STEP`.
 */
export interface GraphoneTrie {
  /** Number of the graphone that leads to a node. */
  symbols: Uint16Array;
  /** Cost of that graphone after those that lead to the node before. */
  costs: Uint8Array;
  /** What going from a node to a shorter context costs; it may be less than nothing, by `BACKOFF_BIAS`. */
  backoffs: Uint8Array;
  /** Number of children of each node; the children of all nodes follow one another. */
  childCounts: Uint16Array;
}

export const COST_STEP = 1 / 16;
export const BACKOFF_BIAS = 64;
/** Graphones that a context has at most. */
export const MAX_CONTEXT = 5;
/** Number of the graphone that begins and ends a word. */
export const WORD_EDGE = 0;
/** What a graphone costs that the model has never seen. */
const UNSEEN_COST = 16;
const ROOT = 0;

/** Nodes of the trie for the last graphones: of none, of one, of two … as far as the model knows them. */
export type Context = readonly number[];

export class GraphoneModel {
  readonly #firstChildren: Uint32Array;

  constructor(private readonly trie: GraphoneTrie) {
    this.#firstChildren = new Uint32Array(trie.childCounts.length + 1);
    let next = 1;
    trie.childCounts.forEach((count, node) => {
      this.#firstChildren[node] = next;
      next += count;
    });
    this.#firstChildren[trie.childCounts.length] = next;
  }

  /** The context at the beginning of a word. */
  get start(): Context {
    return this.after([ROOT], WORD_EDGE);
  }

  /** @returns the context after one more graphone */
  after(context: Context, symbol: number): Context {
    const next = [ROOT];
    for (let length = 0; length < Math.min(context.length, MAX_CONTEXT); length++) {
      const node = this.#child(context[length] as number, symbol);
      if (node === undefined) break;
      next.push(node);
    }
    return next;
  }

  /** @returns the negative natural logarithm of the probability of a graphone after a context */
  cost(context: Context, symbol: number): number {
    const { costs, backoffs } = this.trie;
    let penalty = 0;
    for (let length = context.length - 1; length >= 0; length--) {
      const node = context[length] as number;
      const child = this.#child(node, symbol);
      if (child !== undefined) return penalty + (costs[child] as number) * COST_STEP;
      penalty += ((backoffs[node] as number) - BACKOFF_BIAS) * COST_STEP;
    }
    return penalty + UNSEEN_COST;
  }

  #child(node: number, symbol: number): number | undefined {
    const { symbols } = this.trie;
    let low = this.#firstChildren[node] as number;
    let high = this.#firstChildren[node + 1] as number;
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = symbols[middle] as number;
      if (found === symbol) return middle;
      if (found < symbol) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }
}
