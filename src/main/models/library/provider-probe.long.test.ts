/** A real probe of WebGPU, in its own process on a processor that plays the graphics processor: that takes long. Needs the build. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { probeByChild } from '../../cli/probe-by-child.ts';
import { projectRoot } from '../catalogue/project-root.ts';
import { readFindings } from '../providers/findings-file.ts';
import { probeUnknown } from '../providers/probe-unknown.ts';

/** Electron brings a Vulkan that needs no graphics processor. */
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
  'STT hears the same by WebGPU as by the processor, and is used so only where that is quicker',
  async () => {
    vi.stubEnv('VK_ICD_FILENAMES', join(ELECTRON_FOLDER as string, 'vk_swiftshader_icd.json'));
    vi.stubEnv('LD_LIBRARY_PATH', ELECTRON_FOLDER);
    const config = configSchema.parse({ stt: { model: 'tiny', execution_provider: 'auto' } });
    expect(await probeUnknown(config, probeByChild)).toBe(true);
    const findings = readFindings()['moonshine-tiny'] ?? [];
    const verdicts = Object.fromEntries(findings.map(({ provider, verdict }) => [provider, verdict]));
    expect(verdicts).toMatchObject({ cpu: 'works', webgpu: 'works' });
    // What is known is not tried again.
    expect(await probeUnknown(config, () => Promise.reject(new Error('it was probed again')))).toBe(false);
  },
);
