import { wholeSentences } from '../../speech/tts/text/sentences.ts';
import { BARE_CHANNEL, BARE_CHANNEL_NAME, CLOSING, CONTROL, LONE_CLOSING, OPENING, tagStart } from './thinking-tags.ts';

/** What a model's thoughts look like when their opening tag is part of the prompt: they speak about the user. */
const ABOUT_THE_USER = /\bthe user(?:'s|’s)?\b|用户/i;
/** A tag in quotation marks is one that the text is about. */
const QUOTE = /["'`“‘«]$/u;
/** Longest closing mark, which must not be cut while thoughts are passed over. */
const MAX_MARK_CHARACTERS = 140;

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
  /** The last character that was let through. */
  #before = '';
  #hasThought = false;
  #hasUnopened = false;

  /** Whether thoughts that only a closing tag ends may come: their opening tag is then a part of the model's prompt. */
  #unopened: 'possible' | 'expected' | 'none';

  /** @param expectsUnopened whether the model is known to write thoughts without an opening tag */
  constructor(expectsUnopened: boolean) {
    this.#unopened = expectsUnopened ? 'expected' : 'possible';
  }

  /** Whether there were thoughts. */
  get hasThought(): boolean {
    return this.#hasThought;
  }

  /** Whether only a closing tag ended the thoughts. */
  get hasUnopened(): boolean {
    return this.#hasUnopened;
  }

  /** The server sends thoughts apart from the text, so that there are none without tags in it. */
  expectTagsOnly(): void {
    this.#unopened = 'none';
    this.#hasThought = true;
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
      const step = this.#state === 'thinking' ? this.#think(isEnd) : this.#answer(isEnd);
      passed += step.text;
      if (!step.goesOn) return passed;
    }
  }

  /** Passes over thoughts up to their end. */
  #think(isEnd: boolean): { text: string; goesOn: boolean } {
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
    const kept = isEnd ? 0 : Math.min(this.#held.length, MAX_MARK_CHARACTERS);
    const passedOver = this.#held.slice(0, this.#held.length - kept);
    this.#held = this.#held.slice(this.#held.length - kept);
    if (this.#asides === undefined) {
      this.#hasThought = true;
      return { text: '', goesOn: false };
    }
    this.#asides += passedOver;
    // Nothing closed it: it was part of the answer.
    return { text: isEnd ? this.#let(this.#asides) : '', goesOn: false };
  }

  #answer(isEnd: boolean): { text: string; goesOn: boolean } {
    if (this.#state === 'start') this.#held = this.#held.trimStart();
    if (this.#state === 'start') this.#dropUnopened();
    const found = this.#nextMark(isEnd ? this.#held.length : tagStart(this.#held));
    if (found) return this.#passMark(found);
    if (this.#isUndecided(isEnd)) return { text: '', goesOn: false };
    const end = isEnd ? this.#held.length : tagStart(this.#held);
    const text = this.#held.slice(0, end);
    this.#held = this.#held.slice(end);
    if (text !== '') this.#state = 'answer';
    return { text: this.#let(text), goesOn: false };
  }

  /** Leaves out what stands before a closing tag that has no opening one. */
  #dropUnopened(): void {
    const close = this.#find(LONE_CLOSING);
    if (!close) return;
    const open = this.#findOpening();
    if (open && open.index < close.index) return;
    this.#hasUnopened = this.#held.slice(0, close.index).trim() !== '';
    this.#hasThought = true;
    this.#unopened = 'none';
    this.#held = this.#held.slice(close.index + close[0].length).trimStart();
  }

  /** @param limit marks that begin there may still grow */
  #nextMark(limit: number): { kind: 'opening' | 'control'; index: number; length: number } | undefined {
    const opening = this.#findOpening();
    const controls = [this.#find(CONTROL), this.#find(LONE_CLOSING)].filter((match) => match !== undefined);
    const [control] = controls.sort((one, other) => one.index - other.index);
    const isOpening = opening && (!control || opening.index <= control.index);
    const first = isOpening ? opening : control;
    if (!first || first.index >= limit) return undefined;
    return { kind: isOpening ? 'opening' : 'control', index: first.index, length: first[0].length };
  }

  #findOpening(): RegExpExecArray | undefined {
    const bare = this.#state === 'start' ? BARE_CHANNEL.exec(this.#held) : null;
    return bare ?? this.#find(OPENING);
  }

  /** @returns the first mark of this kind that the text is not about */
  #find(pattern: RegExp): RegExpExecArray | undefined {
    for (const match of this.#held.matchAll(new RegExp(pattern, 'giu'))) {
      if (!QUOTE.test(match.index === 0 ? this.#before : this.#held.slice(0, match.index))) return match;
    }
    return undefined;
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
  #isUndecided(isEnd: boolean): boolean {
    if (isEnd || this.#state !== 'start') return false;
    if (BARE_CHANNEL_NAME.startsWith(this.#held)) return true;
    if (this.#unopened === 'none') return false;
    if (this.#unopened === 'expected') return true;
    const { sentences } = wholeSentences(this.#held.slice(0, tagStart(this.#held)), '');
    const [first] = sentences;
    if (first === undefined) return true;
    if (ABOUT_THE_USER.test(first)) this.#unopened = 'expected';
    return this.#unopened === 'expected';
  }

  #let(text: string): string {
    if (text !== '') this.#before = text.slice(-1);
    return text;
  }
}
