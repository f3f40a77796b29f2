import type { Chunk } from './chunk.ts';

/**
 * Whether the number of tokens tells that an answer is complete. OpenAI's API sends it once, at the end; other servers send it
 * with the first part or with each, where it tells nothing.
 */
export class UsageEnd {
  #isEnd = false;
  /** Whether the last part of the answer came with a number; undefined before the first one. */
  #wasCounted: boolean | undefined;

  get isEnd(): boolean {
    return this.#isEnd;
  }

  add({ hasUsage, hasChoice, isMessage, text, reasoning, toolCalls }: Chunk): void {
    const hasContent = text !== '' || reasoning !== '' || toolCalls.length > 0;
    if (hasUsage) this.#isEnd = !hasChoice || isMessage || this.#wasCounted === false;
    else if (hasContent) this.#isEnd = false;
    if (hasContent) this.#wasCounted = hasUsage;
  }
}
