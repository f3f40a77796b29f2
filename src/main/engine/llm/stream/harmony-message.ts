import { readLiteral } from './literal.ts';
import type { WrittenCall } from './written-call.ts';

const RECIPIENT = /\bto=([\w.-]+)/;
const CHANNEL = /\b(?:analysis|commentary|final)\b/;
/** A message of a tool to the model, which only the model can have made up. */
const OTHER_ROLE = /^\s*(?!assistant\b|analysis\b|commentary\b|final\b|to=)[a-z][\w.-]*/i;

/** The message that is being read of an answer in the harmony format. */
export class HarmonyMessage {
  readonly calls: WrittenCall[] = [];
  hasBroken = false;
  hasThought = false;
  /** A preamble is said before a call. */
  #kind: 'text' | 'preamble' | 'thoughts' | 'call' = 'text';
  #recipient = '';
  #body = '';
  #lastPassed = '';
  #isFirst = true;

  /** @param header role, channel, recipient and type, without the tokens between them */
  start(header: string): void {
    this.#body = '';
    this.#isFirst = true;
    this.#recipient = RECIPIENT.exec(header)?.[1] ?? '';
    const [channel] = CHANNEL.exec(header) ?? [];
    if (OTHER_ROLE.test(header)) this.#kind = 'thoughts';
    else if (this.#recipient !== '') this.#kind = 'call';
    else if (channel === 'commentary') this.#kind = 'preamble';
    else this.#kind = channel === 'analysis' ? 'thoughts' : 'text';
  }

  /** A header that no message follows, only text. @returns what of it is a part of the answer */
  startWithoutMark(header: string): string {
    const text = header.replace(/^\s*(?:assistant)?\s*(?:final)?\s*/, '');
    this.start(RECIPIENT.test(header) || /^\s*(?:assistant\s*)?(?:analysis|commentary)/.test(header) ? 'analysis' : '');
    return this.add(text);
  }

  /** @returns what of it is a part of the answer */
  add(text: string): string {
    if (this.#kind === 'text') return this.#pass(text);
    this.#body += text;
    if (this.#kind === 'thoughts') this.hasThought ||= text.trim() !== '';
    if (this.#kind !== 'preamble' || this.#body.trim() === '') return '';
    // Arguments without the name of a tool.
    const isCall = /^\s*[{[]/.test(this.#body);
    this.hasBroken ||= isCall;
    this.#kind = isCall ? 'thoughts' : 'text';
    return isCall ? '' : this.#pass(this.#body);
  }

  /** Ends the message. What follows before another one is a part of the answer. */
  end(): void {
    if (this.#kind === 'call') this.calls.push({ name: this.#recipient, arguments: argumentsOf(this.#body) });
    this.start('');
  }

  /** Puts a blank between the texts of two messages. */
  #pass(text: string): string {
    if (text === '') return '';
    const separator = this.#isFirst && /\S$/u.test(this.#lastPassed) && /^\S/u.test(text) ? ' ' : '';
    this.#isFirst = false;
    this.#lastPassed = text.slice(-1);
    return separator + text;
  }
}

/** @returns a text when they cannot be read: the tool says so to the model */
function argumentsOf(body: string): string | Record<string, unknown> {
  const value = body.trim() === '' ? {} : readLiteral(body);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : body.trim();
}
