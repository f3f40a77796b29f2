/** Probes the real models, each in its own process. Needs the build. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HarkError } from '../../../shared/errors.ts';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { probeByChild } from '../../cli/probe-by-child.ts';
import { Engine } from '../../engine/engine.ts';
import { storeFindings } from '../providers/findings-file.ts';

/** A provider of another operating system. */
const FOREIGN_PROVIDER = process.platform === 'win32' ? 'coreml' : 'directml';
let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'hark-providers-'));
  vi.stubEnv('XDG_STATE_HOME', state);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(state, { recursive: true, force: true });
});

test('reports why a provider is not available on this system', async () => {
  const output = await probeByChild({ model: 'moonshine-tiny', provider: FOREIGN_PROVIDER, threads: 1 });
  expect(output).toEqual({ outcome: 'failed', reason: 'this onnxruntime was built without it' });
});

test('reports a provider that stopped working and falls back to the CPU', { tags: 'long' }, async () => {
  storeFindings('moonshine-base', [{ provider: FOREIGN_PROVIDER, verdict: 'works', computeMs: 1 }]);
  const problems: HarkError[] = [];
  const config = configSchema.parse({ stt: { execution_provider: FOREIGN_PROVIDER } });
  const engine = new Engine(config, (problem) => problems.push(problem as HarkError));
  try {
    const { samples } = await engine.synthesizeWhole('What time is it?');
    const { text } = await engine.transcribeWhole(samples);
    expect(text).toMatch(/what time is it/i);
    expect(problems.map(({ code }) => code)).toEqual(['PROVIDER_UNAVAILABLE']);
    expect(problems[0]?.message).toContain(FOREIGN_PROVIDER);
  } finally {
    await engine.close();
  }
});
