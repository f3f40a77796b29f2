import { HarkError } from '../../../shared/errors.ts';
import type { ExecutionProvider, ProviderSetting } from '../../../shared/settings/execution-providers.ts';
import type { ProbeFinding } from './probe.ts';

/** Maximum time relative to the CPU; a smaller gain does not justify the memory and the start-up time. */
const MAX_RELATIVE_TIME = 0.8;

/**
 * Chooses the provider for a model, only among those that a probe found to work.
 * @param findings of the model on this machine; undefined before the first probe, which means the CPU
 * @param onProblem called if a requested provider cannot be used; the CPU replaces it
 */
export function chooseProvider(
  setting: ProviderSetting,
  findings: readonly ProbeFinding[] | undefined,
  onProblem: (error: HarkError) => void,
): ExecutionProvider {
  if (setting === 'cpu') return 'cpu';
  if (setting === 'auto') return fastest(findings ?? []);
  if (!findings) return 'cpu';
  const found = findings.find(({ provider }) => provider === setting);
  if (found?.verdict === 'works') return setting;
  const reason = found?.reason ?? 'this system has no such provider';
  onProblem(new HarkError('PROVIDER_UNAVAILABLE', `${setting}: ${reason}`));
  return 'cpu';
}

function fastest(findings: readonly ProbeFinding[]): ExecutionProvider {
  const timeOf = ({ computeMs }: ProbeFinding) => computeMs ?? Number.POSITIVE_INFINITY;
  const working = findings.filter(({ verdict }) => verdict === 'works');
  const cpu = working.find(({ provider }) => provider === 'cpu');
  if (!cpu) return 'cpu';
  const others = working.filter((finding) => timeOf(finding) < MAX_RELATIVE_TIME * timeOf(cpu));
  return others.sort((a, b) => timeOf(a) - timeOf(b))[0]?.provider ?? 'cpu';
}
