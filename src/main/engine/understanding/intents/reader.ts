import type { Edge, Grammar } from '../grammar/chart.ts';
import type { Token } from '../grammar/tokenize.ts';
import type { Values } from '../languages/value-grammar.ts';
import { withAmount } from '../time/duration-value.ts';
import type { ValueContext } from '../time/time-value.ts';
import { isPunctuation, type Lattice, type Match, Matcher } from './matcher.ts';
import { type CompiledPattern, type CompiledPatterns, type PatternIndex, tokensOf } from './patterns.ts';
import { type FilledSlot, Slots } from './slots.ts';
import { type SlotType, TEXT_SLOT_TYPES } from './template.ts';

/** One command or question of an utterance. */
export interface Clause {
  /** Such as `timer.start`. */
  intent: string;
  slots: Slots;
  /** Whether it is what shall not be done. */
  isNegated: boolean;
}

/** What an utterance means: every word of it is explained. */
export interface Reading {
  /** None when all was taken back. */
  clauses: readonly Clause[];
  /** Something was said and then taken back: "… never mind". */
  isTakenBack: boolean;
  cost: number;
}

export interface Readings {
  /** The cheapest first; empty when no reading explains every word. */
  readings: readonly Reading[];
  /** Whether a sentence had begun that the words do not end. */
  couldGoOn: boolean;
  lattice: Lattice;
}

export interface Heard extends Readings {
  /** Whether it is a saying, which asks for nothing. */
  isSaying: boolean;
}

type Event =
  | { type: 'clause'; clause: Clause }
  | { type: 'instead'; clause: Clause }
  | { type: 'instead-value'; slot: FilledSlot }
  | { type: 'taken-back' };

interface Path {
  events: readonly Event[];
  cost: number;
}

/** Behind these, a pasted text holds no values: it must not take long. */
const MAX_VALUE_TOKENS = 48;
/** Nobody says more before what a command is about. */
const MAX_UNFINISHED_TOKENS = 12;
/** More ways to read one place are not looked at. */
const MAX_PATHS = 12;
const MAX_CLAUSES = 8;
const OPENING_COST = 0.01;
const CLAUSE_COST = 0.5;
/** How much better an expected answer is than a sentence that explains as much. */
const EXPECTED_BONUS = 1;
const MAX_CLOSINGS = 3;
/** What a correction can give anew by its value alone. */
const CORRECTABLE: readonly SlotType[] = ['duration', 'time', 'number', 'recurrence', 'percent'];

/** Reads utterances in one language: finds the commands that explain all their words. */
export class Reader {
  constructor(
    private readonly grammar: Grammar<Values, ValueContext>,
    private readonly patterns: CompiledPatterns,
  ) {}

  /** @param expected follow-ups that Hark waits for: they are preferred, but a whole command is no answer in free words */
  read(text: string, context: ValueContext, expected: readonly string[] = []): Heard {
    const tokens = tokensOf(text, this.patterns.frame);
    const lattice = { utterance: text, tokens, values: this.grammar.parse(tokens.slice(0, MAX_VALUE_TOKENS), context) };
    const isSaying = this.#isSaying(lattice);
    const intents = isSaying
      ? { readings: [], couldGoOn: false, lattice }
      : this.#readAs(lattice, this.patterns.intents);
    if (expected.length === 0) return { ...intents, isSaying };
    const followUps = this.#readAs(lattice, this.patterns.followUps(expected));
    const expectedReadings = followUps.readings.map((reading) => ({ ...reading, cost: reading.cost - EXPECTED_BONUS }));
    return {
      readings: [...expectedReadings, ...intents.readings].sort((a, b) => a.cost - b.cost),
      couldGoOn: followUps.couldGoOn || intents.couldGoOn,
      lattice,
      isSaying,
    };
  }

  #isSaying(lattice: Lattice): boolean {
    const matcher = this.#matcherOf(lattice);
    const found = matcher.match(this.patterns.sayings, matcher.skip(0));
    return found.some(({ to }) => matcher.skip(to) >= lattice.tokens.length);
  }

  #readAs(lattice: Lattice, intents: PatternIndex): Readings {
    const matcher = this.#matcherOf(lattice);
    const paths = new Sentences(matcher, this.patterns, intents).pathsFrom(0);
    const readings = paths.map(folded).sort((a, b) => a.cost - b.cost);
    const isShort = lattice.tokens.length <= MAX_UNFINISHED_TOKENS;
    return { readings, couldGoOn: readings.length === 0 && isShort && this.#couldGoOn(lattice, intents), lattice };
  }

  /** Whether a sentence has begun: patterns are tried that need words which are not said yet. */
  #couldGoOn(lattice: Lattice, intents: PatternIndex): boolean {
    const matcher = this.#matcherOf(lattice);
    new Sentences(matcher, this.patterns, intents, false).pathsFrom(0);
    return matcher.couldGoOn;
  }

  #matcherOf(lattice: Lattice): Matcher {
    return new Matcher(lattice, this.patterns.frame.words, this.patterns.corrections);
  }
}

