import { expect, test } from 'vitest';
import type { HarkError } from '../../../shared/errors.ts';
import type { ProviderSetting } from '../../../shared/settings/execution-providers.ts';
import { chooseProvider } from './choose-provider.ts';
import { type ProbeFinding, type ProbeOutput, parseProbeOutput } from './probe.ts';
import { probeProviders } from './probe-providers.ts';

const FINDINGS: ProbeFinding[] = [
  { provider: 'cpu', verdict: 'works', computeMs: 100 },
  { provider: 'tensorrt', verdict: 'failed', reason: 'its library is not installed' },
  { provider: 'cuda', verdict: 'works', computeMs: 20 },
  { provider: 'webgpu', verdict: 'differs', computeMs: 5, reason: 'it gives “Uh”' },
];

function choose(setting: ProviderSetting, findings: ProbeFinding[] | undefined) {
  const problems: HarkError[] = [];
  const provider = chooseProvider(setting, findings, (problem) => problems.push(problem));
  return { provider, problems: problems.map(({ code, message }) => `${code} ${message}`) };
}

test('auto chooses the fastest working provider without reporting the others', () => {
  expect(choose('auto', FINDINGS)).toEqual({ provider: 'cuda', problems: [] });
});

test('uses the CPU if the gain is too small or nothing was probed yet', () => {
  const close: ProbeFinding[] = [
    { provider: 'cpu', verdict: 'works', computeMs: 100 },
    { provider: 'webgpu', verdict: 'works', computeMs: 90 },
  ];
  expect(choose('auto', close)).toEqual({ provider: 'cpu', problems: [] });
  for (const setting of ['auto', 'cuda'] as const) {
    expect(choose(setting, undefined)).toEqual({ provider: 'cpu', problems: [] });
  }
});

test('reports why a requested provider cannot be used', () => {
  expect(choose('cuda', FINDINGS)).toEqual({ provider: 'cuda', problems: [] });
  for (const [setting, findings, reason] of [
    ['tensorrt', FINDINGS, 'its library is not installed'],
    ['webgpu', FINDINGS, 'it gives “Uh”'],
    ['coreml', FINDINGS, 'this system has no such provider'],
  ] as const) {
    const expected = { provider: 'cpu', problems: [`PROVIDER_UNAVAILABLE ${setting}: ${reason}`] };
    expect(choose(setting, findings)).toEqual(expected);
  }
});

test("rejects a provider whose result differs from the CPU's", async () => {
  const outputs: Record<string, ProbeOutput> = {
    cpu: { outcome: 'ran', computeMs: 100, result: 'What is the weather?' },
    coreml: { outcome: 'ran', computeMs: 10, result: 'What is the weather?' },
    webgpu: { outcome: 'ran', computeMs: 1, result: 'What what what' },
  };
  const asked: string[] = [];
  const findings = await probeProviders(
    'moonshine-base',
    2,
    async ({ provider }) => {
      asked.push(provider);
      return outputs[provider] as ProbeOutput;
    },
    'darwin',
  );
  expect(asked).toEqual(['cpu', 'coreml', 'webgpu']);
  expect(findings.map(({ verdict }) => verdict)).toEqual(['works', 'works', 'differs']);
  expect(chooseProvider('auto', findings, () => undefined)).toBe('coreml');
});

test('parses the output of a probe that crashed or that a driver printed into', () => {
  expect(parseProbeOutput('', 'SIGSEGV')).toEqual({
    outcome: 'failed',
    reason: 'its process ended without a word: SIGSEGV',
  });
  const output = { outcome: 'ran', computeMs: 3, result: 'Hello.' };
  expect(parseProbeOutput(`MESA: warning\n${JSON.stringify(output)}\n`, '0')).toEqual(output);
});
