/** The settings: search, validation, immediate effect, undo and secrets. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './support/hark-app.ts';
import { tapPlayback, transcribePlayback } from './support/playback-tap.ts';

async function openSettings(page: Page, search: string): Promise<void> {
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.keyboard.press('s');
  await page.getByLabel('Search the settings').fill(search);
}

const row = (page: Page, path: string) => page.locator(`[data-path="${path}"]`);

test('finds, validates, writes and undoes a setting, and keeps it after a restart', async ({ launch }) => {
  const { page, app, folder } = await launch({});
  const file = join(folder, 'hark/config.yaml');
  await openSettings(page, 'threads');
  const threads = page.getByLabel('Threads', { exact: true });
  await threads.fill('99');
  await expect(row(page, 'stt.threads')).toContainText('From 1 to 16.');
  await threads.press('Enter');
  expect(existsSync(file)).toBe(false);
  await threads.fill('3');
  await threads.press('Enter');
  await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toBe('stt:\n  threads: 3\n');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(threads).toHaveValue('2');
  await threads.fill('1');
  await threads.press('Enter');
  await expect(page.getByRole('button', { name: 'Reset to the default: Threads' })).toBeVisible();
  await page.screenshot({ path: 'test-results/settings-search.png' });
  await app.close();

  const again = await launch({});
  await openSettings(again.page, 'threads');
  await expect(again.page.getByLabel('Threads', { exact: true })).toHaveValue('1');
  await again.page.getByRole('button', { name: 'Reset to the default: Threads' }).click();
  await expect(again.page.getByLabel('Threads', { exact: true })).toHaveValue('2');
});

test('names the wake words that it listens for', async ({ hark: { page, change } }) => {
  await expect(page.getByText('Say “Alexa” or “Hey Jarvis”, or press Space')).toBeVisible();
  await change('wake.words', ['hey jarvis']);
  await expect(page.getByText('Say “Hey Jarvis”, or press Space')).toBeVisible();
});

test('applies theme, language and voice immediately', async ({ launch }) => {
  const { page } = await launch({ env: { HARK_LANGUAGE: '', HARK_VOICE: '' } });
  await openSettings(page, '');
  await page.getByLabel('Theme', { exact: true }).selectOption('Dark');
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await page.screenshot({ path: 'test-results/settings-dark.png' });
  await page.getByLabel('Language', { exact: true }).selectOption('Deutsch');
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await page.getByLabel('Sprache', { exact: true }).selectOption('English');
  await page.getByRole('navigation').getByRole('button', { name: 'Voice', exact: true }).click();
  await page.getByLabel('Voice', { exact: true }).selectOption('rms');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.getByLabel('Question').fill('what is twelve times seven?');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
});

test('says of a voice that it is slower than speech before it is chosen', async ({ launch, folder }) => {
  mkdirSync(join(folder, 'hark'), { recursive: true });
  const speeds = { 'en_US-joe-medium': { computeMs: 3_000, inputMs: 2_000 } };
  writeFileSync(join(folder, 'hark/model-speeds.json'), JSON.stringify(speeds));
  const { page } = await launch({ env: { HARK_VOICE: '' } });
  await openSettings(page, 'voice');
  const voices = page.getByLabel('Voice', { exact: true }).locator('option');
  const slow = voices.filter({ hasText: 'slower than speech on this machine' });
  await expect(slow).toHaveText(['Joe (slower than speech on this machine)']);
  await expect(page.getByLabel('Voice', { exact: true })).toHaveValue((await slow.getAttribute('value')) ?? '');
  await page.screenshot({ path: 'test-results/settings-slow-voice.png' });
});

test('adds, checks, changes and removes a pronunciation by keyboard', async ({ hark: { page } }) => {
  await openSettings(page, 'pronunciations');
  const list = row(page, 'tts.pronunciations');
  await list.getByLabel('Word or phrase', { exact: true }).fill('Nguyen');
  await list.getByLabel('Pronunciation', { exact: true }).fill('/win');
  await expect(list).toContainText('Spell it in letters');
  await expect(list.getByRole('button', { name: 'Add' })).toBeDisabled();
  await list.getByLabel('Pronunciation', { exact: true }).fill('win');
  await list.getByLabel('Pronunciation', { exact: true }).press('Enter');
  await expect(list.getByLabel('Word or phrase', { exact: true })).toBeFocused();
  const said = list.getByLabel('Pronunciation: Nguyen');
  await expect(said).toHaveValue('win');
  await list.getByLabel('Word or phrase', { exact: true }).fill('NGUYEN');
  await expect(list).toContainText('This word is in the list already.');
  await said.fill('wen');
  await said.press('Enter');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(said).toHaveValue('win');
  await expect(list.getByRole('button', { name: 'Listen to Nguyen', exact: true })).toBeEnabled();
  await list.getByRole('button', { name: 'Remove Nguyen' }).press('Enter');
  await expect(said).toHaveCount(0);
});

test('lists, adds, changes, deletes and restores what Hark remembers', { tag: '@long' }, async ({ launch }) => {
  const { page, app } = await launch({});
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.getByLabel('Question').fill('remember that my bike is in the cellar');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).toHaveText("I'll remember that your bike is in the cellar.");
  await page.getByTestId('state').click();
  await page.keyboard.press('s');
  await page.getByRole('navigation').getByRole('button', { name: 'About you', exact: true }).click();
  const facts = page.getByRole('region', { name: 'What Hark remembers' });
  const bike = facts.getByLabel('Fact: my bike is in the cellar');
  await expect(bike).toHaveValue('my bike is in the cellar');
  await facts.getByLabel('New fact').fill('Tom is allergic to nuts');
  await facts.getByLabel('New fact').press('Enter');
  await expect(facts.getByRole('listitem')).toHaveCount(2);
  await bike.fill('my bike is in the shed');
  await bike.press('Enter');
  await expect(facts.getByLabel('Fact: my bike is in the shed')).toBeVisible();
  await facts.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(bike).toBeVisible();
  await facts.getByRole('button', { name: 'Delete “my bike is in the cellar”' }).press('Enter');
  await expect(facts.getByRole('listitem')).toHaveCount(1);
  await expect(facts.getByLabel('New fact')).toBeFocused();
  await facts.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(facts.getByRole('listitem')).toHaveCount(2);
  await app.close();

  const again = await launch({});
  await expect(again.page.getByTestId('state')).toHaveText('Asleep');
  await again.page.getByLabel('Question').fill('where is my bike?');
  await again.page.keyboard.press('Enter');
  await expect(again.page.getByTestId('reply')).toHaveText('Your bike is in the cellar.');
});

test('shows the environment variable of a setting and disables the control', async ({ hark: { page } }) => {
  await openSettings(page, 'interface.language');
  await expect(row(page, 'interface.language')).toContainText('Set by HARK_LANGUAGE');
  await expect(page.getByLabel('Language', { exact: true })).toBeDisabled();
});

test('rejects conflicting settings with the reason', async ({ hark: { page } }) => {
  await openSettings(page, 'vad.off');
  const off = page.getByLabel('Speech ends under', { exact: true });
  await off.fill('0.9');
  await off.press('Enter');
  await expect(row(page, 'vad.off_threshold')).toContainText('off_threshold must be under on_threshold');
  await page.getByLabel('Search the settings').fill('sites and programs');
  await page.getByLabel('Name', { exact: true }).fill('home page');
  await page.getByLabel('Value').fill('http://not-encrypted.example');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(row(page, 'skills.open')).toContainText('This is not valid here.');
  await page.getByLabel('Value').fill('https://example.org');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(row(page, 'skills.open')).toContainText('home page');
  await page.getByRole('button', { name: 'Remove home page' }).click();
  await expect(row(page, 'skills.open')).not.toContainText('home page');
});

test('stores a key encrypted or rejects it, and never returns it to the page', async ({ launch }) => {
  const { page, folder } = await launch({});
  await openSettings(page, 'llm.api_key');
  await page.getByLabel('Key', { exact: true }).fill('sk-very-secret');
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(row(page, 'llm.api_key')).toContainText(/A key is kept|SECRET_UNAVAILABLE|no key store/);
  const secrets = join(folder, 'data/hark/secrets.json');
  if (existsSync(secrets)) expect(readFileSync(secrets, 'utf8')).not.toContain('sk-very-secret');
  expect(existsSync(join(folder, 'hark/config.yaml'))).toBe(false);
  const snapshot = await page.evaluate(() => window.hark.invoke('settings:get'));
  expect(JSON.stringify(snapshot)).not.toContain('sk-very-secret');
});

test('exports, resets and imports settings, and rejects an invalid file', async ({ hark: { app, page, folder } }) => {
  const [exported, broken] = [join(folder, 'exported.yaml'), join(folder, 'broken.yaml')];
  writeFileSync(broken, 'stt:\n  threads: many\n');
  // Tests cannot click the system's dialogs, so these return fixed answers.
  const choose = (path: string) =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, path);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await openSettings(page, 'threads');
  const threads = page.getByLabel('Threads', { exact: true });
  await threads.fill('3');
  await threads.press('Enter');
  await choose(exported);
  await press('Export…');
  await expect(page.getByRole('status').filter({ hasText: exported })).toBeVisible();
  expect(readFileSync(exported, 'utf8')).toContain('threads: 3');

  await press('Reset all');
  await press('Really reset all?');
  await expect(threads).toHaveValue('2');
  await press('Undo');
  await expect(threads).toHaveValue('3');
  await press('Reset all');
  await press('Really reset all?');
  await choose(broken);
  await press('Import…');
  await expect(page.getByRole('status').filter({ hasText: 'stt.threads' })).toBeVisible();
  await expect(threads).toHaveValue('2');
  await choose(exported);
  await press('Import…');
  await expect(threads).toHaveValue('3');
});

test('plays a sample of a voice before it is selected', { tag: '@long' }, async ({ launch }) => {
  const { page } = await launch({ env: { HARK_VOICE: '' } });
  await openSettings(page, 'voice');
  await tapPlayback(page);
  await page.getByLabel('Voice', { exact: true }).selectOption('awb');
  await page.getByRole('button', { name: 'Listen', exact: true }).first().click();
  await expect.poll(() => transcribePlayback(page), { intervals: [2500] }).toMatch(/sound|half past|7:30/i);
});
