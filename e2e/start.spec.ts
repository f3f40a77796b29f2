/** Starts that cannot succeed. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/hark-app.ts';
import { projectRoot } from './support/project-root.ts';

test('refuses to start with a bad configuration, and names its path and range', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hark-e2e-'));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(process.env.HARK_ELECTRON ?? '', [projectRoot, `--user-data-dir=${folder}`, ...root], {
    env: { ...process.env, AUDIO_CHUNK_SIZE_MS: '5' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  try {
    await expect
      .poll(() => stderr)
      .toContain('audio_processing.chunk_size_ms (AUDIO_CHUNK_SIZE_MS): got 5; accepted: a whole number from 10 to 60');
    expect(stderr).toContain('CONFIG_INVALID');
  } finally {
    // The message is also in a dialog, which waits for its reader.
    child.kill('SIGKILL');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  }
});
