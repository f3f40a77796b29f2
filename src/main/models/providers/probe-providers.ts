import type { ExecutionProvider } from '../../../shared/settings/execution-providers.ts';
import type { ProbeFinding, ProbeOutput, ProbeTask } from './probe.ts';

/**
 * The providers in onnxruntime-node's build for each system (its `install-metadata.js`); the first is the reference.
 */
const CANDIDATES: Partial<Record<NodeJS.Platform, readonly ExecutionProvider[]>> = {
  linux: ['cpu', 'tensorrt', 'cuda', 'webgpu'],
  win32: ['cpu', 'directml', 'webgpu'],
  darwin: ['cpu', 'coreml', 'webgpu'],
};

/**
 * Runs one probe in its own process, because an incompatible driver can crash it.
 * @returns the result, or the reason for a failure
 */
export type RunProbe = (task: ProbeTask) => Promise<ProbeOutput>;

/** Probes a model on each provider of this system. All results must equal the CPU's. */
export async function probeProviders(
  model: string,
  threads: number,
  runProbe: RunProbe,
  platform: NodeJS.Platform = process.platform,
): Promise<ProbeFinding[]> {
  const findings: ProbeFinding[] = [];
  let expected: string | undefined;
  for (const provider of CANDIDATES[platform] ?? ['cpu']) {
    const output = await runProbe({ model, provider, threads });
    if (output.outcome === 'failed') {
      findings.push({ provider, verdict: 'failed', reason: output.reason });
      continue;
    }
    const { computeMs, result } = output;
    expected ??= result;
    findings.push(
      result === expected
        ? { provider, verdict: 'works', computeMs }
        : { provider, verdict: 'differs', computeMs, reason: `it gives “${result}”, not “${expected}”` },
    );
  }
  return findings;
}
