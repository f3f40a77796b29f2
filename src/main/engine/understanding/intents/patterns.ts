import type { OtherReading } from '../grammar/other-reading.ts';
import { type Compounds, splitCompounds, withOtherReadings } from '../grammar/other-readings.ts';
import { type Slips, type Token, tokenize } from '../grammar/tokenize.ts';
import {
  beginningOf,
  type Expansions,
  type Needs,
  needsOf,
  type SlotType,
  type TemplateNode,
  Templates,
} from './template.ts';
import type { Words } from './words.ts';

/** What people say for the intents of one skill, in one language. */
export interface Patterns {
  /** Parts of patterns, by name. */
  parts?: Expansions;
  /** Patterns by intent, such as `timer.start`. The tag `#alone` marks one that counts only when nothing else is said. */
  intents: Readonly<Record<string, readonly string[]>>;
  /** What can follow a sentence of that intent and means it once more: "and one for ten minutes". */
  more?: Readonly<Record<string, readonly string[]>>;
  /**
   * Pieces of a sentence that the classifier takes for that intent, wherever they stand: "{name} timer". Without any, the
   * values in it fill the slots of their types.
   */
  fragments?: Readonly<Record<string, readonly string[]>>;
  /** What can answer, correct or go on from something Hark said, by a name of its own. Only expected ones are looked for. */
  followUps?: Readonly<Record<string, readonly string[]>>;
}

/** What a language has around and between sentences. Each is a list of patterns. */
export interface SentenceFrame {
  words: Words;
  slips: Slips;
  /** How words are written as one. */
  compounds?: Compounds;
  /** What a token and those behind it may be read as besides: "stellen Sie" is "stelle". */
  otherReadings?: (tokens: readonly Token[], at: number) => readonly OtherReading[];
  /** Parts that the patterns of all skills may use. */
  parts: Expansions;
  /** Before a command: "please", "can you". */
  openings: readonly string[];
  /** Behind a command: "please", "for me". */
  closings: readonly string[];
  /** Between two commands: "and", "then". */
  connectors: readonly string[];
  /** Before what is meant instead: "no", "I mean". */
  corrections: readonly string[];
  /** Before a value in a correction: "for", "at". */
  joints: readonly string[];
  /** What takes back all that was said before: "never mind". */
  takeBacks: readonly string[];
  /** Before what shall not be done: "don't". */
  negations: readonly string[];
  /** Whole utterances that have the form of a command or a question, and are neither: "you can say that again". */
  sayings: readonly string[];
  /** Wherever one stands, somebody else is spoken to or told of: "she", "we could see", ", mum". */
  amongPeople: readonly string[];
  /** Where one begins a clause, something is told: "the lamp is". */
  statements: readonly string[];
}

/** The words of an utterance, with all that a language can read them as. */
export function tokensOf(text: string, { slips, compounds, otherReadings }: SentenceFrame): Token[] {
  const tokens = tokenize(text, slips);
  const parts = compounds ? splitCompounds(tokens, compounds) : tokens;
  return otherReadings ? withOtherReadings(parts, otherReadings) : parts;
}

export interface CompiledPattern {
  intent: string;
  node: TemplateNode;
  needs: Needs;
}

/** Patterns by what they can begin with. */
export class PatternIndex {
  readonly #byWord = new Map<string, CompiledPattern[]>();
  readonly #bySlot = new Map<SlotType, CompiledPattern[]>();

