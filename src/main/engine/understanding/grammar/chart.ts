import { isHyphen, type Token } from './tokenize.ts';

/** Something found in an utterance: a value of type `kind` that covers the tokens `from` to before `to`. */
export interface Edge<Values, Kind extends keyof Values = keyof Values> {
  kind: Kind;
  value: Values[Kind];
  from: number;
  to: number;
  /** What its rules cost; of two readings of the same tokens, the cheaper one is meant. */
  cost: number;
}

interface WordsElement {
  type: 'words';
  words: ReadonlySet<string>;
  isOptional: boolean;
  /** Whether nothing may separate it from the token before it. */
  mustBeGlued: boolean;
}

interface ValueElement<Values> {
  type: 'value';
  kind: keyof Values;
  accepts: (value: never) => boolean;
}

/** One element of a rule's pattern: a word, or a value found before. */
export type Element<Values> = WordsElement | ValueElement<Values>;

/** A production of the grammar. */
export interface Rule<Values, Context> {
  kind: keyof Values;
  pattern: readonly Element<Values>[];
  cost: number;
  /** @param parts the value of each element; the word itself for words, undefined for one left out */
  make(parts: readonly never[], context: Context): Values[keyof Values] | undefined;
}

/** What a single token says by itself: digits, names of months, number words. */
export type Lexicon<Values> = (
  token: Token,
) => readonly { kind: keyof Values; value: Values[keyof Values]; cost?: number }[];

interface Place<Values, Context> {
  tokens: readonly Token[];
  chart: Edge<Values>[][];
  context: Context;
  from: number;
}

/** Readings of the same tokens beyond these cost more and are dropped: a long text must not take long. */
const MAX_READINGS = 6;
/** What goes on behind a pause is rather something else. */
const PAUSE_COST = 2;
/** "Half-past six": two readings that differ by it alone are the same. */
const HYPHEN_COST = 0.01;
/** Tokens of one value; nobody says a longer time or amount. */
const MAX_SPAN = 24;

/**
 * A bottom-up chart parser. It goes through the tokens from right to left, so that whatever stands behind an element is
 * complete when a rule looks at it; rules that begin with a value of their own kind grow it step by step.
 */
export class Grammar<Values, Context> {
  readonly #byWord = new Map<string, Rule<Values, Context>[]>();
  readonly #byKind = new Map<keyof Values, Rule<Values, Context>[]>();

  constructor(
    private readonly lexicon: Lexicon<Values>,
    rules: readonly Rule<Values, Context>[],
  ) {
    for (const rule of rules) this.#index(rule);
  }

  /** @returns all values found, by their first token */
  parse(tokens: readonly Token[], context: Context): Edge<Values>[][] {
    const chart: Edge<Values>[][] = tokens.map(() => []);
    for (let from = tokens.length - 1; from >= 0; from--) {
      const found = chart[from] as Edge<Values>[];
      const agenda: Edge<Values>[] = [];
      const add = (edge: Edge<Values>) => {
        if (isNew(found, edge)) agenda.push(edge);
      };
      const token = tokens[from] as Token;
      for (const edge of this.#lexical(token, from)) add(edge);
      for (const rule of this.#byWord.get(token.text) ?? []) {
        new Match(rule, { tokens, chart, context, from }, undefined, add).run();
      }
      for (let edge = agenda.shift(); edge; edge = agenda.shift()) {
        for (const rule of this.#byKind.get(edge.kind) ?? []) {
          new Match(rule, { tokens, chart, context, from }, edge, add).run();
        }
      }
    }
    return chart;
  }

  /** What the token says by itself, as it was heard and as it may have been said. */
  #lexical(token: Token, from: number): Edge<Values>[] {
    return [{ text: token.text, cost: 0 }, ...(token.alternatives ?? [])].flatMap(({ text, cost: slip }) =>
      this.lexicon({ ...token, text }).map(({ kind, value, cost = 0 }) => ({
        kind,
        value,
        from,
        to: from + 1,
        cost: cost + slip,
      })),
    );
  }

