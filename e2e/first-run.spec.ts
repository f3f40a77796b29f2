/** The first start: the setup steps, and skipping them. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/hark-app.ts';

const FIRST_RUN_ENV = { HARK_FIRST_RUN: '', HARK_VOICE: '' };

test('shows the setup steps at the first start only', { tag: '@long' }, async ({ launch, launchListening }) => {
  const { page, app, folder, microphone } = await launchListening({ env: FIRST_RUN_ENV });
  const dialog = page.getByRole('dialog');
  const next = dialog.getByRole('button', { name: 'Next' });
  await expect(dialog).toContainText('Step 1 of 5');
  await page.screenshot({ path: 'test-results/first-run.png' });
  await next.click();
  await expect(dialog.getByRole('meter')).toBeVisible();
  await next.click();
  for (const heard of [0, 1, 2]) {
    await microphone.say('Alexa.', 500);
    await expect(dialog.getByRole('listitem').nth(heard)).toContainText(/alexa 0\.\d\d|alexa 1\.00/);
  }
  await expect(dialog.getByRole('status')).toContainText(/hears you/);
  await page.screenshot({ path: 'test-results/first-run-wake.png' });
  await next.click();
  await dialog.getByLabel('Voice', { exact: true }).selectOption('awb');
  await dialog.getByRole('button', { name: 'Back' }).click();
  await next.click();
  await next.click();
  await expect(dialog).toContainText('language model');
  await dialog.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  // The three attempts are not part of the conversation.
  await expect(page.locator('.turn')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect
    .poll(() => readFileSync(join(folder, 'hark/config.yaml'), 'utf8'))
    .toMatch(/voice: awb[\s\S]*first_run: false|first_run: false[\s\S]*voice: awb/);
  await app.close();
  const again = await launch({ env: FIRST_RUN_ENV });
  await expect(again.page.getByTestId('state')).toHaveText('Asleep');
  await expect(again.page.getByRole('dialog')).toHaveCount(0);
});

test('can be skipped with Esc', async ({ launch }) => {
  const { page } = await launch({ env: FIRST_RUN_ENV });
  await expect(page.getByRole('dialog')).toContainText('Step 1 of 5');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByLabel('Question').fill('what is twelve times seven?');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
});

test('offers the other voices on a system without a speech program', { tag: '@long' }, async ({ launch, folder }) => {
  const emptyFolder = join(folder, 'no-programs');
  mkdirSync(emptyFolder);
  const { page } = await launch({ env: { ...FIRST_RUN_ENV, PATH: emptyFolder } });
  const dialog = page.getByRole('dialog');
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  for (let step = 0; step < 3; step++) await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByLabel('Voice', { exact: true }).selectOption('awb');
  await expect(page.locator('.problem-banner[data-code=VOICE_UNAVAILABLE]')).toHaveCount(0);
});

test('reports a denied microphone in its step and opens it after permission is granted', { tag: '@long' }, async ({
  launch,
}) => {
  const { app, page } = await launch({ script: [60_000], env: FIRST_RUN_ENV });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Step 1 of 5');
  const decide = (allowed: boolean) =>
    app.evaluate(({ session }, answer) => {
      session.defaultSession.setPermissionRequestHandler((_contents, _permission, respond) => respond(answer));
    }, allowed);
  await decide(false);
  // Retry: the first request may already have been granted.
  await page.reload();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.getByRole('alert')).toContainText('privacy settings');
  await decide(true);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expect(dialog.getByRole('meter')).toBeVisible();
});
