/**
 * A real probe of WebGPU, in its own process on a processor that plays the graphics processor: that takes long. Needs the build.
 * @module-tag long
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { probeByChild } from '../../cli/probe-by-child.ts';
import { projectRoot } from '../catalogue/project-root.ts';
import { readFindings } from '../providers/findings-file.ts';
import { probeNewModels } from '../providers/probe-new-models.ts';

/** Electron includes a Vulkan that runs without a GPU. */
const ELECTRON_FOLDER = ['.hark/electron', 'node_modules/electron/dist']
  .map((folder) => join(projectRoot, folder))
  .find((folder) => existsSync(join(folder, 'vk_swiftshader_icd.json')));

let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'hark-providers-'));
  vi.stubEnv('XDG_STATE_HOME', state);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(state, { recursive: true, force: true });
});

test.runIf(process.platform === 'linux' && ELECTRON_FOLDER)(
  'transcribes the same text on WebGPU as on the CPU, and prefers WebGPU only if it is faster',
  async () => {
    vi.stubEnv('VK_ICD_FILENAMES', join(ELECTRON_FOLDER as string, 'vk_swiftshader_icd.json'));
    vi.stubEnv('LD_LIBRARY_PATH', ELECTRON_FOLDER);
    const config = configSchema.parse({ stt: { model: 'tiny', execution_provider: 'auto' } });
    expect(await probeNewModels(config, probeByChild)).toBe(true);
    const findings = readFindings()['moonshine-tiny'] ?? [];
    const verdicts = Object.fromEntries(findings.map(({ provider, verdict }) => [provider, verdict]));
    expect(verdicts).toMatchObject({ cpu: 'works', webgpu: 'works' });
    // Known results are not probed again.
    expect(await probeNewModels(config, () => Promise.reject(new Error('it was probed again')))).toBe(false);
  },
);
