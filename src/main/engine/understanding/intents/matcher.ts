import type { Edge } from '../grammar/chart.ts';
import { isHyphen, type Token } from '../grammar/tokenize.ts';
import type { Values } from '../languages/value-grammar.ts';
import { SaidSentence, type TokenRange } from './said-sentence.ts';
import { type FilledSlot, isTextSlot, type SaidText, saidText } from './slots.ts';
import type { ChoiceNode, SlotType, TemplateNode, TextSlotType } from './template.ts';
import type { Words } from './words.ts';

/** An utterance with the values that were found in it. */
export interface Lattice {
  utterance: string;
  tokens: readonly Token[];
  /** Values by their first token. */
  values: readonly (readonly Edge<Values>[])[];
}

/** One way a pattern explains tokens. */
export interface Match {
  from: number;
  to: number;
  /** Its words, without those that were corrected. */
  said: SaidSentence;
  slots: readonly FilledSlot[];
  tags: readonly string[];
  /** Whether a word within it or behind it says that it shall not be done. */
  isNegated: boolean;
  /** What it leaves to be believed: words that only a slot for any words explains, words misheard. */
  cost: number;
}

/** Words of one text; longer ones are for slots of type `rest`. */
const MAX_TEXT_WORDS = 24;
const MAX_NAME_WORDS = 4;
const TEXT_COST = 1;
const HESITATION_COST = 0.1;
const CORRECTION_COST = 0.2;
/** Dearer than a filler: a pattern that has the word itself goes before one that is turned round by it. */
const NEGATION_COST = 0.3;
/** Slots for things: of what is to be done, a correction says only a part ("call mom, no, dad"). */
const CORRECTABLE_TEXTS: ReadonlySet<string> = new Set(['items', 'item']);
const CORRECTABLE: ReadonlySet<string> = new Set(['number', 'duration', 'time']);
/** Of all patterns at all places: an utterance that is made to be hard must not take long. */
const MAX_STEPS = 25_000;

/** What a quoted word stands behind. */
const OPENING_MARKS: ReadonlySet<string> = new Set(['"', '“', '„', '«', '(', "'", '‘', '’']);

type Then = (at: number, cost: number) => void;

/** Matches patterns with an utterance, and notes whether some pattern would have gone on where the words end. */
export class Matcher {
  /** Whether a pattern that had begun ran out of words. */
  couldGoOn = false;
  #steps = 0;
  /** Words of the pattern on the way here that say what is wanted. */
  #contentWords = 0;
  readonly #slots: FilledSlot[] = [];
  readonly #tags: string[] = [];
  /** What was corrected on the way here. */
  readonly #corrected: TokenRange[] = [];
  /** Words that were taken for others on the way here, by their token. */
  readonly #slips: [at: number, meant: string][] = [];
  /** Words on the way here that turn it round. */
  #negations = 0;
  /** Whether words that turn it round are looked for. */
  #canBeNegated = false;
  /** By token: whether it is punctuation or hesitation. */
  readonly #skippable: readonly boolean[];
  /** By token: whether it is one of those, or says nothing within a command. */
  readonly #passable: readonly boolean[];

