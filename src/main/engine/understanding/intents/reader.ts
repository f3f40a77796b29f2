import type { Grammar } from '../grammar/chart.ts';
import { tokenize } from '../grammar/tokenize.ts';
import type { Values } from '../languages/value-grammar.ts';
import type { ValueContext } from '../time/time-value.ts';
import { isPunctuation, type Lattice, type Match, Matcher } from './matcher.ts';
import type { CompiledPatterns, PatternIndex } from './patterns.ts';
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

type Event =
  | { type: 'clause'; clause: Clause }
  | { type: 'instead'; clause: Clause }
  | { type: 'instead-value'; slot: FilledSlot }
  | { type: 'taken-back' };

interface Path {
  events: readonly Event[];
  cost: number;
}

/** More ways to read one place are not looked at. */
const MAX_PATHS = 12;
const MAX_CLAUSES = 8;
const OPENING_COST = 0.01;
const CLAUSE_COST = 0.5;
/** What a correction can give anew by its value alone. */
const CORRECTABLE: readonly SlotType[] = ['duration', 'time', 'number', 'recurrence', 'percent'];

/** Reads utterances in one language: finds the commands that explain all their words. */
export class Reader {
  constructor(
    private readonly grammar: Grammar<Values, ValueContext>,
    private readonly patterns: CompiledPatterns,
  ) {}

  /** @param expected follow-ups that Hark waits for, which are looked for before anything else */
  read(text: string, context: ValueContext, expected: readonly string[] = []): Readings {
    const tokens = tokenize(text, this.patterns.frame.slips);
    const lattice = { utterance: text, tokens, values: this.grammar.parse(tokens, context) };
    const followUps = this.#readAs(lattice, this.patterns.followUps(expected));
    return followUps.readings.length > 0
      ? followUps
      : this.#readAs(lattice, this.patterns.intents, followUps.couldGoOn);
  }

  #readAs(lattice: Lattice, intents: PatternIndex, couldGoOn = false): Readings {
    const matcher = new Matcher(lattice, this.patterns.frame.words, this.patterns.corrections);
    const paths = new Sentences(matcher, this.patterns, intents).pathsFrom(0);
    const readings = paths.map(folded).sort((a, b) => a.cost - b.cost);
    return { readings, couldGoOn: couldGoOn || matcher.couldGoOn, lattice };
  }
}

/** The sentences of one utterance, from left to right. */
class Sentences {
  readonly #known = new Map<string, Path[]>();

  constructor(
    private readonly matcher: Matcher,
    private readonly patterns: CompiledPatterns,
    private readonly intents: PatternIndex,
  ) {}

  /** All ways to read the tokens from `at` on. @param last the clause before, which may be corrected or continued */
  pathsFrom(at: number, last?: Clause, depth = 0): Path[] {
    if (depth > MAX_CLAUSES) return [];
    const key = `${at} ${last?.intent ?? ''} ${last?.slots.filled.map(({ name }) => name) ?? ''}`;
    const known = this.#known.get(key);
    if (known) return known;
    const found: Path[] = [];
    if (!last) this.#sentence(at, found, depth);
    else this.#afterClause(at, last, found, depth);
    const best = found.sort((a, b) => a.cost - b.cost).slice(0, MAX_PATHS);
    this.#known.set(key, best);
    return best;
  }

  #sentence(at: number, found: Path[], depth: number): void {
    for (const { to, cost, isNegated } of this.#opened(at)) {
      for (const { clause, end, price } of this.#clauses(this.intents, to)) {
        const said: Event = { type: 'clause', clause: { ...clause, isNegated } };
        this.#join(said, end, cost + price + CLAUSE_COST, said.clause, found, depth);
      }
    }
  }

  /** Behind a clause: the end, another one, a correction, or all of it taken back. */
  #afterClause(at: number, last: Clause, found: Path[], depth: number): void {
    const closed = this.#ends('closings', at);
    // "… for me please": two courtesies.
    const closedTwice = closed.flatMap((end) => this.#ends('closings', this.matcher.skip(end)));
    for (const here of new Set([at, ...closed, ...closedTwice])) {
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
      // A full stop or a comma alone parts sentences too; nothing at all hardly does.
      this.#another(next, last, found, depth, next > here && this.#hasPunctuation(here, next) ? 0.2 : 1.5);
    }
  }

  #another(at: number, last: Clause, found: Path[], depth: number, cost: number): void {
    const more = this.patterns.moreOf(last.intent);
    for (const { clause, end, price } of more ? this.#clauses(more, this.matcher.skip(at)) : []) {
      const { isNegated } = last;
      this.#join(
        { type: 'clause', clause: { ...clause, isNegated } },
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
      if (!CORRECTABLE.includes(slot.type)) continue;
      const from = this.matcher.skip(at);
      for (const start of [from, ...this.#ends('joints', from)]) {
        for (const edge of this.matcher.lattice.values[start] ?? []) {
          if (edge.kind !== slot.type) continue;
          const value: FilledSlot = { ...slot, value: edge.value, from: start, to: edge.to };
          this.#join({ type: 'instead-value', slot: value }, edge.to, edge.cost / 20 + 0.1, last, found, depth);
        }
      }
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
    const words = [token.text, ...(token.alternatives ?? []).map(({ text }) => text)];
    const slots = new Set<SlotType>([...TEXT_SLOT_TYPES, ...(values[at] ?? []).map(({ kind }) => kind)]);
    const clauses = [...index.beginningWith(words, slots)].flatMap(({ intent, node }) =>
      this.matcher
        .match(node, at)
        .map((match) => ({ clause: clauseOf(intent, match, this.matcher.lattice), end: match.to, price: match.cost })),
    );
    return clauses.sort((a, b) => a.price - b.price).slice(0, 60);
  }

  #hasPunctuation(from: number, to: number): boolean {
    return this.matcher.lattice.tokens.slice(from, to).some(({ text }) => isPunctuation(text));
  }
}

function clauseOf(intent: string, { slots, tags }: Match, lattice: Lattice): Clause {
  return { intent, slots: new Slots(slots, new Set(tags), lattice), isNegated: false };
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
  const filled = clause.slots.filled.map((one) => (one.name === slot.name ? slot : one));
  return { ...clause, slots: new Slots(filled, clause.slots.tags) };
}
