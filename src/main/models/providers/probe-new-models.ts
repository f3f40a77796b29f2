import type { Config } from '../../../shared/settings/config-schema.ts';
import { readFindings, storeFindings } from './findings-file.ts';
import { probeProviders, type RunProbe } from './probe-providers.ts';
import { probedModels } from './probed-models.ts';

/**
 * Probes models with a provider setting other than `cpu` that were never probed on this machine.
 * @returns whether there are new results
 * @throws HarkError DATA_UNWRITABLE
 */
export async function probeNewModels(config: Config, runProbe: RunProbe): Promise<boolean> {
  const wanted = probedModels(config).filter(({ setting }) => setting !== 'cpu');
  if (wanted.length === 0) return false;
  const known = readFindings();
  const newModels = wanted.filter(({ model }) => !(model in known));
  for (const { model, threads } of newModels) storeFindings(model, await probeProviders(model, threads, runProbe));
  return newModels.length > 0;
}