/** The sentences of one utterance, from left to right. */
class Sentences {
  readonly #known = new Map<string, Path[]>();
  /** All words of the utterance, and the types of all values in it. */
  readonly #present: readonly string[];

  constructor(
    private readonly matcher: Matcher,
    private readonly patterns: CompiledPatterns,
    private readonly intents: PatternIndex,
    /** Leaves out patterns that need words which are not there. */
    private readonly isFinished = true,
  ) {
    const { tokens, values } = matcher.lattice;
    const words = tokens.flatMap(wordsOf);
    const kinds = values.flatMap((edges) => edges.map(({ kind }) => `{${kind}}`));
    this.#present = [...new Set([...words, ...kinds])];
  }

  /** All ways to read the tokens from `at` on. @param last the clause before, which may be corrected or continued */
  pathsFrom(at: number, last?: Clause, depth = 0): Path[] {
    if (depth > MAX_CLAUSES) return [];
    const key = `${at} ${last?.intent ?? ''} ${last?.isNegated ?? ''} ${last?.slots.filled.map(({ name }) => name) ?? ''}`;
    const known = this.#known.get(key);
    if (known) return known;
    const found: Path[] = [];
    if (!last) this.#sentence(at, found, depth);
    else this.#afterClause(at, last, found, depth);
    const sorted = found.sort((a, b) => a.cost - b.cost);
    const best = (sorted.length > MAX_PATHS ? withoutEquals(sorted) : sorted).slice(0, MAX_PATHS);
    this.#known.set(key, best);
    return best;
  }

  #sentence(at: number, found: Path[], depth: number): void {
    for (const { to, cost, isNegated } of this.#opened(at)) {
      for (const { clause, end, price } of this.#clauses(this.intents, to)) {
        // What is turned round twice is not known: "don't not".
        const said: Event = { type: 'clause', clause: { ...clause, isNegated: isNegated || clause.isNegated } };
        this.#join(said, end, cost + price + CLAUSE_COST, said.clause, found, depth);
      }
    }
  }

  /** Behind a clause: the end, another one, a correction, or all of it taken back. */
  #afterClause(at: number, last: Clause, found: Path[], depth: number): void {
    for (const here of this.#closed(at)) {
      const next = this.matcher.skip(here);
      if (next >= this.matcher.lattice.tokens.length) {
        found.push({ events: [], cost: 0 });
        continue;
      }
      for (const to of this.#ends('takeBacks', next)) {
        this.#join({ type: 'taken-back' }, to, 0.2, last, found, depth);
      }
      for (const to of this.#ends('corrections', next)) this.#correction(to, last, found, depth);
      for (const to of this.#ends('connectors', next)) this.#another(to, last, found, depth, 0);
      // A full stop or a comma alone parts sentences too.
      if (this.#hasPunctuation(here, next)) this.#another(next, last, found, depth, 0.2);
    }
  }

  #another(at: number, last: Clause, found: Path[], depth: number, cost: number): void {
    const more = this.patterns.moreOf(last.intent);
    for (const { clause, end, price } of more ? this.#clauses(more, this.matcher.skip(at)) : []) {
      const { isNegated } = last;
      this.#join(
        { type: 'clause', clause: { ...clause, isNegated: isNegated || clause.isNegated } },
        end,
        cost + price + CLAUSE_COST,
        clause,
        found,
        depth,
      );
    }
    for (const path of this.pathsFrom(at, undefined, depth + 1)) found.push({ ...path, cost: path.cost + cost });
  }

  #correction(at: number, last: Clause, found: Path[], depth: number): void {
    for (const { to, cost } of this.#opened(at)) {
      for (const { clause, end, price } of this.#clauses(this.intents, to)) {
        if (clause.intent !== last.intent) continue;
        this.#join({ type: 'instead', clause }, end, cost + price + CLAUSE_COST, clause, found, depth);
      }
    }
    for (const slot of last.slots.filled) {
      if (CORRECTABLE.includes(slot.type)) this.#correctedValue(at, slot, last, found, depth);
    }
  }

  /** "…, no, for ten minutes": the value alone. */
  #correctedValue(at: number, slot: FilledSlot, last: Clause, found: Path[], depth: number): void {
    const from = this.matcher.skip(at);
    const starts = [from, ...this.#ends('joints', from)];
    const edges = starts.flatMap((start) => this.matcher.lattice.values[start] ?? []);
    for (const edge of edges) {
      const corrected = correctedBy(edge, slot);
      if (corrected === undefined) continue;
      const value: FilledSlot = { ...slot, value: corrected, from: edge.from, to: edge.to };
      this.#join({ type: 'instead-value', slot: value }, edge.to, edge.cost / 20 + 0.1, last, found, depth);
    }
  }

  #join(event: Event, at: number, cost: number, last: Clause, found: Path[], depth: number): void {
    for (const path of this.pathsFrom(at, last, depth + 1)) {
      found.push({ events: [event, ...path.events], cost: cost + path.cost });
    }
  }

  /** The places behind courtesies and negations, if any, from `at` on. */
  #opened(at: number): { to: number; cost: number; isNegated: boolean }[] {
    const places = [{ to: this.matcher.skip(at), cost: 0, isNegated: false }];
    for (const place of places) {
      if (places.length > 16) break;
      for (const to of this.#ends('openings', place.to))
        places.push({ ...place, to: this.matcher.skip(to), cost: place.cost + OPENING_COST });
      if (place.isNegated) continue;
      for (const to of this.#ends('negations', place.to))
        places.push({ to: this.matcher.skip(to), cost: place.cost, isNegated: true });
    }
    return places;
  }

  /** The places behind courtesies, if any, from `at` on: "for me, please". */
  #closed(at: number): number[] {
    let last = [at];
    const places = new Set(last);
    for (let count = 0; count < MAX_CLOSINGS && last.length > 0; count++) {
      last = last.flatMap((place) => this.#ends('closings', place)).filter((place) => !places.has(place));
      for (const place of last) places.add(place);
    }
    return [...places];
  }

  #ends(
    part: 'openings' | 'closings' | 'connectors' | 'corrections' | 'takeBacks' | 'negations' | 'joints',
    at: number,
  ): number[] {
    return [...new Set(this.matcher.match(this.patterns[part], at).map(({ to }) => to))];
  }

  #clauses(index: PatternIndex, at: number): { clause: Clause; end: number; price: number }[] {
    const { tokens, values } = this.matcher.lattice;
    const token = tokens[at];
    if (!token) return [];
    const words = wordsOf(token);
    const slots = new Set<SlotType>([...TEXT_SLOT_TYPES, ...(values[at] ?? []).map(({ kind }) => kind)]);
    const possible = [...index.beginningWith(words, slots)].filter((pattern) => this.#isPossible(pattern));
    const clauses = possible.flatMap(({ intent, node }) =>
      this.matcher
        .matchCommand(node, at)
        .map((match) => ({ clause: clauseOf(intent, match), end: match.to, price: match.cost })),
    );
    return clauses.sort((a, b) => a.price - b.price).slice(0, 60);
  }

  /** Whether the utterance holds, anywhere, what the pattern cannot do without. */
  #isPossible({ needs }: CompiledPattern): boolean {
    return !this.isFinished || needs.every((set) => this.#present.some((one) => set.has(one)));
  }

  #hasPunctuation(from: number, to: number): boolean {
    return this.matcher.lattice.tokens.slice(from, to).some(({ text }) => isPunctuation(text));
  }
}

