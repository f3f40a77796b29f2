import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { stateFolder } from '../../config/state-folder.ts';
import { DerivedFolders } from '../../storage/derived-folders.ts';
import { sha256OfFile } from '../catalogue/added-folder.ts';

/** That of the model in use, and one more: the same model with other tools, or the model before it. */
const MAX_STATES = 2;
/** Twice 1000 tokens take 400 MB with the catalogue's model that has the largest keys and values, SmolLM2 1.7B. */
export const MAX_PROMPT_STATE_BYTES = 512e6;

/** Where the states of evaluated prompts are kept: what a language model has computed of its system prompt and its tools. */
export function promptStateFolder(): string {
  return join(stateFolder(), 'prompt-states');
}

/** @param parent see `promptStateFolder` */
export function promptStates(parent: string): DerivedFolders {
  // A damaged state can crash llama.cpp, so it is hashed each time it is used.
  return new DerivedFolders({
    parent,
    maxFolders: MAX_STATES,
    maxBytes: MAX_PROMPT_STATE_BYTES,
    sha256: sha256OfFile,
  });
}

/** @returns how the names of a model's states begin. @param model what tells its file from all others */
export function promptStatePrefix(model: string): string {
  return `${createHash('sha256').update(model).digest('hex').slice(0, 16)}-`;
}

/** Removes the states of a model that is no longer there. @throws the system's error */
export function removePromptStates(model: string): void {
  promptStates(promptStateFolder()).remove(promptStatePrefix(model));
}
