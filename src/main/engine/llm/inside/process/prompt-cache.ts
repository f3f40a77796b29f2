import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { LlamaContextSequence, Token } from 'node-llama-cpp';
import { z } from 'zod';
import { promptStatePrefix, promptStates } from '../../../../models/runtime/prompt-states.ts';
import type { DerivedFolders } from '../../../../storage/derived-folders.ts';
import type { PromptCacheOptions } from '../process-contract.ts';
import { loadState, saveState } from './sequence-state.ts';

const STATE_FILE = 'state.bin';
/** A system prompt alone is shorter, and evaluated soon. Tools are longer. */
const MIN_TOKENS = 256;

/** Keeps the state of an evaluated prompt in a file, for the next load of the same model. */
export class PromptCache {
  readonly #states: DerivedFolders;
  readonly #prefix: string;
  /** Names of the states that this process has loaded, or has tried to write. */
  readonly #known = new Set<string>();

  /** @param runtime what a state depends on besides the model and the tokens: versions, the size of the context */
  constructor(
    { folder, model }: PromptCacheOptions,
    private readonly runtime: readonly unknown[],
  ) {
    this.#states = promptStates(folder);
    this.#prefix = promptStatePrefix(model);
  }

  /**
   * Makes the sequence as if it had evaluated the tokens alone, if their state is in a file.
   * @throws Error when llama.cpp refuses the state; the sequence must not be used any more
   */
  async load(tokens: readonly Token[], sequence: LlamaContextSequence): Promise<void> {
    const name = this.#nameOf(tokens);
    if (tokens.length < MIN_TOKENS || this.#known.has(name)) return;
    const found = await this.#states.find(name, z.null());
    if (!found) return;
    await loadState(sequence, tokens, join(found.folder, STATE_FILE));
    this.#known.add(name);
  }

  /**
   * Writes the state of the tokens into a file, once. A failure leaves no file, and is tried again after the next load of the model.
   * @param inTurn runs what needs the sequence when no question is answered
   */
  async save(
    tokens: readonly Token[],
    inTurn: (work: (sequence: LlamaContextSequence) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const name = this.#nameOf(tokens);
    if (tokens.length < MIN_TOKENS || this.#known.has(name)) return;
    this.#known.add(name);
    try {
      await this.#states.make(name, async (folder) => {
        await inTurn((sequence) => saveState(sequence, tokens, join(folder, STATE_FILE)));
        return { made: undefined, about: null };
      });
    } catch {
      // Without the file the prompt is evaluated, as it was this time.
    }
  }

  #nameOf(tokens: readonly Token[]): string {
    const key = createHash('sha256').update(JSON.stringify([this.runtime, tokens]));
    return `${this.#prefix}${key.digest('hex').slice(0, 32)}`;
  }
}
