import type { Config } from '../../../shared/settings/config-schema.ts';
import { chooseLanguageModel } from '../catalogue/choose-language-model.ts';
import { diskBytesOf } from '../catalogue/download-size.ts';
import { languageModelProvider } from '../catalogue/language-models.ts';
import { modelManifest } from '../catalogue/manifest.ts';
import { speedsFile } from './speeds-file.ts';
import { thisMachine } from './this-machine.ts';

/**
 * @returns the language model that Hark offers to fetch: the one of the settings, else the best that fits; undefined where none
 *   fits, one is there, or the settings say who answers
 */
export function offeredLanguageModel({ llm }: Pick<Config, 'llm'>): { id: string; bytes: number } | undefined {
  if (llm.provider !== null || languageModelProvider({ llm }) !== 'none') return undefined;
  const named = modelManifest.find(({ id, job }) => job === 'llm' && id === llm.inside_model);
  const model = named ?? chooseLanguageModel(thisMachine(speedsFile().read(() => undefined)))?.model;
  return model && { id: model.id, bytes: diskBytesOf(model) };
}