  constructor(patterns: readonly CompiledPattern[]) {
    for (const pattern of patterns) {
      const { words, slots } = beginningOf(pattern.node);
      for (const word of words) push(this.#byWord, word, pattern);
      for (const slot of slots) push(this.#bySlot, slot, pattern);
    }
  }

  /** @returns patterns that may begin with one of these words, or with a slot of one of these types */
  beginningWith(words: readonly string[], slots: ReadonlySet<SlotType>): Set<CompiledPattern> {
    const found = new Set<CompiledPattern>();
    for (const word of words) for (const pattern of this.#byWord.get(word) ?? []) found.add(pattern);
    for (const slot of slots) for (const pattern of this.#bySlot.get(slot) ?? []) found.add(pattern);
    return found;
  }
}

interface CompiledSkill {
  intents: CompiledPattern[];
  more: [intent: string, index: PatternIndex][];
  fragments: CompiledPattern[];
  followUps: CompiledPattern[];
}

const compiledSkills = new WeakMap<Patterns, CompiledSkill>();

/** Compiles the patterns of one skill, once. @param frame of their language. @throws Error for a pattern that cannot be read */
export function compiledSkill(frame: SentenceFrame, patterns: Patterns): CompiledSkill {
  const known = compiledSkills.get(patterns);
  if (known) return known;
  const { parts, intents, more = {}, fragments = {}, followUps = {} } = patterns;
  const templates = new Templates({ ...frame.parts, ...parts });
  const made: CompiledSkill = {
    intents: compile(templates, intents),
    more: Object.entries(more).map(([intent, list]) => [
      intent,
      new PatternIndex(compile(templates, { [intent]: list })),
    ]),
    fragments: compile(templates, fragments),
    followUps: compile(templates, followUps),
  };
  compiledSkills.set(patterns, made);
  return made;
}

/** All patterns of a language, ready to be matched. */
export class CompiledPatterns {
  readonly intents: PatternIndex;
  readonly openings: TemplateNode;
  readonly closings: TemplateNode;
  readonly connectors: TemplateNode;
  readonly corrections: TemplateNode;
  readonly joints: TemplateNode;
  readonly takeBacks: TemplateNode;
  readonly negations: TemplateNode;
  readonly sayings: TemplateNode;
  readonly amongPeople: TemplateNode;
  readonly statements: TemplateNode;
  readonly #more = new Map<string, PatternIndex>();
  readonly #fragments = new Map<string, CompiledPattern[]>();
  readonly #followUps = new Map<string, CompiledPattern[]>();

  /** @throws Error for a pattern that cannot be read */
  constructor(
    readonly frame: SentenceFrame,
    skills: readonly Patterns[],
  ) {
    const templates = new Templates(frame.parts);
    const anyOf = (list: readonly string[]) => templates.parse(`(${list.join('|')})`);
    this.openings = anyOf(frame.openings);
    this.closings = anyOf(frame.closings);
    this.connectors = anyOf(frame.connectors);
    this.corrections = anyOf(frame.corrections);
    this.joints = anyOf(frame.joints);
    this.takeBacks = anyOf(frame.takeBacks);
    this.negations = anyOf(frame.negations);
    this.sayings = anyOf(frame.sayings);
    this.amongPeople = anyOf(frame.amongPeople);
    this.statements = anyOf(frame.statements);
    const compiled = skills.map((patterns) => compiledSkill(frame, patterns));
    for (const { more, fragments, followUps } of compiled) {
      for (const [intent, index] of more) this.#more.set(intent, index);
      for (const pattern of fragments) push(this.#fragments, pattern.intent, pattern);
      for (const pattern of followUps) push(this.#followUps, pattern.intent, pattern);
    }
    this.intents = new PatternIndex(compiled.flatMap(({ intents }) => intents));
  }

  /** @returns what can follow a sentence of that intent */
  moreOf(intent: string): PatternIndex | undefined {
    return this.#more.get(intent);
  }

  /** @returns the pieces that a sentence of that intent can hold */
  fragmentsOf(intent: string): readonly CompiledPattern[] {
    return this.#fragments.get(intent) ?? [];
  }

  /** @returns the patterns of these follow-ups */
  followUps(names: readonly string[]): PatternIndex {
    return new PatternIndex(names.flatMap((name) => this.#followUps.get(name) ?? []));
  }
}

function compile(templates: Templates, lists: Readonly<Record<string, readonly string[]>>): CompiledPattern[] {
  return Object.entries(lists).flatMap(([intent, list]) =>
    list.map((template) => {
      const node = templates.parse(template);
      return { intent, node, needs: needsOf(node) };
    }),
  );
}

function push<Key>(map: Map<Key, CompiledPattern[]>, key: Key, pattern: CompiledPattern): void {
  const list = map.get(key) ?? [];
  list.push(pattern);
  map.set(key, list);
}
