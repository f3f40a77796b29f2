import { type Graphone, graphoneOf } from './graphone.ts';
import { type Context, type GraphoneModel, WORD_EDGE } from './graphone-model.ts';

/** Ways that are followed at each letter; more change next to nothing. */
const MAX_WAYS = 12;
/** A way that costs this much more than the best at its letter is given up. */
const MAX_COST_DISTANCE = 8;
/** What a word without a primary stress costs; few have none. */
const UNSTRESSED_COST = 4;
/** Letters of a unit. */
const MAX_LETTERS = 2;

interface Way {
  cost: number;
  context: Context;
  symbol: number;
  /** Whether it has a primary stress already. */
  isStressed: boolean;
  before: Way | undefined;
}

/** Says words that no dictionary has: a joint n-gram model of letters and sounds (Bisani and Ney 2008). */
export class LetterToSound {
  readonly #graphones: readonly Graphone[];
  /** Of each graphone, whether it has the primary stress. */
  readonly #stresses: readonly boolean[];
  /** Numbers of the graphones by their letters. */
  readonly #byLetters = new Map<string, number[]>();

  /** @param names of the graphones by number; the first is the edge of a word */
  constructor(
    names: readonly string[],
    private readonly model: GraphoneModel,
  ) {
    this.#graphones = names.map(graphoneOf);
    this.#stresses = this.#graphones.map(({ phones }) => phones.some((phone) => phone.endsWith('1')));
    this.#graphones.forEach(({ letters }, symbol) => {
      if (symbol === WORD_EDGE) return;
      const known = this.#byLetters.get(letters);
      if (known) known.push(symbol);
      else this.#byLetters.set(letters, [symbol]);
    });
  }

  /**
   * @param word of a to z and apostrophes
   * @returns the likeliest graphones; undefined when the word has other letters
   */
  say(word: string): Graphone[] | undefined {
    const start: Way = {
      cost: 0,
      context: this.model.start,
      symbol: WORD_EDGE,
      isStressed: false,
      before: undefined,
    };
    const ways: Way[][] = [[start], ...Array.from(word, (): Way[] => [])];
    for (let position = 0; position < word.length; position++) {
      for (const before of best(ways[position] as Way[])) this.#follow(before, word, position, ways);
      // A way's context is only needed once the way is among the best.
      for (const way of best(ways[position + 1] as Way[])) way.context = this.model.after(way.context, way.symbol);
    }
    const [likeliest] = (ways[word.length] as Way[])
      .map((way) => {
        const end = this.model.cost(way.context, WORD_EDGE) + (way.isStressed ? 0 : UNSTRESSED_COST);
        return { way, cost: way.cost + end };
      })
      .sort((a, b) => a.cost - b.cost);
    return likeliest && this.#graphonesOf(likeliest.way);
  }

  /** Adds what can come after a way. */
  #follow(before: Way, word: string, position: number, ways: readonly Way[][]): void {
    const { context } = before;
    for (let end = position + 1; end <= Math.min(position + MAX_LETTERS, word.length); end++) {
      for (const symbol of this.#byLetters.get(word.slice(position, end)) ?? []) {
        const stresses = this.#stresses[symbol] as boolean;
        if (stresses && before.isStressed) continue;
        const cost = before.cost + this.model.cost(context, symbol);
        (ways[end] as Way[]).push({ cost, context, symbol, isStressed: before.isStressed || stresses, before });
      }
    }
  }

  #graphonesOf(end: Way): Graphone[] {
    const graphones: Graphone[] = [];
    for (let way = end; way.before; way = way.before) graphones.unshift(this.#graphones[way.symbol] as Graphone);
    return graphones;
  }
}

/** Keeps the likeliest ways. */
function best(ways: Way[]): Way[] {
  ways.sort((a, b) => a.cost - b.cost);
  const limit = (ways[0]?.cost ?? 0) + MAX_COST_DISTANCE;
  let kept = 0;
  while (kept < Math.min(ways.length, MAX_WAYS) && (ways[kept] as Way).cost <= limit) kept++;
  ways.length = kept;
  return ways;
}
