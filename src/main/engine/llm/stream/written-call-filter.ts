import { knownToolName } from '../tool-name.ts';
import { readFunctionNotation } from './function-notation.ts';
import { jsonEnd } from './json-end.ts';
import { bracketEnd } from './literal.ts';
import type { WrittenCall } from './written-call.ts';
import { callMark, callMarkStart, FENCE_END, isInWord, SENTENCE_START } from './written-call-marks.ts';
import { readBareCalls, readMarkedCalls } from './written-call-reader.ts';

/** Two words in a line behind a tag: the answer is about the tag. */
const PROSE = /^\s*\p{L}[\w.-]*[^\S\n]+\p{L}/u;
/** A tag around nothing of a call is a part of the answer. */
const CALL_SIGN = /[{[<(]/;
/** What separates calls from each other and from the text. */
const SEPARATORS = /^[\s;,]+/;
const QUOTES = '"\'`“”‘’„«»';
/** As much of the text before a mark as says whether a sentence begins there. */
const BEFORE_CHARACTERS = 12;
const KINDS = ['tag', 'part', 'fence', 'token', 'python', 'list', 'json'] as const;

/** A mark at the start of the held text. */
interface Mark {
  kind: (typeof KINDS)[number];
  text: string;
}

/** What a mark begins: characters of the text, and the calls in them. */
interface Region {
  length: number;
  calls: WrittenCall[];
  /** Whether it is a part of the answer. */
  isText: boolean;
}

/**
 * Takes the tool calls out of a text in which the model has written them. It holds back only what may become such a call: ordinary
 * text passes as it comes.
 */
export class WrittenCallFilter {
  readonly calls: WrittenCall[] = [];
  readonly #mark: RegExp;
  /** Text that is not decided about. */
  #held = '';
  /** The end of what was let through. */
  #before = '';
  #isBehindCall = false;
  #hasBroken = false;

  /** @param toolNames tools that the model may call: these are also read where they are written as a program would */
  constructor(private readonly toolNames: readonly string[]) {
    this.#mark = callMark(toolNames);
  }

  /** Whether there was a call that cannot be read or was cut off. */
  get hasBroken(): boolean {
    return this.#hasBroken;
  }

  /** @returns what of the answer is certain */
  push(text: string): string {
    this.#held += text;
    return this.#passOn(false);
  }

  /** The text has ended. @returns the rest of the answer */
  end(): string {
    return this.#passOn(true);
  }

  #passOn(isEnd: boolean): string {
    let passed = '';
    for (;;) {
      if (this.#isBehindCall) this.#held = this.#held.replace(SEPARATORS, '');
      const found = this.#find(isEnd);
      passed += this.#let(found?.index ?? (isEnd ? this.#held.length : this.#certainLength));
      const region = found && this.#regionOf(found.mark, isEnd);
      if (!region) return passed;
      if (region.isText) passed += this.#let(region.length);
      else this.#take(region);
    }
  }

  get #certainLength(): number {
    return callMarkStart(this.#held, this.#context, this.toolNames);
  }

  /** What the held text goes on with: behind a call a sentence begins. */
  get #context(): string {
    return this.#isBehindCall ? '' : this.#before;
  }

  /** @returns the first mark that the text is not about, and its place */
  #find(isEnd: boolean): { mark: Mark; index: number } | undefined {
    for (const { 0: text, groups = {}, index } of this.#held.matchAll(this.#mark)) {
      const kind = KINDS.find((name) => groups[name] !== undefined) ?? 'json';
      const mark = { kind, text };
      if (this.#isPlaced(mark, index) && !this.#isQuoted(mark, index, isEnd)) return { mark, index };
    }
    return undefined;
  }

  /** Whether a call may stand at this place. Without a list or a fence around it, a name with a bracket is often just mentioned. */
  #isPlaced({ kind, text }: Mark, index: number): boolean {
    const before = this.#context + this.#held.slice(0, index);
    if (isInWord(before + text, before.length)) return false;
    if (kind === 'list') return before.trim() === '' && this.calls.length === 0;
    return kind !== 'python' || /^[[`]/.test(text) || SENTENCE_START.test(before);
  }

  #isQuoted({ kind, text }: Mark, start: number, isEnd: boolean): boolean {
    const before = start === 0 ? this.#before.slice(-1) : this.#held.charAt(start - 1);
    if (before === '' || !QUOTES.includes(before)) return false;
    if (kind === 'json' || kind === 'python' || kind === 'list') return true;
    const behind = this.#held.charAt(start + text.length);
    return behind === '' ? isEnd : QUOTES.includes(behind);
  }

  /** @returns undefined as long as more of it may come */
  #regionOf(mark: Mark, isEnd: boolean): Region | undefined {
    if (mark.kind === 'json') return this.#jsonRegion(mark.text, isEnd);
    if (mark.kind === 'python' || mark.kind === 'list') return this.#programRegion(mark, isEnd);
    const { length } = mark.text;
    const body = this.#held.slice(length);
    const isClosing = mark.text.startsWith('</');
    if (!isClosing && mark.kind === 'tag' && PROSE.test(body)) return { length, calls: [], isText: true };
    if (!isClosing) return this.#markedRegion(mark, body, isEnd);
    const mayBeQuoted = body === '' && !isEnd && QUOTES.includes(this.#before.slice(-1) || ' ');
    return mayBeQuoted ? undefined : { length, calls: [], isText: false };
  }

  #markedRegion(mark: Mark, body: string, isEnd: boolean): Region | undefined {
    const [closing] = closingOf(mark)?.exec(body) ?? [];
    if (closing === undefined && !isEnd) return undefined;
    const inner = closing === undefined ? body : body.slice(0, body.indexOf(closing));
    const length = mark.text.length + inner.length + (closing ?? '').length;
    const calls = readMarkedCalls(mark.kind === 'part' ? mark.text + inner : inner, closing !== undefined);
    const isText = !['token', 'fence'].includes(mark.kind) && calls.length === 0 && !CALL_SIGN.test(inner);
    this.#hasBroken ||= calls.length === 0 && !isText;
    return { length, calls, isText };
  }

  #jsonRegion(mark: string, isEnd: boolean): Region | undefined {
    const start = mark.search(/[[{]/);
    const end = mark.includes('"') ? jsonEnd(this.#held, start) : bracketEnd(this.#held, start);
    if (end === undefined) return isEnd ? this.#cutOff() : undefined;
    const { calls, isBroken } = readBareCalls(this.#held.slice(start, end), this.toolNames);
    if (calls.length === 0 && !isBroken) return { length: end, calls, isText: true };
    if (mark.startsWith('`')) return this.#fencedRegion(end, calls, isEnd);
    if (!this.#isKnown(calls)) {
      const isExample = this.#isWithinLine(end, isEnd);
      if (isExample !== false) return isExample && { length: end, calls: [], isText: true };
    }
    this.#hasBroken ||= isBroken;
    return { length: end, calls, isText: false };
  }

  /** A call as a program has it. */
  #programRegion({ kind, text }: Mark, isEnd: boolean): Region | undefined {
    const end = bracketEnd(this.#held, text.search(/[[(]/));
    if (end === undefined) return isEnd ? this.#cutOff() : undefined;
    const calls = readFunctionNotation(this.#held.slice(0, end).replace(/^```\w*/, ''));
    const asText = { length: end, calls: [], isText: true };
    if (text.startsWith('`')) return this.#fencedRegion(end, calls, isEnd);
    const isAlone = kind === 'list' ? this.#endsAnswer(end, isEnd) : text.startsWith('[') || this.#endsLine(end, isEnd);
    if (isAlone === undefined) return undefined;
    if (!isAlone || (kind === 'list' && calls.length === 0)) return asText;
    this.#hasBroken ||= calls.length === 0;
    return { length: end, calls, isText: false };
  }

  /** @param end of the call in a fence, which ends behind it */
  #fencedRegion(end: number, calls: WrittenCall[], isEnd: boolean): Region | undefined {
    const rest = this.#held.slice(end);
    const [fence] = FENCE_END.exec(rest) ?? [''];
    if (fence === '' && !isEnd && /^\s{0,9}`{0,2}$/.test(rest)) return undefined;
    this.#hasBroken ||= calls.length === 0;
    return { length: end + fence.length, calls, isText: false };
  }

  #cutOff(): Region {
    this.#hasBroken = true;
    return { length: this.#held.length, calls: [], isText: false };
  }

  #isKnown(calls: readonly WrittenCall[]): boolean {
    return calls.some(({ name }) => knownToolName(name, this.toolNames) !== undefined);
  }

  /** Whether words of the same line stand before and behind: then it is an example. Undefined as long as that is open. */
  #isWithinLine(end: number, isEnd: boolean): boolean | undefined {
    if (!/\S[^\S\n]*$/u.test(this.#before) || this.#isBehindCall) return false;
    const rest = this.#held.slice(end);
    if (!isEnd && /^[^\S\n]*$/u.test(rest)) return undefined;
    return /^[^\S\n]*\p{L}/u.test(rest);
  }

  /** Whether nothing follows. Undefined as long as that is open. */
  #endsAnswer(end: number, isEnd: boolean): boolean | undefined {
    const isBlank = this.#held.slice(end).trim() === '';
    return isBlank && !isEnd ? undefined : isBlank;
  }

  /** Whether nothing follows in the line but a further call. Undefined as long as that is open. */
  #endsLine(end: number, isEnd: boolean): boolean | undefined {
    const rest = this.#held.slice(end);
    if (!isEnd && /^[^\S\n]*\)?[^\S\n]*$/u.test(rest)) return undefined;
    return /^[^\S\n]*\)?[^\S\n]*(?:[\n;,]|$)/u.test(rest);
  }

  #take({ length, calls }: Region): void {
    this.#held = this.#held.slice(length);
    this.calls.push(...calls);
    this.#isBehindCall = true;
  }

  #let(length: number): string {
    const text = this.#held.slice(0, length);
    this.#held = this.#held.slice(length);
    if (text === '') return '';
    // A blank in place of a call between two texts.
    const separator = this.#isBehindCall && /\S$/u.test(this.#before) ? ' ' : '';
    this.#isBehindCall = false;
    this.#before = (this.#before + separator + text).slice(-BEFORE_CHARACTERS);
    return separator + text;
  }
}

/** @returns what ends the call; undefined for tokens, behind which nothing else comes */
function closingOf({ kind, text }: Mark): RegExp | undefined {
  if (kind === 'token') return undefined;
  if (kind === 'fence') return /```/;
  const name = text.slice(1).replace(/(?:=| name=|>)$/, '');
  const closing = name === 'start_function_call' ? '<end_function_call>' : `</${name}>`;
  return new RegExp(closing.replace(/[|]/g, '\\|'), 'i');
}
