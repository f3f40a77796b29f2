import { stat } from 'node:fs/promises';
import type { LlamaContextSequence, Token } from 'node-llama-cpp';
import { MAX_PROMPT_STATE_BYTES } from '../../../../models/runtime/prompt-states.ts';

/**
 * Replaces what a sequence has evaluated by the state in a file, which must be as it was written: llama.cpp does not check it.
 * @throws Error when it is not the state of these tokens; the sequence must not be used any more
 */
export async function loadState(sequence: LlamaContextSequence, tokens: readonly Token[], path: string): Promise<void> {
  await sequence.loadStateFromFile(path, { acceptRisk: true });
  expectExactly(sequence, tokens);
}

/**
 * Writes the state of the tokens that a sequence begins with. What it has evaluated behind them is dropped first, so that the file
 * holds nothing of it.
 * @throws Error when they are not all evaluated, or their state is too large; the system's error when it cannot be written
 */
export async function saveState(sequence: LlamaContextSequence, tokens: readonly Token[], path: string): Promise<void> {
  const { length } = tokens;
  const { firstDifferentIndex } = sequence.compareContextTokens([...tokens]);
  if (firstDifferentIndex < length) throw new Error('the prompt is not evaluated any more');
  const bytes = (sequence.context.stateSize * length) / sequence.nextTokenIndex;
  if (bytes > MAX_PROMPT_STATE_BYTES) throw new Error(`the state takes ${bytes} bytes`);
  await sequence.eraseContextTokenRanges([{ start: length, end: sequence.nextTokenIndex }]);
  expectExactly(sequence, tokens);
  const { fileSize } = await sequence.saveStateToFile(path);
  // llama.cpp does not see that the last bytes did not fit on the disk, and crashes when it loads a state without them.
  if ((await stat(path)).size !== fileSize) throw new Error('the disk is full');
}

function expectExactly(sequence: LlamaContextSequence, tokens: readonly Token[]): void {
  const { firstDifferentIndex } = sequence.compareContextTokens([...tokens]);
  if (firstDifferentIndex !== tokens.length || sequence.nextTokenIndex !== tokens.length) {
    throw new Error('the sequence has other tokens');
  }
}
