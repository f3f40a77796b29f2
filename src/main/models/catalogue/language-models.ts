import { isAbsolute } from 'node:path';
import { HarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { diskBytesOf } from './download-size.ts';
import { type Model, modelManifest } from './manifest.ts';
import { verifiedModelFile } from './model-files.ts';
import { placeOf } from './model-folders.ts';

/** Where a GGUF file of the user's own is, or which model of the catalogue. */
type LanguageModelChoice = { file: string } | { model: Model };

/** Smaller models cannot be trusted with tools: what it calls has nothing to do with what was said. */
const MIN_MEMORY_FOR_TOOLS_BYTES = 600e6;

/** Language models in the catalogue, from small to large. */
function languageModels(models: readonly Model[] = modelManifest): Model[] {
  return models.filter(({ job }) => job === 'llm').sort((one, other) => memoryOf(one) - memoryOf(other));
}

/**
 * @returns the model that answers on this machine; undefined when none is installed
 * @throws HarkError MODEL_MISSING when the settings name one that does not exist
 */
function chosenLanguageModel(insideModel: string | null): LanguageModelChoice | undefined {
  if (insideModel === null) {
    const model = languageModels()
      .filter((each) => !each.isForTests && placeOf(each) !== 'missing')
      .at(-1);
    return model && { model };
  }
  if (isAbsolute(insideModel)) return { file: insideModel };
  const model = languageModels().find(({ id }) => id === insideModel);
  if (!model) throw new HarkError('MODEL_MISSING', `there is no language model "${insideModel}"`);
  return placeOf(model) === 'missing' ? undefined : { model };
}

/** Who answers what no skill can. */
export function languageModelProvider({ llm }: Pick<Config, 'llm'>): 'none' | 'inside' | 'server' {
  if (llm.provider !== null) return llm.provider === 'server' && llm.base_url === null ? 'none' : llm.provider;
  if (llm.base_url !== null) return 'server';
  return isInsideModelInstalled(llm.inside_model) ? 'inside' : 'none';
}

/** @returns the model that Hark offers to fetch; undefined when there is nothing to offer */
export function offeredLanguageModel({ llm }: Pick<Config, 'llm'>): { id: string; bytes: number } | undefined {
  const model = languageModels().find(({ id }) => id === llm.inside_model);
  return model && { id: model.id, bytes: diskBytesOf(model) };
}

/** @returns the verified GGUF file. @throws HarkError MODEL_MISSING, MODEL_CHECKSUM */
export async function languageModelFile(insideModel: string | null): Promise<string> {
  const chosen = chosenLanguageModel(insideModel);
  if (!chosen) throw new HarkError('MODEL_MISSING', `the language model ${insideModel ?? ''} is not installed`);
  if ('file' in chosen) return chosen.file;
  return verifiedModelFile(chosen.model.id, (chosen.model.files[0] as Model['files'][number]).name);
}

/** Whether the chosen model is good enough to use tools. */
export function canUseTools(insideModel: string | null): boolean {
  const chosen = chosenLanguageModel(insideModel);
  return chosen === undefined || 'file' in chosen || memoryOf(chosen.model) >= MIN_MEMORY_FOR_TOOLS_BYTES;
}

function isInsideModelInstalled(insideModel: string | null): boolean {
  try {
    return chosenLanguageModel(insideModel) !== undefined;
  } catch {
    return false;
  }
}

function memoryOf({ memoryBytes = 0 }: Model): number {
  return memoryBytes;
}
