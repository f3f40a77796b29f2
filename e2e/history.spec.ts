/** The history: stored, found, corrected, deleted and exported; a killed app loses nothing. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './support/hark-app.ts';
import { tapPlayback, transcribePlayback } from './support/playback-tap.ts';

async function askFor(page: Page, question: string, reply: string): Promise<void> {
  await page.getByLabel('Question').fill(question);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply').last()).toHaveText(reply);
}

/** A fixed time of day, because "ended at" before some others is not transcribed as such. @returns its last occurrence */
function lastTwentyToSevenMs(): number {
  const time = new Date();
  time.setHours(18, 40, 0, 0);
  if (time.getTime() > Date.now()) time.setDate(time.getDate() - 1);
  return time.getTime();
}

test('keeps the history after a kill, and searches, edits, deletes and restores it', { tag: '@long' }, async ({
  launch,
}) => {
  const first = await launch({});
  await askFor(first.page, 'what is twelve times seven?', 'That is 84.');
  await askFor(first.page, 'what is five plus three?', 'That is 8.');
  first.app.process().kill('SIGKILL');

  const { app, page, folder } = await launch({});
  await page.getByRole('button', { name: 'History' }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await history.getByLabel('Search the history').fill('twel');
  await expect(history.getByRole('listitem')).toHaveCount(1);
  await expect(history.getByRole('listitem')).toContainText('That is 84.');

  await history.getByRole('button', { name: 'Edit “what is twelve times seven?”' }).click();
  await history.getByLabel('What you said').fill('what is twelve by seven?');
  await page.keyboard.press('Enter');
  await expect(history.getByRole('listitem')).toContainText('what is twelve by seven?');
  await history.getByRole('button', { name: 'Delete “what is twelve by seven?”' }).click();
  await expect(history.getByText('Nothing with these words.')).toBeVisible();
  await history.getByRole('button', { name: 'Undo' }).click();
  await expect(history.getByRole('listitem')).toHaveCount(1);
  await history.getByLabel('Search the history').fill('');
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await page.screenshot({ path: 'test-results/history.png' });

  const file = join(folder, 'history.md');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await history.getByRole('button', { name: 'Save as Markdown' }).click();
  await expect(history.getByText(`Saved: ${file}`)).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('> That is 8.');

  await history.getByRole('button', { name: 'Delete all' }).click();
  await history.getByRole('button', { name: 'Really delete all?' }).click();
  await expect(history.getByText('Nothing was said yet.')).toBeVisible();
  const database = join(folder, 'data/hark/history.db');
  expect(readFileSync(database).includes('twelve')).toBe(false);
});

test('writes no history when it is disabled', { tag: '@long' }, async ({ launch }) => {
  const { page, folder } = await launch({ env: { HARK_HISTORY: 'false' } });
  await askFor(page, 'what is twelve times seven?', 'That is 84.');
  expect(existsSync(join(folder, 'data/hark/history.db'))).toBe(false);
});

test('reports what was due while Hark was off', { tag: '@long' }, async ({ launch }) => {
  const first = await launch({});
  await askFor(first.page, 'set a tea timer for one hour', 'The tea timer is set for 1 hour.');
  first.app.process().kill('SIGKILL');
  const file = join(first.folder, 'data/hark/agenda.json');
  const [timer] = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify([{ ...timer, dueAtMs: lastTwentyToSevenMs() }]));

  const { page } = await launch({});
  await tapPlayback(page);
  await expect(page.getByTestId('reply')).toHaveText('While I was off, your tea timer ended at 6:40 PM.');
  await expect.poll(() => transcribePlayback(page), { intervals: [2000] }).toMatch(/timer ended at/i);
  await expect(page.getByRole('alert').filter({ hasText: 'PLAYBACK' })).toHaveCount(0);
});
