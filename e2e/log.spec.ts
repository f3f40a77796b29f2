/** The log view: entries by level and search words, never spoken words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/hark-app.ts';
import { killProcess } from './support/kill-process.ts';

test('shows, follows and finds log entries without spoken words', { tag: '@long' }, async ({ launch }) => {
  const { page, app, folder } = await launch({ env: { LOG_LEVEL: 'debug' } });
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.getByLabel('Question').fill('remember that the locker is xylophone');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).toBeVisible();
  await page.getByTestId('state').click();
  await page.keyboard.press('l');
  const log = page.getByRole('dialog', { name: 'Log' });
  await expect(log.getByRole('listitem').filter({ hasText: 'all models are loaded' })).toBeVisible();
  await page.screenshot({ path: 'test-results/log.png' });
  await log.getByLabel('Least level').selectOption('Errors only');
  await expect(log).toContainText('Nothing of this level');
  await killProcess(app, 'hark-engine');
  await expect(log.getByRole('listitem').first()).toContainText('engine');
  await log.getByLabel('Search the log').fill('no such word');
  await expect(log).toContainText('No line with these words.');
  expect(readFileSync(join(folder, 'hark/logs/hark.log'), 'utf8')).not.toContain('xylophone');
});