/** Courtesies and fillers give the same reading many times, which would leave no room for others. @param paths the cheapest first */
function withoutEquals(paths: readonly Path[]): Path[] {
  const known = new Set<string>();
  return paths.filter(({ events }) => {
    const key = JSON.stringify(events.map(said));
    return !known.has(key) && known.add(key);
  });
}

function said(event: Event): unknown {
  if (event.type === 'taken-back') return event.type;
  if (event.type === 'instead-value') return [event.type, event.slot];
  const { intent, slots, isNegated } = event.clause;
  return [event.type, intent, isNegated, slots.filled, [...slots.tags]];
}

/** @returns what the slot holds after "no, …"; undefined when the value cannot correct it */
function correctedBy({ kind, value }: Edge<Values>, slot: FilledSlot): FilledSlot['value'] | undefined {
  if (kind === slot.type) return value;
  const isNumberOfUnits = slot.type === 'duration' && kind === 'number';
  return isNumberOfUnits ? withAmount(slot.value as Values['duration'], (value as Values['number']).value) : undefined;
}

/** All that a token may be. */
function wordsOf({ text, alternatives = [], otherReadings = [] }: Token): string[] {
  return [text, ...[...alternatives, ...otherReadings].map((one) => one.text)];
}

function clauseOf(intent: string, { slots, tags, said, isNegated }: Match): Clause {
  return { intent, slots: new Slots(slots, new Set(tags), said), isNegated };
}

/** What is left when corrections have replaced what they correct. */
function folded({ events, cost }: Path): Reading {
  let clauses: Clause[] = [];
  let isTakenBack = false;
  for (const event of events) {
    if (event.type === 'taken-back') {
      clauses = [];
      isTakenBack = true;
    } else if (event.type === 'instead') {
      clauses = [...clauses.slice(0, -1), event.clause];
    } else if (event.type === 'instead-value') {
      const last = clauses.at(-1);
      if (last) clauses = [...clauses.slice(0, -1), withSlot(last, event.slot)];
    } else {
      clauses.push(event.clause);
      isTakenBack = false;
    }
  }
  return { clauses, isTakenBack, cost };
}

function withSlot(clause: Clause, slot: FilledSlot): Clause {
  return { ...clause, slots: clause.slots.corrected(slot) };
}
