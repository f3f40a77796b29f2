import { jsonEnd } from './json-end.ts';
import { CALL_MARK, callMarkStart, FENCE_END } from './written-call-marks.ts';
import { readBareCalls, readMarkedCalls, type WrittenCall } from './written-call-reader.ts';

/** Two words in a line behind a tag: the answer is about the tag. */
const PROSE = /^\s*\p{L}[\w.-]*[^\S\n]+\p{L}/u;
/** A tag around nothing of a call is a part of the answer. */
const CALL_SIGN = /[{[<(]/;
/** What separates calls from each other and from the text. */
const SEPARATORS = /^[\s;,]+/;
const QUOTES = '"\'`“”‘’„«»';

/** A mark at the start of the held text. */
type Mark = { kind: 'tag' | 'part' | 'token' | 'json'; text: string };

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
  /** Text that is not decided about. */
  #held = '';
  /** The last character that was let through. */
  #before = '';
  #isBehindCall = false;
  #hasBroken = false;

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
      passed += this.#separator();
      const found = this.#find(isEnd);
      passed += this.#let(found?.index ?? (isEnd ? this.#held.length : callMarkStart(this.#held)));
      const region = found && this.#regionOf(found.mark, isEnd);
      if (!region) return passed;
      if (region.isText) passed += this.#let(region.length);
      else this.#take(region);
    }
  }

  /** @returns the first mark that the text is not about, and its place */
  #find(isEnd: boolean): { mark: Mark; index: number } | undefined {
    for (const { 0: text, groups = {}, index } of this.#held.matchAll(new RegExp(CALL_MARK, 'giu'))) {
      const kind = (['tag', 'part', 'token', 'json'] as const).find((name) => groups[name] !== undefined) ?? 'json';
      if (!this.#isQuoted(kind, index, index + text.length, isEnd)) return { mark: { kind, text }, index };
    }
    return undefined;
  }

  #isQuoted(kind: Mark['kind'], start: number, end: number, isEnd: boolean): boolean {
    const before = start === 0 ? this.#before : this.#held.charAt(start - 1);
    if (before === '' || !QUOTES.includes(before)) return false;
    if (kind === 'json') return true;
    const behind = this.#held.charAt(end);
    return behind === '' ? isEnd : QUOTES.includes(behind);
  }

  /** @returns undefined as long as more of it may come */
  #regionOf(mark: Mark, isEnd: boolean): Region | undefined {
    if (mark.kind === 'json') return this.#jsonRegion(mark.text, isEnd);
    const { length } = mark.text;
    const body = this.#held.slice(length);
    if (mark.kind === 'tag' && PROSE.test(body)) return { length, calls: [], isText: true };
    if (!mark.text.startsWith('</')) return this.#markedRegion(mark, body, isEnd);
    const mayBeQuoted = body === '' && !isEnd && QUOTES.includes(this.#before);
    return mayBeQuoted ? undefined : { length, calls: [], isText: false };
  }

  #markedRegion(mark: Mark, body: string, isEnd: boolean): Region | undefined {
    const [closing] = closingOf(mark)?.exec(body) ?? [];
    if (closing === undefined && !isEnd) return undefined;
    const inner = closing === undefined ? body : body.slice(0, body.indexOf(closing));
    const length = mark.text.length + inner.length + (closing ?? '').length;
    const calls = readMarkedCalls(mark.kind === 'part' ? mark.text + inner : inner);
    const isText = mark.kind !== 'token' && calls.length === 0 && !CALL_SIGN.test(inner);
    this.#hasBroken ||= calls.length === 0 && !isText;
    return { length, calls, isText };
  }

  #jsonRegion(mark: string, isEnd: boolean): Region | undefined {
    const start = mark.search(/[[{]/);
    const end = jsonEnd(this.#held, start);
    if (end === undefined) {
      if (!isEnd) return undefined;
      this.#hasBroken = true;
      return { length: this.#held.length, calls: [], isText: false };
    }
    const calls = readBareCalls(this.#held.slice(start, end));
    if (calls.length === 0) return { length: end, calls, isText: true };
    if (start === 0 || !mark.startsWith('`')) return { length: end, calls, isText: false };
    const rest = this.#held.slice(end);
    const [fence] = FENCE_END.exec(rest) ?? [''];
    if (fence === '' && !isEnd && /^\s{0,9}`{0,2}$/.test(rest)) return undefined;
    return { length: end + fence.length, calls, isText: false };
  }

  #take({ length, calls }: Region): void {
    this.#held = this.#held.slice(length);
    this.calls.push(...calls);
    this.#isBehindCall = true;
  }

  /** @returns a blank in place of a call between two texts, once the second one comes */
  #separator(): string {
    if (!this.#isBehindCall) return '';
    this.#held = this.#held.replace(SEPARATORS, '');
    if (this.#held === '') return '';
    this.#isBehindCall = false;
    const isApart = this.#before === '' || /\s/.test(this.#before);
    return isApart ? '' : ' ';
  }

  #let(length: number): string {
    const text = this.#held.slice(0, length);
    this.#held = this.#held.slice(length);
    if (text !== '') this.#before = text.slice(-1);
    return text;
  }
}

/** @returns what ends the call; undefined for tokens, behind which nothing else comes */
function closingOf({ kind, text }: Mark): RegExp | undefined {
  if (kind === 'token') return undefined;
  return new RegExp(`</${/[\w:]+/.exec(text)?.[0]}>`, 'i');
}
