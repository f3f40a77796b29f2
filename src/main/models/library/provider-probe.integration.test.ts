/** Probes of the real models, each in its own process. Needs the build. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HarkError } from '../../../shared/errors.ts';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { probeByChild } from '../../cli/probe-by-child.ts';
import { Engine } from '../../engine/engine.ts';
import { keepFindings } from '../providers/findings-file.ts';

/** Of another system than this one. */
const FOREIGN = process.platform === 'win32' ? 'coreml' : 'directml';
let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'hark-providers-'));
  vi.stubEnv('XDG_STATE_HOME', state);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(state, { recursive: true, force: true });
});

test('a provider that this system has not got says why', async () => {
  const output = await probeByChild({ model: 'moonshine-tiny', provider: FOREIGN, threads: 1 });
  expect(output).toEqual({ outcome: 'failed', reason: 'this onnxruntime was built without it' });
});

test('reports a provider that no longer works, and uses the processor', async () => {
  keepFindings('moonshine-base', [{ provider: FOREIGN, verdict: 'works', computeMs: 1 }]);
  const problems: HarkError[] = [];
  const config = configSchema.parse({ stt: { execution_provider: FOREIGN } });
  const engine = new Engine(config, (problem) => problems.push(problem as HarkError));
  try {
    const { samples } = await engine.synthesizeWhole('What time is it?');
    const { text } = await engine.transcribeWhole(samples);
    expect(text).toMatch(/what time is it/i);
    expect(problems.map(({ code }) => code)).toEqual(['PROVIDER_UNAVAILABLE']);
    expect(problems[0]?.message).toContain(FOREIGN);
  } finally {
    await engine.close();
  }
});
