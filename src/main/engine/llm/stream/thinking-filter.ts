import { wholeSentences } from '../../speech/tts/text/sentences.ts';
import { CLOSING, CONTROL, LONE_CLOSING, OPENING, tagStart } from './thinking-tags.ts';

/** What a model's thoughts look like when their opening tag is part of the prompt: they are about the user and the answer. */
const THOUGHT =
  /\bthe user\b|\bhere are my reasoning steps\b|\b(?:I|we) (?:should|need to|must|have to)\b|\blet me think\b|用户/i;
/** How thoughts often begin, and some answers; what they are is seen from the sentences behind. */
const MUSING = /^(?:okay|ok|alright|all right|hm+|well|wait|so|let me|let's|let’s|first|now)\b/i;
const SENTENCES_OF_MUSING = 3;
/** Signs before and behind a tag that the text is about. */
const [OPENING_QUOTES, CLOSING_QUOTES] = ['"\'`“‘«„', '"\'`”’»“'];
/** A mark at the end of a text. */
const LAST_MARK = /(?:<[^<>]{1,100}>|◁[^▷]{1,20}▷|\[\/?THINK\])$/iu;
/** Longest closing mark, which must not be cut while thoughts are passed over. */
const MAX_MARK_CHARACTERS = 140;

/** Whether thoughts that only a closing tag ends may come: their opening tag is then a part of the model's prompt. */
export type UnopenedThoughts = 'possible' | 'expected' | 'none';

/**
 * Lets the answer pass and leaves the model's thoughts out. It holds back only what may become a tag; at the start of an
 * answer also the first sentence, which is not spoken before the second begins anyway.
 */
export class ThinkingFilter {
  /** Text that is not decided about. */
  #held = '';
  #state: 'start' | 'answer' | 'thinking' = 'start';
  /** Thoughts that began in the middle of the answer, with their tag; kept until a closing tag shows that they are some. */
  #asides: string | undefined;
  #isEnd = false;
  /** The last character that was let through. */
  #before = '';
  #hasThought = false;
  #hasUnopened = false;

  #unopened: UnopenedThoughts;

  constructor(private readonly expected: UnopenedThoughts) {
    this.#unopened = expected;
  }

  /** Whether there were thoughts. */
  get hasThought(): boolean {
    return this.#hasThought;
  }

  /** What to expect of the model's next answer: as of this one, unless that has shown otherwise. */
  get nextUnopened(): UnopenedThoughts {
    if (this.#hasUnopened) return 'expected';
    return this.expected === 'expected' ? 'possible' : this.expected;
  }

  /** The server sends thoughts apart from the text, so that there are none without tags in it. */
  expectTagsOnly(): void {
    this.#unopened = 'none';
    this.#hasThought = true;
  }

  /** @returns what of the answer is certain */
  push(text: string): string {
    this.#held += text;
    return this.#passOn();
  }

  /** The text has ended. @returns the rest of the answer */
  end(): string {
    this.#isEnd = true;
    return this.#passOn();
  }

  #passOn(): string {
    let passed = '';
    for (;;) {
      const step = this.#state === 'thinking' ? this.#think() : this.#answer();
      passed += step.text;
      if (!step.goesOn) return passed;
    }
  }

  /** Passes over thoughts up to their end. */
  #think(): { text: string; goesOn: boolean } {
    const end = this.#find(CLOSING);
    if (end) {
      this.#held = this.#held.slice(end.index + end[0].length);
      this.#hasThought = true;
      this.#state = this.#asides === undefined ? 'start' : 'answer';
      // Behind thoughts, no others without an opening tag follow.
      this.#unopened = 'none';
      this.#asides = undefined;
      return { text: '', goesOn: true };
    }
    const kept = this.#isEnd ? 0 : Math.min(this.#held.length, MAX_MARK_CHARACTERS);
    const passedOver = this.#held.slice(0, this.#held.length - kept);
    this.#held = this.#held.slice(this.#held.length - kept);
    if (this.#asides === undefined) {
      this.#hasThought = true;
      return { text: '', goesOn: false };
    }
    this.#asides += passedOver;
    // Nothing closed it: it was part of the answer.
    return { text: this.#isEnd ? this.#let(this.#asides) : '', goesOn: false };
  }

  #answer(): { text: string; goesOn: boolean } {
    if (this.#state === 'start') this.#held = this.#held.trimStart();
    if (this.#state === 'start') this.#dropUnopened();
    const found = this.#nextMark();
    if (found) return this.#passMark(found);
    if (this.#isUndecided()) return { text: '', goesOn: false };
    const end = this.#certainLength;
    const text = this.#held.slice(0, end);
    this.#held = this.#held.slice(end);
    if (text !== '') this.#state = 'answer';
    return { text: this.#let(text), goesOn: false };
  }

  /** Leaves out what stands before a closing tag that has no opening one. */
  #dropUnopened(): void {
    const close = this.#find(LONE_CLOSING);
    if (!close) return;
    const open = this.#find(OPENING);
    if (open && open.index < close.index) return;
    this.#hasUnopened = this.#held.slice(0, close.index).trim() !== '';
    this.#hasThought = true;
    this.#unopened = 'none';
    this.#held = this.#held.slice(close.index + close[0].length).trimStart();
  }

  #nextMark(): { kind: 'opening' | 'control'; index: number; length: number } | undefined {
    const opening = this.#find(OPENING);
    const controls = [this.#find(CONTROL), this.#find(LONE_CLOSING)].filter((match) => match !== undefined);
    const [control] = controls.sort((one, other) => one.index - other.index);
    const isOpening = opening && (!control || opening.index <= control.index);
    const first = isOpening ? opening : control;
    if (!first || first.index >= this.#certainLength) return undefined;
    return { kind: isOpening ? 'opening' : 'control', index: first.index, length: first[0].length };
  }

  /** @returns the first mark of this kind that the text is not about */
  #find(pattern: RegExp): RegExpExecArray | undefined {
    for (const match of this.#held.matchAll(new RegExp(pattern, 'giu'))) {
      if (!this.#isQuoted(match.index, match.index + match[0].length)) return match;
    }
    return undefined;
  }

  /** Whether a mark stands in quotation marks, or may with the text to come. */
  #isQuoted(start: number, end: number): boolean {
    const before = start === 0 ? this.#before : this.#held.charAt(start - 1);
    if (before === '' || !OPENING_QUOTES.includes(before)) return false;
    const behind = this.#held.charAt(end);
    return behind === '' ? !this.#isEnd : CLOSING_QUOTES.includes(behind);
  }

  /** @returns up to where the text cannot be a part of a mark, whatever is to come */
  get #certainLength(): number {
    if (this.#isEnd) return this.#held.length;
    const [last] = LAST_MARK.exec(this.#held) ?? [''];
    const start = this.#held.length - last.length;
    return last !== '' && this.#isQuoted(start, this.#held.length) ? start : tagStart(this.#held);
  }

  #passMark({ kind, index, length }: { kind: 'opening' | 'control'; index: number; length: number }): {
    text: string;
    goesOn: boolean;
  } {
    const text = this.#held.slice(0, index);
    const mark = this.#held.slice(index, index + length);
    this.#held = this.#held.slice(index + length);
    const isAtStart = this.#state === 'start' && text.trim() === '';
    if (!isAtStart) this.#state = 'answer';
    if (LONE_CLOSING.test(mark)) this.#hasUnopened = true;
    if (kind === 'opening') {
      this.#asides = isAtStart ? undefined : mark;
      this.#state = 'thinking';
    }
    return { text: isAtStart ? '' : this.#let(text), goesOn: true };
  }

  /** Whether the text so far may be thoughts that only a closing tag will end. */
  #isUndecided(): boolean {
    if (this.#isEnd || this.#state !== 'start') return false;
    if (this.#unopened === 'none') return false;
    if (this.#unopened === 'expected') return true;
    const { sentences } = wholeSentences(this.#held.slice(0, this.#certainLength), '');
    const count = MUSING.test(this.#held) ? SENTENCES_OF_MUSING : 1;
    const looksLikeThoughts = sentences.slice(0, count).some((sentence) => THOUGHT.test(sentence));
    if (looksLikeThoughts) this.#unopened = 'expected';
    return looksLikeThoughts || sentences.length < count;
  }

  #let(text: string): string {
    if (text !== '') this.#before = text.slice(-1);
    return text;
  }
}
