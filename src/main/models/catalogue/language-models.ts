import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { HarkError } from '../../../shared/errors.ts';
import { bestLanguageModel } from '../../../shared/models/language-models.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { rememberedSha256 } from './checksum-memory.ts';
import { expectGguf } from './gguf-file.ts';
import { type Model, modelManifest } from './manifest.ts';
import { verifiedModelFile } from './model-files.ts';
import { placeOf } from './model-folders.ts';

/** Where a GGUF file of the user's own is, or which model of the catalogue. */
type LanguageModelChoice = { file: string } | { model: Model };

/** Smaller models cannot be trusted with tools: what it calls has nothing to do with what was said. */
const MIN_MEMORY_FOR_TOOLS_BYTES = 600e6;

/**
 * @returns the model that answers on this machine; undefined when none is installed
 * @throws HarkError LANGUAGE_MODEL_INVALID when the settings name one that the catalogue does not have
 */
export function chosenLanguageModel(insideModel: string | null): LanguageModelChoice | undefined {
  const models = modelManifest.filter(({ job }) => job === 'llm');
  if (insideModel === null) {
    const model = bestLanguageModel(models.filter((each) => placeOf(each) !== 'missing'));
    return model && { model };
  }
  if (isAbsolute(insideModel)) return { file: insideModel };
  const model = models.find(({ id }) => id === insideModel);
  if (!model) {
    throw new HarkError(
      'LANGUAGE_MODEL_INVALID',
      `"${insideModel}" is neither a language model of the catalogue nor the absolute path of a file`,
    );
  }
  return placeOf(model) === 'missing' ? undefined : { model };
}

/** Who may answer what no skill can. */
type Provider = NonNullable<Config['llm']['provider']>;

export const answersInside = (provider: Provider) => provider === 'inside' || provider === 'hedged';
export const answersByServer = (provider: Provider) => provider === 'server' || provider === 'hedged';

/** Who answers what no skill can. @returns `hedged` only where there are both a server and a model */
export function languageModelProvider({ llm }: Pick<Config, 'llm'>): Provider {
  const hasServer = llm.base_url !== null;
  const hasModel = () => chosenIfValid(llm.inside_model) !== undefined;
  switch (llm.provider) {
    case 'none':
    case 'inside':
      return llm.provider;
    case 'server':
      return hasServer ? 'server' : 'none';
    case 'hedged':
      return hasServer && hasModel() ? 'hedged' : hasServer ? 'server' : 'inside';
    case null:
      return hasServer ? 'server' : hasModel() ? 'inside' : 'none';
  }
}

/** @returns the verified GGUF file. @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, LANGUAGE_MODEL_INVALID */
export async function languageModelFile(insideModel: string | null): Promise<string> {
  const chosen = chosenLanguageModel(insideModel);
  if (!chosen) {
    const which = insideModel === null ? 'no language model is' : `the language model ${insideModel} is not`;
    throw new HarkError('MODEL_MISSING', `${which} installed`);
  }
  if ('file' in chosen) {
    await expectGguf(chosen.file);
    return chosen.file;
  }
  return verifiedModelFile(chosen.model.id, (chosen.model.files[0] as Model['files'][number]).name);
}

/**
 * What tells a model's file from all others: the SHA-256 of one of the catalogue; path, size and time of change of the user's own,
 * which nothing has hashed.
 * @throws the system's error when it cannot be read
 */
export async function languageModelIdentity(insideModel: string | null, file: string): Promise<string> {
  const isOwn = insideModel !== null && isAbsolute(insideModel);
  if (!isOwn) return rememberedSha256(file);
  const { size, mtimeMs } = await stat(file);
  return JSON.stringify([file, size, mtimeMs]);
}

/** Whether the chosen model is good enough to use tools. */
export function canUseTools(insideModel: string | null): boolean {
  const chosen = chosenIfValid(insideModel);
  if (chosen === undefined || 'file' in chosen) return true;
  return (chosen.model.memoryBytes ?? 0) >= MIN_MEMORY_FOR_TOOLS_BYTES;
}

/** A setting that names no model is reported when a question is asked, not when Hark starts. */
function chosenIfValid(insideModel: string | null): LanguageModelChoice | undefined {
  try {
    return chosenLanguageModel(insideModel);
  } catch {
    return undefined;
  }
}
