/** Starts with an invalid configuration or profile. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/hark-app.ts';
import { projectRoot } from './support/project-root.ts';

test('refuses to start with an invalid configuration and names the path and the range', async () => {
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
    // The message is also in a modal dialog.
    child.kill('SIGKILL');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  }
});

const homes: string[] = [];
// The app writes to its home until it is closed.
test.afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

test('reports a stored key that cannot be decrypted, and starts', { tag: '@long' }, async ({ launch }) => {
  const home = mkdtempSync(join(tmpdir(), 'hark-e2e-'));
  homes.push(home);
  const file = join(home, 'hark/secrets.json');
  // Chromium's mark for data that was encrypted with a key of the key ring, which is missing here.
  const encrypted = Buffer.from(`v11${'x'.repeat(32)}`).toString('base64');
  const content = JSON.stringify({ 'llm.api_key': encrypted });
  mkdirSync(join(home, 'hark'), { recursive: true });
  writeFileSync(file, content);

  const { page, folder } = await launch({ env: { XDG_DATA_HOME: home } });
  const problem = page.locator('.problem-banner[data-code=SECRET_UNREADABLE]');
  await expect(problem).toContainText('Settings > Language model > Key (llm.api_key)');
  await expect(problem).toContainText('Enter it again there');
  await page.getByLabel('Question').fill('what is twelve times seven?');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');

  await page.getByTestId('state').click();
  await page.keyboard.press('s');
  await page.getByLabel('Theme', { exact: true }).selectOption('Dark');
  await expect.poll(() => readFileSync(join(folder, 'hark/config.yaml'), 'utf8')).toContain('dark');
  await page.getByLabel('Search the settings').fill('key');
  await expect(page.locator('[data-path="llm.api_key"]').getByLabel('Key', { exact: true })).toBeEditable();
  expect(readFileSync(file, 'utf8')).toBe(content);
  const log = readFileSync(join(folder, 'hark/logs/hark.log'), 'utf8');
  expect(log).toContain('SECRET_UNREADABLE');
  expect(log).not.toContain(encrypted);
});
