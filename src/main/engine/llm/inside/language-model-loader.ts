import { availableParallelism } from 'node:os';
import type { ModelLoader } from '../../../models/runtime/model-cache.ts';
import { LanguageModelProcess } from './language-model-process.ts';
import type { ProcessConnection } from './process-connection.ts';

/** More threads wait for the memory. */
const MAX_THREADS = 8;
/** A language model needs far more memory than all other models: it is given back sooner. */
const IDLE_MS = 10 * 60_000;

export interface LanguageModelOptions {
  /** Verifies the model. @returns the path of its GGUF file. @throws HarkError MODEL_MISSING, MODEL_CHECKSUM */
  findFile(): Promise<string>;
  contextTokens: number;
  /** Starts its process. */
  connect(): ProcessConnection | Promise<ProcessConnection>;
}

/** How the model cache loads and gives back the language model. */
export function languageModelLoader(options: LanguageModelOptions): ModelLoader<LanguageModelProcess> {
  const { findFile, contextTokens, connect } = options;
  return {
    idleMs: IDLE_MS,
    async load() {
      const file = await findFile();
      return LanguageModelProcess.start(await connect(), { file, contextTokens, threads: threadCount() });
    },
    dispose: (process) => process.stop(),
  };
}

/**
 * Half of the processors: its threads wait for each other at every step, so one that gets no processor, because sound or
 * speech has it, makes all of them wait (on two busy cores, one thread wrote eight times as fast as two).
 */
function threadCount(): number {
  return Math.min(MAX_THREADS, Math.max(1, Math.floor(availableParallelism() / 2)));
}
