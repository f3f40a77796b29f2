import { BareHarmony, isBareHarmony, mayBecomeBareHarmony } from './bare-harmony.ts';
import { HarmonyMessage } from './harmony-message.ts';
import type { WrittenCall } from './written-call.ts';

/** The tokens of OpenAI's harmony format (OpenAI's cookbook, "OpenAI harmony response format"). */
const TOKENS = ['start', 'channel', 'message', 'constrain', 'end', 'return', 'call'].map((name) => `<|${name}|>`);
const TOKEN = /<\|(start|channel|message|constrain|end|return|call)\|>/gu;
/** A longer header is none. */
const MAX_HEADER_CHARACTERS = 160;
const [OPENING_QUOTES, CLOSING_QUOTES] = ['"\'`“‘«„', '"\'`”’»“'];

/**
 * Reads the harmony format, which gpt-oss writes and some servers pass on as text: its final channel is the answer, its analysis
 * is thought, and what is sent to a function is a call. Every other text passes as it comes.
 */
export class HarmonyFilter {
  #held = '';
  #before = '';
  #state: 'start' | 'plain' | 'bare' | 'header' | 'body' = 'start';
  #header = '';
  readonly #message = new HarmonyMessage();
  #bare: BareHarmony | undefined;

  get calls(): readonly WrittenCall[] {
    return this.#message.calls;
  }

  /** Whether there was a call that cannot be read or was cut off. */
  get hasBroken(): boolean {
    return this.#message.hasBroken;
  }

  get hasThought(): boolean {
    return this.#message.hasThought;
  }

  push(text: string): string {
    this.#held += text;
    return this.#passOn(false);
  }

  /** The text has ended. @returns the rest */
  end(): string {
    return this.#passOn(true) + this.#finish();
  }

  #passOn(isEnd: boolean): string {
    if (this.#state === 'start' && !this.#begin(isEnd)) return '';
    if (this.#bare) return this.#bare.push(this.#takeHeld(), isEnd);
    let passed = '';
    for (;;) {
      const found = this.#nextToken(isEnd);
      const length = found?.index ?? (isEnd ? this.#held.length : tokenStart(this.#held));
      passed += this.#take(this.#held.slice(0, length));
      this.#held = this.#held.slice(length);
      if (!found) return passed;
      passed += this.#handle(found[0]);
      this.#held = this.#held.slice(found[0].length);
    }
  }

  /** @returns whether it is certain how the text begins */
  #begin(isEnd: boolean): boolean {
    if (!isEnd && mayBecomeBareHarmony(this.#held)) return false;
    if (isBareHarmony(this.#held)) this.#bare = new BareHarmony(this.#message);
    this.#state = this.#bare ? 'bare' : 'plain';
    return true;
  }

  #nextToken(isEnd: boolean): RegExpExecArray | undefined {
    for (const found of this.#held.matchAll(TOKEN)) {
      if (this.#state !== 'plain' || !this.#isQuoted(found, isEnd)) return found;
    }
    return undefined;
  }

  /** Whether the text is about the token, or may be with what is to come. */
  #isQuoted({ 0: token, index }: RegExpExecArray, isEnd: boolean): boolean {
    const before = index === 0 ? this.#before : this.#held.charAt(index - 1);
    if (before === '' || !OPENING_QUOTES.includes(before)) return false;
    const behind = this.#held.charAt(index + token.length);
    return behind === '' ? !isEnd : CLOSING_QUOTES.includes(behind);
  }

  #handle(token: string): string {
    if (token === '<|start|>' || token === '<|channel|>') {
      if (this.#state === 'body') this.#message.end();
      this.#header = this.#state === 'header' ? `${this.#header} ` : '';
      this.#state = 'header';
      return '';
    }
    // The end of an answer in another format.
    if (this.#state === 'plain') return token;
    if (token === '<|constrain|>') this.#header += ' ';
    else if (token === '<|message|>') this.#startBody();
    else return this.#finish();
    return '';
  }

  #startBody(): void {
    if (this.#state === 'header') this.#message.start(this.#header);
    this.#state = 'body';
  }

  #take(text: string): string {
    if (text === '') return '';
    if (this.#state === 'plain') {
      this.#before = text.slice(-1);
      return text;
    }
    if (this.#state === 'body') return this.#message.add(text);
    this.#header += text;
    if (this.#header.length <= MAX_HEADER_CHARACTERS) return '';
    return this.#abandonHeader();
  }

  /** A header without a message: what is not a part of it passes. */
  #abandonHeader(): string {
    const header = this.#header;
    this.#header = '';
    this.#state = 'body';
    return this.#message.startWithoutMark(header);
  }

  #finish(): string {
    // One word is the beginning of a role or a channel.
    const isCutOff = this.#state === 'header' && !/\S\s+\S/.test(this.#header.replace(/^\s*assistant/, ''));
    const passed = this.#state === 'header' && !isCutOff ? this.#abandonHeader() : '';
    if (this.#state === 'body') this.#message.end();
    return passed;
  }

  #takeHeld(): string {
    const held = this.#held;
    this.#held = '';
    return held;
  }
}

/** @returns where the end of a text may become a token; its length when it cannot */
function tokenStart(text: string): number {
  const at = text.lastIndexOf('<');
  return at >= 0 && TOKENS.some((token) => token.startsWith(text.slice(at))) ? at : text.length;
}
