import { HarmonyFilter } from './harmony-filter.ts';
import { ThinkingFilter, type UnopenedThoughts } from './thinking-filter.ts';
import type { WrittenCall } from './written-call.ts';
import { WrittenCallFilter } from './written-call-filter.ts';

/** Lets the answer pass, and leaves out the thoughts and the tool calls that a model has written into its text. */
export class AnswerFilter {
  readonly #harmony = new HarmonyFilter();
  readonly #thinking: ThinkingFilter;
  readonly #written: WrittenCallFilter;

  /**
   * @param unopened whether thoughts that only a closing tag ends may come
   * @param toolNames tools that the model may call
   */
  constructor(unopened: UnopenedThoughts, toolNames: readonly string[]) {
    this.#thinking = new ThinkingFilter(unopened);
    this.#written = new WrittenCallFilter(toolNames);
  }

  /** Complete once the text has ended. */
  get calls(): readonly WrittenCall[] {
    return [...this.#harmony.calls, ...this.#written.calls];
  }

  /** Whether there was a call that cannot be read or was cut off. */
  get hasBrokenCall(): boolean {
    return this.#harmony.hasBroken || this.#written.hasBroken;
  }

  get hasThought(): boolean {
    return this.#harmony.hasThought || this.#thinking.hasThought;
  }

  /** What to expect of the model's next answer. */
  get nextUnopened(): UnopenedThoughts {
    return this.#thinking.nextUnopened;
  }

  /** The server sends thoughts apart from the text. */
  expectTagsOnly(): void {
    this.#thinking.expectTagsOnly();
  }

  /** @returns what of the answer is certain */
  push(text: string): string {
    const passed = this.#harmony.push(text);
    if (this.#harmony.hasThought) this.#thinking.expectTagsOnly();
    return this.#written.push(this.#thinking.push(passed));
  }

  /** The text has ended. @returns the rest of the answer */
  end(): string {
    const passed = this.#thinking.push(this.#harmony.end()) + this.#thinking.end();
    return this.#written.push(passed) + this.#written.end();
  }
}
