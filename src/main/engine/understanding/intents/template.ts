import { tokenize } from '../grammar/tokenize.ts';
import type { Values } from '../languages/value-grammar.ts';

/** Types of what a pattern's slots take: a value of the grammar, or words as they are. */
export type SlotType = keyof Values | TextSlotType;
/** A short name, a few words, all the rest, a few words that begin with what is to be done, or one word, whichever it is. */
export type TextSlotType = 'name' | 'text' | 'rest' | 'command' | 'word';
export const TEXT_SLOT_TYPES: readonly TextSlotType[] = ['name', 'text', 'rest', 'command', 'word'];

export type TemplateNode =
  | { type: 'word'; words: ReadonlySet<string> }
  | { type: 'sequence'; nodes: readonly TemplateNode[] }
  | ChoiceNode
  | { type: 'slot'; name: string; slot: SlotType }
  /** Takes no words; says which way was taken. */
  | { type: 'tag'; name: string };

export interface ChoiceNode {
  type: 'choice';
  options: readonly Option[];
}

interface Option {
  node: TemplateNode;
  /** The words one of which it begins with; undefined when it can begin otherwise, or is empty. */
  firstWords: ReadonlySet<string> | undefined;
}

/** Parts that several patterns share, by name. */
export type Expansions = Readonly<Record<string, string>>;

const SYMBOL = /\s*(?:([()[\]|])|\{(\w+)(?::(\w+))?\}|<([\w-]+)>|#([\w-]+)|([^\s()[\]|{}<>#]+))/y;
const NOTHING: TemplateNode = { type: 'sequence', nodes: [] };

const END = /\s*$/y;
/** The tokenizer leaves it as it is. */
const PLAIN_WORD = /^[a-z]+$/;

/** Parses sentence patterns that share their parts. */
export class Templates {
  readonly #parts = new Map<string, TemplateNode>();

  constructor(private readonly expansions: Expansions = {}) {}

  /**
   * `(a|b)` is one of them, `[a]` may be left out, `{name:type}` is a slot (`{duration}` is short for
   * `{duration:duration}`), `<name>` another pattern, and `#name` notes that this way was taken. The form follows Home
   * Assistant's intents.
   * @throws Error for a pattern that is not well-formed or names an unknown part
   */
  parse(template: string): TemplateNode {
    return this.#parse(template, []);
  }

  #parse(template: string, within: readonly string[]): TemplateNode {
    return new TemplateParser(template, (part) => this.#part(part, within)).parse();
  }

  #part(part: string, within: readonly string[]): TemplateNode {
    const known = this.#parts.get(part);
    if (known) return known;
    const expansion = this.expansions[part];
    if (expansion === undefined) throw new Error(`there is no <${part}>`);
    if (within.includes(part)) throw new Error(`<${part}> holds itself`);
    const node = this.#parse(expansion, [...within, part]);
    this.#parts.set(part, node);
    return node;
  }
}

class TemplateParser {
  #at = 0;

  constructor(
    private readonly template: string,
    private readonly partOf: (name: string) => TemplateNode,
  ) {}

  parse(): TemplateNode {
    return this.#choice(undefined);
  }

  /** @param closing the bracket that ends it; undefined for the end of the pattern */
  #choice(closing: ')' | ']' | undefined): TemplateNode {
    const options: TemplateNode[] = [];
    for (;;) {
      const { node, end } = this.#sequence();
      options.push(node);
      if (end === '|') continue;
      if (end !== closing) throw this.#error(`wants ${closing ?? 'no bracket'} here`);
      return choiceOf(closing === ']' ? [...options, NOTHING] : options);
    }
  }

  /** Reads up to a bracket that closes, a bar or the end. */
  #sequence(): { node: TemplateNode; end: string | undefined } {
    const nodes: TemplateNode[] = [];
    for (;;) {
      const symbol = this.#next();
      const bracket = symbol?.[1];
      if (!symbol || bracket === ')' || bracket === ']' || bracket === '|')
        return { node: sequenceOf(nodes), end: bracket };
      if (bracket) nodes.push(this.#choice(bracket === '(' ? ')' : ']'));
      else nodes.push(...this.#element(symbol));
    }
  }

  #element([, , slot, type, part, tag, word]: RegExpExecArray): TemplateNode[] {
    if (slot) return [slotNode(slot, (type ?? slot) as SlotType)];
    if (tag) return [tagNode(tag)];
    if (part) return [this.#part(part)];
    if (PLAIN_WORD.test(word as string)) return [wordNode(word as string)];
    return tokenize(word as string).map(({ text }) => wordNode(text));
  }

  #part(name: string): TemplateNode {
    try {
      return this.partOf(name);
    } catch (error) {
      throw this.#error((error as Error).message);
    }
  }

  #next(): RegExpExecArray | undefined {
    END.lastIndex = this.#at;
    if (END.test(this.template)) return undefined;
    SYMBOL.lastIndex = this.#at;
    const match = SYMBOL.exec(this.template);
    if (!match) throw this.#error('cannot be read');
    this.#at = SYMBOL.lastIndex;
    return match;
  }

  #error(what: string): Error {
    return new Error(`Pattern “${this.template}”, character ${this.#at}: ${what}`);
  }
}

