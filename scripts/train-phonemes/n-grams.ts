import {
  BACKOFF_BIAS,
  COST_STEP,
  type GraphoneTrie,
  MAX_CONTEXT,
  WORD_EDGE,
} from '../../src/main/engine/speech/tts/neural/english/graphone-model.ts';

const ORDER = MAX_CONTEXT + 1;
/** How often an n-gram of each length is seen at least; rarer ones are left to shorter contexts. */
const MIN_COUNTS = [0, 1, 1, 1, 1, 2, 2];

interface Node {
  symbol: number;
  count: number;
  /** Number of different graphones before this n-gram. */
  leftContexts: number;
  children: Map<number, Node>;
  probability: number;
  backoff: number;
}

/**
 * An n-gram model with interpolated Kneser–Ney smoothing (Chen and Goodman 1998), rare n-grams left out.
 * @param words graphones by number, without the edges
 */
export function trainTrie(words: readonly (readonly number[])[], symbolCount: number): GraphoneTrie {
  const root = makeNode(-1);
  for (const word of words) {
    const padded = [WORD_EDGE, ...word, WORD_EDGE];
    for (let from = 0; from < padded.length; from++) {
      let node = root;
      for (let to = from; to < Math.min(padded.length, from + ORDER); to++) {
        node = childOf(node, padded[to] as number);
        node.count++;
      }
    }
  }
  countLeftContexts(root);
  for (let length = 1; length <= ORDER; length++) smooth(root, length, symbolCount);
  return toTrie(root);
}

function makeNode(symbol: number): Node {
  return { symbol, count: 0, leftContexts: 0, children: new Map(), probability: 0, backoff: 1 };
}

function childOf(node: Node, symbol: number): Node {
  let child = node.children.get(symbol);
  if (!child) {
    child = makeNode(symbol);
    node.children.set(symbol, child);
  }
  return child;
}

function find(root: Node, path: readonly number[]): Node | undefined {
  let node: Node | undefined = root;
  for (const symbol of path) node = node?.children.get(symbol);
  return node;
}

/** Calls back with each node of a depth and the graphones that lead to it. */
function visit(node: Node, depth: number, path: number[], each: (node: Node, path: readonly number[]) => void): void {
  if (depth === 0) return each(node, path);
  for (const child of node.children.values()) {
    path.push(child.symbol);
    visit(child, depth - 1, path, each);
    path.pop();
  }
}

function countLeftContexts(root: Node): void {
  for (let length = 2; length <= ORDER; length++) {
    visit(root, length, [], (_, path) => {
      const shorter = find(root, path.slice(1));
      if (shorter) shorter.leftContexts++;
    });
  }
}

/** Sets the probabilities of the n-grams of a length and the back-off of their contexts; shorter ones have theirs. */
function smooth(root: Node, length: number, symbolCount: number): void {
  const isWordStart = (path: readonly number[]) => path[0] === WORD_EDGE;
  const counted = (node: Node, path: readonly number[]) =>
    length === ORDER || isWordStart(path) ? node.count : node.leftContexts;
  let once = 0;
  let twice = 0;
  visit(root, length, [], (node, path) => {
    const count = counted(node, path);
    if (count === 1) once++;
    if (count === 2) twice++;
  });
  const discount = once / (once + 2 * twice);
  visit(root, length - 1, [], (context, path) => {
    // Nothing follows the end of a word.
    if (context.children.size === 0) return;
    const children = [...context.children.values()];
    const counts = new Map(children.map((child) => [child, counted(child, [...path, child.symbol])]));
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const share = (discount * children.filter((child) => (counts.get(child) ?? 0) > 0).length) / total;
    const lower = (symbol: number) => (length === 1 ? 1 / symbolCount : probability(root, path.slice(1), symbol));
    for (const child of children) {
      child.probability = Math.max(0, (counts.get(child) as number) - discount) / total + share * lower(child.symbol);
    }
    const least = MIN_COUNTS[length] as number;
    for (const child of children) {
      if (child.count < least) context.children.delete(child.symbol);
    }
    const kept = [...context.children.values()];
    const left = 1 - kept.reduce((sum, child) => sum + child.probability, 0);
    const leftBelow = 1 - kept.reduce((sum, child) => sum + lower(child.symbol), 0);
    context.backoff = Math.max(1e-3, left) / Math.max(1e-3, leftBelow);
  });
}

function probability(root: Node, path: readonly number[], symbol: number): number {
  const context = find(root, path);
  const known = context?.children.get(symbol)?.probability;
  if (known !== undefined) return known;
  if (path.length === 0) return 1e-7;
  return (context && context.children.size > 0 ? context.backoff : 1) * probability(root, path.slice(1), symbol);
}

/** Lays the nodes out level by level. */
function toTrie(root: Node): GraphoneTrie {
  const nodes = [root];
  for (let index = 0; index < nodes.length; index++) {
    const { children } = nodes[index] as Node;
    nodes.push(...[...children.values()].sort((a, b) => a.symbol - b.symbol));
  }
  const cost = (share: number) => -Math.log(share) / COST_STEP;
  return {
    symbols: Uint16Array.from(nodes, ({ symbol }) => Math.max(0, symbol)),
    costs: Uint8Array.from(nodes, ({ probability }) => byte(probability > 0 ? cost(probability) : 255)),
    backoffs: Uint8Array.from(nodes, ({ backoff, children }) =>
      byte((children.size > 0 ? cost(backoff) : 0) + BACKOFF_BIAS),
    ),
    childCounts: Uint16Array.from(nodes, ({ children }) => children.size),
  };
}

function byte(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)));
}
