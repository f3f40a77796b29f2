/** The models view: state, size and speed; download, pause, resume, add and remove. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test } from './support/hark-app.ts';
import { projectRoot } from './support/project-root.ts';
import { RegistryProxy } from './support/registry-proxy.ts';

async function openModels(page: Page): Promise<void> {
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.keyboard.press('s');
  await page.getByRole('navigation').getByRole('button', { name: 'Models', exact: true }).click();
}

const row = (page: Page, id: string) => page.locator(`[data-model="${id}"]`);

const choosesFile = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog;
  }, path);

test('downloads a model, resumes it after a restart, uses it and removes it', { tag: '@long' }, async ({ launch }) => {
  const registry = await RegistryProxy.start();
  registry.stallsAfterBytes = 1_000_000;
  const env = { HARK_MODELS_REGISTRY: registry.url };
  const first = await launch({ env });
  await openModels(first.page);
  const rhasspy = row(first.page, 'hey-rhasspy');
  await expect(rhasspy).toContainText('would take 0.2 MB · CC-BY-NC-SA-4.0');
  await expect(row(first.page, 'silero-vad')).toContainText('Came with Hark');
  await rhasspy.getByRole('button', { name: /Download/ }).click();
  await expect(rhasspy.getByRole('progressbar')).toBeVisible();
  await expect.poll(() => rhasspy.getByRole('progressbar').getAttribute('value').then(Number)).toBeGreaterThan(500_000);
  await first.page.screenshot({ path: 'test-results/models-fetching.png' });
  await rhasspy.getByRole('button', { name: /Pause/ }).click();
  await expect(rhasspy.getByRole('button', { name: /Go on/ })).toBeVisible();
  await first.app.close();

  const { page, folder } = await launch({ env });
  await openModels(page);
  registry.stallsAfterBytes = Number.POSITIVE_INFINITY;
  await expect(row(page, 'hey-rhasspy')).toHaveAttribute('data-state', 'paused');
  await row(page, 'hey-rhasspy').getByRole('button', { name: /Go on/ }).click();
  await expect(row(page, 'hey-rhasspy')).toHaveAttribute('data-state', 'installed');
  expect(registry.ranges.at(-1)).toMatch(/^bytes=[1-9]/);
  await expect.poll(() => readFileSync(join(folder, 'hark/config.yaml'), 'utf8')).toContain('- hey rhasspy');
  await page.getByRole('navigation').getByRole('button', { name: 'Wake words', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: 'hey rhasspy' })).toBeChecked();
  await page.getByRole('navigation').getByRole('button', { name: 'Models', exact: true }).click();
  await row(page, 'hey-rhasspy').getByRole('button', { name: 'Remove' }).click();
  await row(page, 'hey-rhasspy').getByRole('button', { name: 'Really remove?' }).click();
  await expect(row(page, 'hey-rhasspy')).toHaveAttribute('data-state', 'available');
  expect(existsSync(join(folder, 'data/hark/models/hey-rhasspy'))).toBe(false);
  await registry.stop();
});

test('reports a server that is down or sends wrong data, and installs nothing', { tag: '@long' }, async ({
  launch,
}) => {
  const registry = await RegistryProxy.start();
  registry.sendsWrongData = true;
  const { page } = await launch({ env: { HARK_MODELS_REGISTRY: registry.url } });
  await openModels(page);
  await row(page, 'hey-rhasspy')
    .getByRole('button', { name: /Download/ })
    .click();
  await expect(row(page, 'hey-rhasspy').getByRole('alert')).toContainText('MODEL_CHECKSUM');
  await expect(row(page, 'hey-rhasspy')).toHaveAttribute('data-state', 'available');
  await registry.stop();
  await row(page, 'hey-rhasspy')
    .getByRole('button', { name: /Download/ })
    .click();
  await expect(row(page, 'hey-rhasspy').getByRole('alert')).toContainText('DOWNLOAD_FAILED');
});

test('adds a custom wake word and rejects another file', { tag: '@long' }, async ({ launch }) => {
  const { page, app, folder } = await launch({});
  await openModels(page);
  await choosesFile(app, join(projectRoot, 'package.json'));
  await page.getByLabel('New wake word').fill('hey computer');
  await page.getByRole('button', { name: 'Choose its file…' }).click();
  await expect(page.locator('.models-section').getByRole('alert')).toContainText('WAKE_WORD_INVALID');
  await choosesFile(app, join(projectRoot, '.hark/test-data/hark/models/hey-rhasspy/hey_rhasspy.onnx'));
  await page.getByLabel('New wake word').fill('hey raspy');
  await page.getByRole('button', { name: 'Choose its file…' }).click();
  await expect(row(page, 'wake-word:hey raspy')).toContainText('added by you');
  await expect.poll(() => readFileSync(join(folder, 'hark/config.yaml'), 'utf8')).toContain('- hey raspy');
  const wav = join(folder, 'hey.wav');
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: folder,
    XDG_STATE_HOME: folder,
    XDG_DATA_HOME: join(folder, 'data'),
  };
  const hark = (...args: string[]) =>
    execFileSync(process.execPath, ['bin/hark.mjs', ...args], { cwd: projectRoot, env, encoding: 'utf8' });
  hark('say', 'Hey raspy, what time is it?', '-o', wav);
  expect(hark('wake', wav)).toContain('woke   hey raspy');
});

test('measures each model on this machine', { tag: '@long' }, async ({ launch }) => {
  const { page } = await launch({});
  await openModels(page);
  await page.getByRole('button', { name: 'Measure their speed here' }).click();
  for (const id of ['silero-vad', 'openwakeword', 'moonshine-tiny', 'moonshine-base', 'flite']) {
    await expect(row(page, id)).toContainText(/[\d.,]+ ms for .*× real time/);
  }
  await page.screenshot({ path: 'test-results/models-measured.png' });
});