  constructor(
    readonly lattice: Lattice,
    private readonly words: Words,
    /** Before a value that is meant instead: "five, no, ten minutes". */
    private readonly corrections: TemplateNode,
  ) {
    const { tokens } = lattice;
    this.#skippable = tokens.map(
      ({ text }, at) => isPunctuation(text) || words.hesitation.has(text) || isHyphen(tokens, at),
    );
    this.#passable = tokens.map(({ text }, at) => this.#skippable[at] === true || words.fillers?.has(text) === true);
  }

  /** @returns every way the pattern explains the tokens from `from` on; the cheapest of those that are alike comes first */
  match(node: TemplateNode, from: number): Match[] {
    const found: Match[] = [];
    this.#match(node, from, 0, (to, cost) => {
      if (to <= from) return;
      const isNegated = this.#negations > 0;
      const said = this.said(rangesWithout(this.#corrected, from, to), new Map(this.#slips));
      const match = { from, to, said, cost, slots: [...this.#slots], tags: [...this.#tags], isNegated };
      found.push(match);
      const end = this.#negationBehind(to);
      if (end !== undefined) found.push({ ...match, to: end, cost: cost + NEGATION_COST, isNegated: true });
    });
    return found;
  }

  /** As `match`, for a command, which words within it and behind it can turn round. */
  matchCommand(node: TemplateNode, from: number): Match[] {
    this.#canBeNegated = true;
    const found = this.match(node, from);
    this.#canBeNegated = false;
    return found;
  }

  #negationBehind(to: number): number | undefined {
    if (!this.#isNegation(to) || this.#negations > 0) return undefined;
    return to + 1;
  }

  #isNegation(at: number): boolean {
    return this.#canBeNegated && this.words.negatingWithin?.has(this.lattice.tokens[at]?.text ?? '') === true;
  }

  /** @returns the words of these tokens. @param slips what was meant, by the token of what was heard */
  said(ranges: readonly TokenRange[], slips?: ReadonlyMap<number, string>): SaidSentence {
    const { utterance, tokens } = this.lattice;
    return new SaidSentence({ utterance, tokens }, (at) => this.#skippable[at] === true, ranges, slips);
  }

  /** @returns behind punctuation and hesitation */
  skip(at: number): number {
    let next = at;
    while (this.#skippable[next]) next++;
    return next;
  }

  #match(node: TemplateNode, at: number, cost: number, then: Then): void {
    if (++this.#steps > MAX_STEPS) return;
    if (node.type === 'word') this.#word(node.words, at, cost, then);
    else if (node.type === 'slot') this.#slot(node.name, node.slot, at, cost, then);
    else if (node.type === 'choice') this.#choice(node.options, at, cost, then);
    else if (node.type === 'sequence') this.#sequence(node.nodes, 0, at, cost, then);
    else {
      this.#tags.push(node.name);
      then(at, cost);
      this.#tags.pop();
    }
  }

  #choice(options: ChoiceNode['options'], at: number, cost: number, then: Then): void {
    const token = this.lattice.tokens[at];
    // Most options begin with other words: they need not be entered.
    const isPlain = token && !token.alternatives && !token.otherReadings;
    const word = isPlain && !this.#passable[at] && !this.#isNegation(at) ? token.text : undefined;
    for (const { node, firstWords } of options) {
      if (word === undefined || firstWords === undefined || firstWords.has(word)) this.#match(node, at, cost, then);
    }
  }

  #sequence(nodes: readonly TemplateNode[], index: number, at: number, cost: number, then: Then): void {
    const node = nodes[index];
    if (!node) then(at, cost);
    else this.#match(node, at, cost, (next, sum) => this.#sequence(nodes, index + 1, next, sum, then));
  }

  #word(words: ReadonlySet<string>, at: number, cost: number, then: Then): void {
    const token = this.lattice.tokens[at];
    if (!token) {
      this.#noteEnd(at);
      return;
    }
    if (words.has(token.text)) this.#behindWord(token.text, () => then(at + 1, cost));
    else this.#slip(words, token, at, cost, then);
    if (token.otherReadings) this.#otherReadings(words, token, at, cost, then);
    if (this.#passable[at]) this.#word(words, at + 1, cost + this.#skipCost(at), then);
    if (this.#isNegation(at)) this.#negated(() => this.#word(words, at + 1, cost + NEGATION_COST, then));
  }

  /** Of several forms that stand for as many tokens one is enough. */
  #otherReadings(
    words: ReadonlySet<string>,
    { text, otherReadings = [] }: Token,
    at: number,
    cost: number,
    then: Then,
  ) {
    const tried = new Set(words.has(text) ? [1] : []);
    for (const { text: other, count } of otherReadings) {
      if (!words.has(other) || tried.has(count)) continue;
      tried.add(count);
      this.#behindWord(other, () => then(at + count, cost));
    }
  }

  #slip(words: ReadonlySet<string>, { alternatives }: Token, at: number, cost: number, then: Then): void {
    const slip = alternatives?.find(({ text, negates }) => words.has(text) && (!negates || this.#canBeNegated));
    if (!slip) return;
    if (slip.negates) {
      this.#negated(() => then(at + 1, cost + slip.cost));
      return;
    }
    this.#slips.push([at, slip.text]);
    then(at + 1, cost + slip.cost);
    this.#slips.pop();
  }

  #negated(then: () => void): void {
    this.#negations++;
    then();
    this.#negations--;
  }

  #behindWord(text: string, then: () => void): void {
    const content = this.words.functionWords.has(text) ? 0 : 1;
    this.#contentWords += content;
    then();
    this.#contentWords -= content;
  }

  /** The words end within a pattern. "Can I have a large mocha" is no beginning of one, although a text slot takes it all. */
  #noteEnd(at: number): void {
    const last = this.#slots.at(-1);
    const isText = last !== undefined && isTextSlot(last.type) && this.skip(last.to) >= at;
    this.couldGoOn ||= at > 0 && (!isText || this.#contentWords > 0);
  }

  #skipCost(at: number): number {
    const { text = '' } = this.lattice.tokens[at] ?? {};
    return isPunctuation(text) || text === '-' ? 0 : HESITATION_COST;
  }

  #slot(name: string, type: SlotType, at: number, cost: number, then: Then): void {
    if (at >= this.lattice.tokens.length) {
      this.#noteEnd(at);
      return;
    }
    if (type === 'word') this.#oneWord(name, at, cost, then);
    else if (isTextSlot(type)) this.#anyWords(name, type, at, cost, then);
    else this.#value(name, type, at, cost, then);
    if (this.#passable[at]) this.#slot(name, type, at + 1, cost + this.#skipCost(at), then);
    if (this.#isNegation(at)) this.#negated(() => this.#slot(name, type, at + 1, cost + NEGATION_COST, then));
  }

  #value(name: string, type: SlotType, at: number, cost: number, then: Then): void {
    for (const edge of this.lattice.values[at] ?? []) {
      // A number at the end may still become a time or a length.
      if (edge.kind === 'number' && type !== 'number') this.couldGoOn ||= edge.to === this.lattice.tokens.length;
      if (CORRECTABLE.has(edge.kind)) this.#correctedSlot(name, type, [at, edge.to], cost, then);
      if (edge.kind !== type) continue;
      this.#fill({ name, type, value: edge.value, from: at, to: edge.to }, edge.cost / 20, cost, then);
    }
  }

  /** "Five, no, ten minutes": what was said first does not count. */
  #correctedSlot(name: string, type: SlotType, [from, at]: TokenRange, cost: number, then: Then): void {
    if (!this.#isCorrection(this.skip(at))) return;
    this.#match(this.corrections, at, cost + CORRECTION_COST, (to, sum) => {
      this.#corrected.push([from, to]);
      this.#slot(name, type, to, sum, then);
      this.#corrected.pop();
    });
  }

  #isCorrection(at: number): boolean {
    const text = this.lattice.tokens[at]?.text;
    return text !== undefined && this.words.corrections.has(text);
  }

  #oneWord(name: string, at: number, cost: number, then: Then): void {
    if (isPunctuation(this.lattice.tokens[at]?.text ?? '')) return;
    const value = this.#saidText(at, at + 1);
    this.#fill({ name, type: 'word', value, from: at, to: at + 1 }, TEXT_COST, cost, then);
  }

  #canBeginText(type: TextSlotType, at: number): boolean {
    if (this.#passable[at] || this.#isInsideWord(at)) return false;
    const text = this.lattice.tokens[at]?.text ?? '';
    if (type !== 'rest' && this.words.cannotBegin.has(text)) return false;
    return type !== 'command' || this.words.commands.has(text);
  }

  #anyWords(name: string, type: TextSlotType, at: number, cost: number, then: Then): void {
    if (!this.#canBeginText(type, at)) return;
    const ends = type === 'rest' ? [{ to: this.#endOfText(), price: TEXT_COST }] : this.#textEnds(type, at);
    for (const { to, price } of ends) {
      // "Eggs, no, flour": what was said first does not count.
      if (type === 'text' && CORRECTABLE_TEXTS.has(name))
        this.#correctedSlot(name, type, [at, to], cost + TEXT_COST, then);
      if (!this.#canEndText(type, to)) continue;
      this.#fill({ name, type, value: this.#saidText(at, to), from: at, to }, price, cost, then);
    }
  }

  #saidText(from: number, to: number): SaidText {
    const { utterance, tokens, values } = this.lattice;
    const { hasCapitalNouns, functionWords } = this.words;
    const isNumber = values[from]?.some(({ kind }) => kind === 'number');
    const keepsCapital = hasCapitalNouns === true && !isNumber && !functionWords.has(tokens[from]?.text ?? '');
    return saidText(utterance, tokens, from, to, keepsCapital);
  }

  #canEndText(type: TextSlotType, to: number): boolean {
    const last = this.lattice.tokens[to - 1]?.text ?? '';
    return this.#isTextEnd(to) && (type === 'rest' || this.words.notLastInTexts?.has(last) !== true);
  }

  /** Where a name or a text that begins at `at` can end, and what it costs to believe that. */
  #textEnds(type: TextSlotType, at: number): { to: number; price: number }[] {
    const { tokens } = this.lattice;
    const longest = type === 'name' ? MAX_NAME_WORDS : MAX_TEXT_WORDS;
    const ends: { to: number; price: number }[] = [];
    let price = TEXT_COST;
    for (let to = at + 1; to <= tokens.length; to++) {
      const { text } = tokens[to - 1] as Token;
      if (type === 'name' && this.#isNoName(to - 1)) return ends;
      if (to > at + 1 && (this.words.notInTexts.has(text) || this.#isQuestionBehind(to - 1))) return ends;
      price += wordCost(text);
      if (price > TEXT_COST * (longest + 1)) return ends;
      if (!this.#isInsideWord(to)) ends.push({ to, price });
    }
    return ends;
  }

  /** A comma before "is it …": another sentence begins, with which no text goes on. */
  #isQuestionBehind(at: number): boolean {
    const { tokens } = this.lattice;
    if (tokens[at]?.text !== ',') return false;
    const { auxiliaries, subjects } = this.words;
    return auxiliaries.has(tokens[at + 1]?.text ?? '') && subjects.has(tokens[at + 2]?.text ?? '');
  }

  /** A name holds no small words of the language, and is no number. */
  #isNoName(at: number): boolean {
    const { text } = this.lattice.tokens[at] as Token;
    if (this.words.notInNames.has(text) || isSentenceEnd(text)) return true;
    return (this.lattice.values[at] ?? []).some(({ kind, to }) => kind === 'number' && to === at + 1);
  }

  /** "M&M's", "1.5": no text ends between what is written as one word. */
  #isInsideWord(at: number): boolean {
    // "The pasta-timer": STT writes as one word what is none.
    if (isHyphen(this.lattice.tokens, at)) return false;
    const [last, next] = [this.lattice.tokens[at - 1], this.lattice.tokens[at]];
    if (next?.isPartOfWord) return false;
    return next?.isGlued === true && !isPunctuation(next.text) && !OPENING_MARKS.has(last?.text ?? '');
  }

  /** Behind the last word that can end a text: neither punctuation nor "please". */
  #endOfText(): number {
    let end = this.lattice.tokens.length;
    while (end > 0 && !this.#isTextEnd(end)) end--;
    return end;
  }

  /** A name or a text ends on a word that can end one. */
  #isTextEnd(to: number): boolean {
    const last = this.lattice.tokens[to - 1]?.text ?? '';
    return !isPunctuation(last) && !this.words.joints.has(last);
  }

  #fill(slot: FilledSlot, price: number, cost: number, then: Then): void {
    this.#slots.push(slot);
    then(slot.to, cost + price);
    this.#slots.pop();
  }
}

function rangesWithout(left: readonly TokenRange[], from: number, to: number): TokenRange[] {
  const starts = [from, ...left.map(([, end]) => end)];
  const ends = [...left.map(([start]) => start), to];
  return starts.map((start, index): TokenRange => [start, ends[index] ?? to]);
}

export function isPunctuation(text: string): boolean {
  return /^[^\p{L}\d%$€£°+*/=^×÷√-]$/u.test(text);
}

function isSentenceEnd(text: string): boolean {
  return /^[.!?…]$/.test(text);
}

/** A comma in a text is dearer than none: it rather parts two. */
function wordCost(text: string): number {
  if (!isPunctuation(text)) return TEXT_COST;
  return /[,;]/.test(text) ? TEXT_COST / 2 : 0;
}