/** Tens of thousands of nodes are one of few words, slots and tags: each is there once. */
const leaves = new Map<string, TemplateNode>();

function wordNode(word: string): TemplateNode {
  return leafOf(word, () => ({ type: 'word', words: new Set([word]) }));
}

function slotNode(name: string, slot: SlotType): TemplateNode {
  return leafOf(`{${name}:${slot}}`, () => ({ type: 'slot', name, slot }));
}

function tagNode(name: string): TemplateNode {
  return leafOf(`#${name}`, () => ({ type: 'tag', name }));
}

function leafOf(key: string, make: () => TemplateNode): TemplateNode {
  const known = leaves.get(key) ?? make();
  leaves.set(key, known);
  return known;
}

function sequenceOf(nodes: readonly TemplateNode[]): TemplateNode {
  const [only] = nodes;
  return only && nodes.length === 1 ? only : { type: 'sequence', nodes };
}

/** A choice of single words is one look-up. */
function choiceOf(options: readonly TemplateNode[]): TemplateNode {
  const words = options.flatMap((option) => (option.type === 'word' ? [...option.words] : []));
  const others = options.filter((option) => option.type !== 'word');
  const nodes: TemplateNode[] = words.length > 0 ? [{ type: 'word', words: new Set(words) }, ...others] : others;
  const [only] = nodes;
  if (only && nodes.length === 1) return only;
  return { type: 'choice', options: nodes.map((node) => ({ node, firstWords: firstWordsOf(node) })) };
}

function firstWordsOf(node: TemplateNode): ReadonlySet<string> | undefined {
  const { words, slots, isEmpty } = beginningOf(node);
  return isEmpty || slots.size > 0 ? undefined : words;
}

/** What a pattern can begin with: its words and the types of its slots. */
export interface Beginning {
  words: ReadonlySet<string>;
  slots: ReadonlySet<SlotType>;
  /** Whether it can match no words at all. */
  isEmpty: boolean;
}

const NONE: ReadonlySet<never> = new Set();

export const beginningOf = remembered(findBeginning);

function findBeginning(node: TemplateNode): Beginning {
  if (node.type === 'word') return { words: node.words, slots: NONE, isEmpty: false };
  if (node.type === 'slot') return { words: NONE, slots: new Set([node.slot]), isEmpty: false };
  if (node.type === 'tag') return { words: NONE, slots: NONE, isEmpty: true };
  return node.type === 'choice' ? beginningOfChoice(node) : beginningOfSequence(node.nodes);
}

function beginningOfChoice({ options }: ChoiceNode): Beginning {
  const beginnings = options.map(({ node }) => beginningOf(node));
  return { ...allOf(beginnings), isEmpty: beginnings.some(({ isEmpty }) => isEmpty) };
}

function beginningOfSequence(nodes: readonly TemplateNode[]): Beginning {
  const last = nodes.findIndex((node) => !beginningOf(node).isEmpty);
  if (last === 0) return beginningOf(nodes[0] as TemplateNode);
  const beginnings = nodes.slice(0, last < 0 ? nodes.length : last + 1).map(beginningOf);
  return { ...allOf(beginnings), isEmpty: last < 0 };
}

function allOf(beginnings: readonly Beginning[]) {
  const words = new Set(beginnings.flatMap(({ words }) => [...words]));
  return { words, slots: new Set(beginnings.flatMap(({ slots }) => [...slots])) };
}

/** What a sentence must hold to match a pattern: of each set one word, or a value of one type (as `{duration}`). */
export type Needs = readonly ReadonlySet<string>[];

/** What no match of a pattern can do without, so that most patterns need not be tried. */
export const needsOf = remembered(findNeeds);

function findNeeds(node: TemplateNode): Needs {
  if (node.type === 'word') return [node.words];
  if (node.type === 'slot') return isText(node.slot) ? [] : [new Set([`{${node.slot}}`])];
  if (node.type === 'sequence') return node.nodes.flatMap(needsOf);
  if (node.type === 'tag') return [];
  const ofOptions = node.options.map((option) => smallest(needsOf(option.node)));
  if (ofOptions.some((needed) => needed === undefined)) return [];
  return [new Set(ofOptions.flatMap((needed) => [...(needed ?? [])]))];
}

/** Patterns share their parts, and choices stand in choices: most nodes are asked about many times. */
function remembered<Found extends object>(find: (node: TemplateNode) => Found): (node: TemplateNode) => Found {
  const known = new WeakMap<TemplateNode, Found>();
  return (node) => {
    const found = known.get(node) ?? find(node);
    known.set(node, found);
    return found;
  };
}

/** Of what an option needs, the set that tells most. */
function smallest(needs: Needs): ReadonlySet<string> | undefined {
  return needs.reduce<ReadonlySet<string> | undefined>(
    (least, set) => (least === undefined || set.size < least.size ? set : least),
    undefined,
  );
}

const isText = (slot: SlotType) => (TEXT_SLOT_TYPES as readonly SlotType[]).includes(slot);
