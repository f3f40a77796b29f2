/** The window without a microphone: typing, timers, keys, layout and the page's restrictions. */
import { expect } from '@playwright/test';
import { test } from './support/hark-app.ts';
import { tapPlayback, transcribePlayback } from './support/playback-tap.ts';

test('reports a missing microphone and answers typed questions aloud', { tag: '@long' }, async ({ launch }) => {
  const { page } = await launch({});
  const missing = page.locator('.problem-banner[data-code=MIC_MISSING]');
  await expect(missing).toContainText('Plug a microphone in');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await tapPlayback(page);
  await page.keyboard.press('/');
  await page.keyboard.type('what is twelve times seven?');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
  await expect.poll(() => transcribePlayback(page), { intervals: [2500] }).toMatch(/eighty.four|84/i);
});

test('rings a timer until it is stopped', async ({ hark: { page } }) => {
  await tapPlayback(page);
  await page.getByLabel('Question').fill('set an egg timer for two seconds');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Timers')).toContainText('egg');
  await expect(page.getByLabel('Timers')).toContainText('Now');
  const loudSamples = () =>
    page.evaluate(async () => (await window.heard.samples()).filter((value) => Math.abs(value) > 0.01).length);
  await expect.poll(loudSamples).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByLabel('Timers')).toHaveCount(0);
  // Audio that was already sent may still play.
  await page.waitForTimeout(500);
  const rung = await loudSamples();
  // Longer than the interval between rings.
  await page.waitForTimeout(3000);
  expect(await loudSamples()).toBe(rung);
});

test('restores a cleared conversation', async ({ hark: { page } }) => {
  await page.getByRole('button', { name: 'What is 12 times 7?' }).click();
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByTestId('reply')).toHaveCount(0);
  await page.getByRole('button', { name: 'Bring the cleared conversation back' }).click();
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
});

test('answers a question for a yes or a no by a click', async ({ hark: { page } }) => {
  const ask = async (text: string) => {
    await page.getByLabel('Question').fill(text);
    await page.keyboard.press('Enter');
  };
  await ask('add milk and eggs to my shopping list');
  await expect(page.getByTestId('reply').last()).toContainText('eggs are on the shopping list');
  await ask('clear my shopping list');
  await expect(page.getByTestId('reply').last()).toHaveText('Clear the shopping list?');
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByTestId('reply').last()).toHaveText('The shopping list is empty now.');
  await expect(page.getByRole('button', { name: 'No', exact: true })).toHaveCount(0);
});

test('says why it answered as it did', async ({ hark: { page } }) => {
  await page.getByLabel('Question').fill('set a pasta timer for ten minutes and an egg timer for three minutes');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply').last()).toContainText('The egg timer is set for 3 minutes.');
  const why = page.locator('details.why').last();
  await expect(why.getByText('timer.start').first()).toBeHidden();
  await why.getByText('Why?').press('Enter');
  await expect(why.getByText('timer.start')).toHaveCount(2);
  await expect(why.getByText('ten minutes')).toBeVisible();
  await expect(why.getByText('egg')).toBeVisible();
  await page.getByLabel('Question').fill('cancel that');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Timers')).toHaveCount(0);
});

test('lists every model with its licence under About', async ({ hark: { page } }) => {
  await page.getByRole('button', { name: 'About Hark' }).click();
  const about = page.getByRole('dialog');
  for (const text of ['Silero VAD', 'openWakeWord', 'CC-BY-NC-SA-4.0', 'Moonshine', 'Flite']) {
    await expect(about).toContainText(text);
  }
  await page.keyboard.press('Escape');
  await expect(about).toHaveCount(0);
});

test('fits a small window, where a key opens and closes the panel', async ({ launch }) => {
  const { page } = await launch({});
  await expect(page.getByTestId('state')).toBeVisible();
  await page.setViewportSize({ width: 400, height: 520 });
  await page.keyboard.press('p');
  await expect(page.getByLabel('Performance', { exact: true })).toHaveCount(0);
  await expect(page.getByLabel('Question')).toBeInViewport();
  const overflows = () =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(await overflows()).toBe(false);
  await page.screenshot({ path: 'test-results/small.png' });
  await page.keyboard.press('p');
  await expect(page.getByLabel('Performance', { exact: true })).toBeVisible();
  expect(await overflows()).toBe(false);
});

test('gives the page no Node, inline script, network or other page', async ({ hark: { page } }) => {
  expect(await page.evaluate(() => [typeof process, typeof require, Object.keys(window.hark).sort()])).toEqual([
    'undefined',
    'undefined',
    ['invoke', 'locale', 'on'],
  ]);
  const reached = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    const fetched = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    location.href = 'https://example.com/';
    return { inline: 'inlineRan' in window, fetched };
  });
  expect(reached).toEqual({ inline: false, fetched: false });
  await page.waitForTimeout(500);
  expect(page.url()).toBe('hark://app/index.html');
});

test('rejects an invalid command and continues', async ({ hark: { page } }) => {
  const answers = await page.evaluate(() => {
    const invoke = window.hark.invoke as (channel: string, argument?: unknown) => Promise<unknown>;
    const attempts = [{ type: 'launch-rockets' }, { type: 'ask', text: 'x'.repeat(10_000) }, null, 7];
    return Promise.all(attempts.map((attempt) => invoke('engine:command', attempt)));
  });
  expect(answers).toMatchObject(Array(4).fill({ type: 'failed', code: 'MESSAGE_INVALID' }));
  await expect(page.getByTestId('state')).toHaveText('Asleep');
});

test('shows its interface in German', { tag: '@long' }, async ({ launch }) => {
  const { page } = await launch({ env: { HARK_LANGUAGE: 'de' } });
  await expect(page.getByTestId('state')).toHaveText('Schläft');
  await expect(page.getByRole('alert')).toContainText('Es gibt kein Mikrofon');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de-DE');
  await page.getByLabel('Frage').fill('set a timer for twenty minutes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Timer .*löschen$/ })).toBeVisible();
  await expect(page.getByTestId('waterfall')).toContainText('Verstehen');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Über Hark' }).click();
  await expect(page.getByRole('dialog')).toContainText('Weckwörter');
  await page.screenshot({ path: 'test-results/german.png' });
});
