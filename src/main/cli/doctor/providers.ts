import { toHarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { loadConfig } from '../../config/load-config.ts';
import { chooseProvider } from '../../models/providers/choose-provider.ts';
import { storeFindings } from '../../models/providers/findings-file.ts';
import type { ProbeFinding } from '../../models/providers/probe.ts';
import { probeProviders } from '../../models/providers/probe-providers.ts';
import { probedModels } from '../../models/providers/probed-models.ts';
import { probeByChild } from '../probe-by-child.ts';
import type { CheckResult } from './check-result.ts';

/** Tries every model that is in use on every provider, and keeps what was found for the engine. */
export async function checkProviders(): Promise<CheckResult[]> {
  let config: Config;
  try {
    config = loadConfig().config;
  } catch {
    // Told by the check of the configuration.
    return [];
  }
  const results: CheckResult[] = [];
  for (const { model, setting, threads } of probedModels(config)) {
    const findings = await probeProviders(model, threads, probeByChild);
    storeFindings(model, findings);
    const check = `runs ${model}`;
    let problem: string | undefined;
    const used = chooseProvider(setting, findings, ({ message }) => {
      problem = message;
    });
    const best = chooseProvider('auto', findings, () => undefined);
    const finding = `${used}; ${findings.map(describe).join('; ')}`;
    if (problem) {
      results.push({ check, verdict: 'warning', finding, fix: toHarkError(problem, 'PROVIDER_UNAVAILABLE').advice });
    } else if (best !== used) {
      results.push({
        check,
        verdict: 'ok',
        finding,
        fix: `Set its execution_provider to auto: ${best} is the quickest here.`,
      });
    } else results.push({ check, verdict: 'ok', finding });
  }
  return results;
}

function describe({ provider, verdict, computeMs, reason }: ProbeFinding): string {
  const time = computeMs === undefined ? '' : ` ${Math.round(computeMs)} ms`;
  return verdict === 'works' ? `${provider}${time}` : `${provider}${time}: ${reason}`;
}
