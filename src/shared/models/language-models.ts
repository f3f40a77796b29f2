import type { Config } from '../settings/config-schema.ts';
import { isInstalled, type ListedModel } from './models.ts';

interface Ranked {
  memoryBytes?: number | undefined;
  isForTests?: true | undefined;
}

/** @returns the model that answers when none is named: the largest one, and none that is only for tests */
export function bestLanguageModel<Model extends Ranked>(installed: readonly Model[]): Model | undefined {
  return installed
    .filter(({ isForTests }) => !isForTests)
    .reduce<Model | undefined>((best, each) => (best && memoryOf(best) >= memoryOf(each) ? best : each), undefined);
}

/** @returns the id of the listed model that answers questions; undefined for a server, a file of the user's own or none */
export function languageModelInUse(
  { provider, base_url, inside_model }: Pick<Config['llm'], 'provider' | 'base_url' | 'inside_model'>,
  models: readonly ListedModel[],
): string | undefined {
  if (provider === null ? base_url !== null : provider !== 'inside' && provider !== 'hedged') return undefined;
  const installed = models.filter((model) => model.job === 'llm' && isInstalled(model));
  if (inside_model === null) return bestLanguageModel(installed)?.id;
  return installed.find(({ id }) => id === inside_model)?.id;
}

function memoryOf({ memoryBytes = 0 }: Ranked): number {
  return memoryBytes;
}
