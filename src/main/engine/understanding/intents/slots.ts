import type { Token } from '../grammar/tokenize.ts';
import type { Values } from '../languages/value-grammar.ts';
import { type SaidSentence, withoutCapital } from './said-sentence.ts';
import { type SlotType, TEXT_SLOT_TYPES, type TextSlotType } from './template.ts';

/** Words of the utterance, as they were transcribed. */
export interface SaidText {
  /** In their own spelling. */
  text: string;
  /** In lower case, without punctuation. */
  words: readonly string[];
}

/** What a slot of each type holds. */
export interface SlotValues extends Values {
  name: SaidText;
  text: SaidText;
  rest: SaidText;
  command: SaidText;
  word: SaidText;
}

export interface FilledSlot<Type extends SlotType = SlotType> {
  name: string;
  type: Type;
  value: SlotValues[Type];
  /** Its first token. */
  from: number;
  /** Behind its last token. */
  to: number;
}

/** What a sentence said in the slots of its pattern. */
export class Slots {
  constructor(
    readonly filled: readonly FilledSlot[],
    /** Which ways of the pattern were taken. */
    readonly tags: ReadonlySet<string> = new Set(),
    /** The words that it was read from. */
    private readonly source?: SaidSentence,
    /** What the command before it in the same utterance said. */
    readonly before?: Slots,
  ) {}

  /** @returns the same, said after that */
  after(before: Slots | undefined): Slots {
    return new Slots(this.filled, this.tags, this.source, before);
  }

  /** @returns the same, with another value in place of one that was said before */
  corrected(slot: FilledSlot): Slots {
    const old = this.filled.find(({ name }) => name === slot.name);
    const filled = this.filled.map((one) => (one === old ? slot : one));
    const source = old && this.source?.replacing([old.from, old.to], [slot.from, slot.to]);
    return new Slots(filled, this.tags, source, this.before);
  }

  /** The words of the command, as they were transcribed; empty when they are not known. */
  get sentence(): string {
    return this.source?.text ?? '';
  }

  /** Whether a word of it was taken for another one that sounds like it. */
  get isMisheard(): boolean {
    return this.source?.hasSlips ?? false;
  }

  /** The words of a slot that holds a value, as they were transcribed. */
  said(name: string): string | undefined {
    const slot = this.filled.find((one) => one.name === name);
    return (
      slot && this.source && saidText(this.source.words.utterance, this.source.words.tokens, slot.from, slot.to).text
    );
  }

  /** @returns what the slot holds; undefined when the sentence did not fill it */
  get<Type extends SlotType>(type: Type, name: string = type): SlotValues[Type] | undefined {
    return this.all(type, name)[0];
  }

  /** @returns all that was said for a slot that a pattern has several times */
  all<Type extends SlotType>(type: Type, name: string = type): SlotValues[Type][] {
    return this.filled
      .filter((slot) => slot.name === name && slot.type === type)
      .map(({ value }) => value as SlotValues[Type]);
  }

  /** The name or text of a slot, as it was transcribed. */
  text(name: string): string | undefined {
    const slot = this.filled.find((one) => one.name === name && isTextSlot(one.type));
    return (slot?.value as SaidText | undefined)?.text;
  }

  has(tag: string): boolean {
    return this.tags.has(tag);
  }
}

/**
 * @param keepsCapital whether the first word has its capital wherever it stands
 * @returns the words of these tokens; a capital that a sentence begins with is dropped, one of a name is kept
 */
export function saidText(
  utterance: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  keepsCapital = false,
): SaidText {
  const said = tokens.slice(from, to);
  const [first, last] = [said[0], said.at(-1)];
  const words = said.filter(({ text }) => /[\p{L}\d]/u.test(text)).map(({ text }) => text);
  if (!first || !last) return { text: '', words };
  const text = utterance.slice(first.start, last.end).replace(/[’‘`]/g, "'");
  const begins = from === 0 || /[.!?]/.test(tokens[from - 1]?.text ?? '');
  return { text: begins && !keepsCapital ? withoutCapital(text) : text, words };
}

export function isTextSlot(type: SlotType): type is TextSlotType {
  return (TEXT_SLOT_TYPES as readonly SlotType[]).includes(type);
}
