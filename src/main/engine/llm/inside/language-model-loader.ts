import type { Config } from '../../../../shared/settings/config-schema.ts';
import { languageModelThreads } from '../../../models/catalogue/language-model-threads.ts';
import { languageModelFile, languageModelIdentity } from '../../../models/catalogue/language-models.ts';
import type { ModelLoader } from '../../../models/runtime/model-cache.ts';
import { promptStateFolder } from '../../../models/runtime/prompt-states.ts';
import { LanguageModelProcess } from './language-model-process.ts';
import type { ProcessConnection } from './process-connection.ts';

/** A language model needs far more memory than all other models: it is given back sooner. */
const IDLE_MS = 10 * 60_000;

export interface LanguageModelOptions {
  /** Verifies the model. @returns the path of its GGUF file. @throws HarkError MODEL_MISSING, MODEL_CHECKSUM */
  findFile(): Promise<string>;
  /** @returns what tells the file from all others; without it no state of a prompt is kept */
  identify?(file: string): Promise<string>;
  contextTokens: number;
  /** Starts its process. */
  connect(): ProcessConnection | Promise<ProcessConnection>;
}

/** The loader of the model that the settings choose. @param connect starts its process */
export function chosenModelLoader(
  { inside_model, context_tokens: contextTokens }: Config['llm'],
  connect: LanguageModelOptions['connect'],
): ModelLoader<LanguageModelProcess> {
  return languageModelLoader({
    findFile: () => languageModelFile(inside_model),
    identify: (file) => languageModelIdentity(inside_model, file),
    contextTokens,
    connect,
  });
}

/** How the model cache loads and gives back the language model. */
export function languageModelLoader(options: LanguageModelOptions): ModelLoader<LanguageModelProcess> {
  const { findFile, identify, contextTokens, connect } = options;
  return {
    idleMs: IDLE_MS,
    async load() {
      const file = await findFile();
      const model = await identify?.(file);
      return LanguageModelProcess.start(await connect(), {
        file,
        contextTokens,
        threads: languageModelThreads(),
        ...(model !== undefined && { promptCache: { folder: promptStateFolder(), model } }),
      });
    },
    dispose: (process) => process.stop(),
  };
}
