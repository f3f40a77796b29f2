import type { ExecutionProvider } from '../../../shared/settings/execution-providers.ts';
import type { ProbeFinding, ProbeOutput, ProbeTask } from './probe.ts';

/** The providers that onnxruntime-node is built with on each system (its `install-metadata.js`); the first is the reference. */
const CANDIDATES: Partial<Record<NodeJS.Platform, readonly ExecutionProvider[]>> = {
  linux: ['cpu', 'tensorrt', 'cuda', 'webgpu'],
  win32: ['cpu', 'directml', 'webgpu'],
  darwin: ['cpu', 'coreml', 'webgpu'],
};

/**
 * Runs one probe in its own process, because a bad driver can crash it.
 * @returns what it found, or why it found nothing
 */
export type RunProbe = (task: ProbeTask) => Promise<ProbeOutput>;

/** Tries a model on every provider of this system, one after the other. The processor's result is what others must give. */
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
