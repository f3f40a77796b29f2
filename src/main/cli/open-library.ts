import type { Config } from '../../shared/settings/config-schema.ts';
import { forkInNode } from '../engine/llm/inside/fork-in-node.ts';
import { ModelLibrary } from '../models/library/model-library.ts';

/** Opens the models of this machine. @param onChange called when their list has changed */
export function openLibrary(
  { models, stt }: Pick<Config, 'models' | 'stt'>,
  onChange: () => void = () => undefined,
): ModelLibrary {
  return new ModelLibrary({
    settings: models,
    sttThreads: stt.threads,
    connectLanguageModel: forkInNode,
    onChange,
  });
}