  /** Indexes a rule by what it can begin with; leading optional words can be left out. */
  #index(rule: Rule<Values, Context>): void {
    for (const element of rule.pattern) {
      if (element.type === 'value') {
        listOf(this.#byKind, element.kind).push(rule);
        return;
      }
      for (const word of element.words) listOf(this.#byWord, word).push(rule);
      if (!element.isOptional) return;
    }
  }
}

/** Tries one rule at one place: first its words and values in turn, then its production. */
class Match<Values, Context> {
  readonly #parts: unknown[] = [];

  /** @param first the value that the rule must begin with; undefined when it begins with a word */
  constructor(
    private readonly rule: Rule<Values, Context>,
    private readonly place: Place<Values, Context>,
    private readonly first: Edge<Values> | undefined,
    private readonly add: (edge: Edge<Values>) => void,
  ) {}

  run(): void {
    this.#step(0, this.place.from, 0, this.first === undefined);
  }

  /** @param hasBegun whether the value that the rule begins with was taken; optional words before it are left out */
  #step(index: number, at: number, cost: number, hasBegun: boolean): void {
    if (at - this.place.from > MAX_SPAN) return;
    const element = this.rule.pattern[index];
    if (element && hasBegun && this.#isPause(at)) this.#step(index, at + 1, cost + PAUSE_COST, hasBegun);
    if (element && at > this.place.from && hasBegun && isHyphen(this.place.tokens, at))
      this.#step(index, at + 1, cost + HYPHEN_COST, hasBegun);
    if (!element) this.#produce(at, cost, hasBegun);
    else if (element.type === 'words') this.#takeWord(element, index, at, cost, hasBegun);
    else this.#takeValue(element, index, at, cost, hasBegun);
  }

  /** A full stop that STT made of a pause: "for five. Minutes." */
  #isPause(at: number): boolean {
    const { tokens, from } = this.place;
    return at > from && tokens[at]?.text === '.' && tokens[at + 1]?.isGlued === false;
  }

  #produce(to: number, cost: number, hasBegun: boolean): void {
    const { kind, make, cost: own } = this.rule;
    const value = hasBegun ? make(this.#parts as never[], this.place.context) : undefined;
    if (value !== undefined) this.add({ kind, value, from: this.place.from, to, cost: cost + own });
  }

  #takeWord(element: WordsElement, index: number, at: number, cost: number, hasBegun: boolean): void {
    const token = this.place.tokens[at];
    if (hasBegun && token && element.words.has(token.text) && (token.isGlued || !element.mustBeGlued)) {
      this.#with(token.text, () => this.#step(index + 1, at + 1, cost, hasBegun));
    }
    if (element.isOptional) this.#with(undefined, () => this.#step(index + 1, at, cost, hasBegun));
  }

  #takeValue(element: ValueElement<Values>, index: number, at: number, cost: number, hasBegun: boolean): void {
    const edges = hasBegun || !this.first ? [...(this.place.chart[at] ?? [])] : [this.first];
    for (const edge of edges) {
      if (edge.kind !== element.kind || !element.accepts(edge.value as never)) continue;
      this.#with(edge.value, () => this.#step(index + 1, edge.to, cost + edge.cost, true));
    }
  }

  #with(part: unknown, next: () => void): void {
    this.#parts.push(part);
    next();
    this.#parts.pop();
  }
}

/** Adds the edge unless the same value, or enough cheaper ones, are there. */
function isNew<Values>(found: Edge<Values>[], edge: Edge<Values>): boolean {
  const key = JSON.stringify(edge.value);
  const rivals = found.filter(({ kind, to }) => kind === edge.kind && to === edge.to);
  if (rivals.some((rival) => rival.cost <= edge.cost && JSON.stringify(rival.value) === key)) return false;
  if (rivals.filter(({ cost }) => cost <= edge.cost).length >= MAX_READINGS) return false;
  found.push(edge);
  return true;
}

function listOf<Key, Item>(map: Map<Key, Item[]>, key: Key): Item[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
