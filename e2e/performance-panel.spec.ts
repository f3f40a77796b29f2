/** The performance panel of the running app: history, targets, wake decisions, processes and export. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test } from './support/hark-app.ts';

test('shows wake decisions, stages against their targets and the cost of the app', async ({
  hark: { page, microphone },
}) => {
  await microphone.say('Alexa, what is twelve times seven?');
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
  await expect(page.getByTestId('wake-reasons')).toContainText(/alexa [01]\.\d\d, (?:unclear, )?woke/);
  const targets = page.getByTestId('targets');
  for (const stage of ['Voice to voice', 'Endpoint', 'Speech to text', 'Text to speech', 'Playback']) {
    await expect(targets.getByRole('row', { name: stage })).toBeVisible();
  }
  await expect(targets.getByRole('row', { name: 'Voice to voice' })).toContainText('< 2000');
  for (const process of ['Engine', 'Window', 'Main']) {
    // The overlay is a window too.
    const row = page.getByTestId('processes').getByRole('row', { name: process }).first();
    await expect(row).toContainText(/\d+/);
  }
  await expect(page.getByTestId('cache')).toContainText(/% hits, 3 of 5 groups/);
  await page.getByLabel('Latency shown').selectOption('stt');
  await expect(page.getByTestId('latency-chart').locator('svg').first()).toBeVisible();

  await ask(page, 'What is 5 plus 3?', 'That is 8.');
  await expect(page.getByTestId('waterfall')).not.toContainText('voice to voice');
  await page.getByRole('button', { name: 'Earlier turn' }).click();
  await expect(page.getByRole('heading', { name: 'Turn 1 of 2' })).toBeVisible();
  await expect(page.getByTestId('waterfall')).toContainText('voice to voice');
  await page.screenshot({ path: 'test-results/panel.png' });
});

test('saves turns, a picture and diagnostics, with spoken words only on request', { tag: '@long' }, async ({
  launch,
}) => {
  const { app, page, folder } = await launch({ env: { HARK_LLM_API_KEY: 'sk-secret' } });
  await ask(page, 'What is 12 times 7?', 'That is 84.');
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.getByRole('button', { name: 'Save…' }).click();

  const csv = await saved(app, page, 'Turns as CSV', join(folder, 'turns.csv'));
  expect(csv.toString()).toMatch(/^endedAt,turnId,outcome,voiceToVoiceMs,[^\n]+\r\n[\dT:.Z-]+,[\w-]+,answered,/);
  const png = await saved(app, page, 'Picture as PNG', join(folder, 'panel.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(5000);

  const silent = await saved(app, page, 'Diagnostics', join(folder, 'silent.json'));
  expect(silent.toString()).not.toContain('12 times 7');
  expect(silent.toString()).not.toContain('sk-secret');
  expect(JSON.parse(silent.toString())).toMatchObject({
    versions: { hark: expect.any(String), electron: expect.any(String) },
    settings: { 'llm.api_key': { value: '(secret)', source: 'HARK_LLM_API_KEY' } },
    engine: { phase: 'running' },
    processes: expect.arrayContaining([expect.objectContaining({ name: 'Engine' })]),
    events: expect.arrayContaining([expect.objectContaining({ type: 'turn', outcome: 'answered' })]),
    metrics: expect.arrayContaining([expect.stringMatching(/^hark_turns_total/)]),
  });
  await page.getByLabel('with what was said').check();
  const withConversation = await saved(app, page, 'Diagnostics', join(folder, 'with-conversation.json'));
  expect(JSON.parse(withConversation.toString()).conversation).toEqual(['What is 12 times 7? → That is 84.']);

  await chooseFile(app, join(folder, 'absent', 'turns.csv'));
  await page.getByRole('button', { name: 'Turns as CSV' }).click();
  await expect(page.getByText(/could not be saved/)).toBeVisible();
});

async function ask(page: Page, question: string, reply: string): Promise<void> {
  await page.getByLabel('Question').fill(question);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply').last()).toHaveText(reply);
}

/** Answers the system's dialog, which Playwright cannot see. */
function chooseFile(app: ElectronApplication, filePath: string): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, filePath);
}

async function saved(app: ElectronApplication, page: Page, button: string, file: string): Promise<Buffer> {
  await chooseFile(app, file);
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByText(`Saved: ${file}`)).toBeVisible();
  return readFileSync(file);
}
