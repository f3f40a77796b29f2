/** A wake word of the user's own: typed, judged, trained in the background, tried and kept. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { TrainingState } from '../src/shared/wake-training/training-state.ts';
import { test } from './support/hark-app.ts';

const TRAINED: TrainingState = {
  type: 'trained',
  phrase: 'alexa',
  test: {
    quiet: { count: 40, of: 40 },
    noise: { count: 36, of: 40 },
    alike: { count: 2, of: 40 },
    talk: { wakes: 0, minutes: 7.4 },
  },
};

async function openWakeWords(page: Page): Promise<void> {
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.keyboard.press('s');
  await page.getByRole('navigation').getByRole('button', { name: 'Wake words', exact: true }).click();
}

const section = (page: Page) => page.locator('.wake-training');

/** As when main reports it: a whole training takes minutes. */
const pushState = (app: ElectronApplication, state: TrainingState) =>
  app.evaluate(({ BrowserWindow }, pushed) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('wake-training:changed', pushed);
  }, state);

/** The processes of the app that train. */
const trainers = (app: ElectronApplication) =>
  app.evaluate(({ app: running }) =>
    running
      .getAppMetrics()
      .filter(({ name }) => name === 'hark-wake-training')
      .map(({ pid }) => pid),
  );

test('judges a phrase as it is typed, trains it in the background, and leaves nothing of a cancelled training', async ({
  launch,
}) => {
  const { app, page, folder } = await launch({});
  await openWakeWords(page);
  const phrase = section(page).getByLabel('Phrase');
  const train = section(page).getByRole('button', { name: 'Train' });
  const verdict = section(page).getByRole('status');
  await expect(train).toBeDisabled();
  expect(await trainers(app)).toEqual([]);
  for (const [text, said] of [
    ['hark', 'It is too short'],
    ['good morning', 'People say this all day'],
    ['hey jarvis', 'You have this wake word'],
    ['r2d2', 'Use English letters only'],
  ] as const) {
    await phrase.fill(text);
    await expect(verdict).toContainText(said);
    await expect(verdict).toContainText('Choose another phrase.');
    await expect(train).toBeDisabled();
  }
  await phrase.fill('Hey Marvin');
  await expect(verdict).toHaveText('A good wake word. 3 syllables');

  await phrase.press('Enter');
  await expect(section(page)).toContainText('Training “hey marvin”');
  await expect(section(page)).toContainText(/About \d+ minutes left/);
  const progress = section(page).getByRole('progressbar');
  await expect.poll(async () => Number(await progress.getAttribute('value')), { timeout: 60_000 }).toBeGreaterThan(0);

  // It goes on while the settings are closed, and Hark answers.
  await page.keyboard.press('Escape');
  await page.getByLabel('Question').fill('what is twelve times seven?');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
  expect(await trainers(app)).toHaveLength(1);
  await page.getByRole('heading', { name: 'Hark' }).click();
  await openWakeWords(page);
  await expect(section(page)).toContainText('Training “hey marvin”');

  await section(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(phrase).toHaveValue('');
  await expect.poll(() => trainers(app)).toEqual([]);
  expect(existsSync(join(folder, 'data/hark/wake-words'))).toBe(false);
  await expect(page.getByRole('checkbox', { name: 'hey marvin' })).toHaveCount(0);
});

test('counts three tries with the user’s voice', { tag: '@long' }, async ({ launchListening }) => {
  const { app, page, microphone } = await launchListening();
  await openWakeWords(page);
  await pushState(app, TRAINED);
  await expect(section(page)).toContainText('Of 40 tests with voices, Hark heard 40 in quiet rooms and 36 in noise.');
  await expect(section(page)).toContainText('In 7.4 minutes of other speech it never woke.');
  await microphone.say('Hey Jarvis.', 500);
  for (const heard of [0, 1, 2]) {
    await microphone.say('Alexa.', 500);
    await expect(section(page).getByRole('listitem').nth(heard)).toContainText('alexa');
  }
  await expect(section(page)).toContainText(/hears you/);
  await page.screenshot({ path: 'test-results/wake-training-tries.png' });
  // The tries are not part of the conversation.
  await page.keyboard.press('Escape');
  await expect(page.locator('.turn')).toHaveCount(0);
});

test('looks right and passes axe in every state, theme and width', { tag: '@long' }, async ({ launch }) => {
  const { app, page } = await launch({ env: { HARK_LANGUAGE: '' } });
  await openWakeWords(page);
  const states: Record<string, () => Promise<void>> = {
    empty: () => pushState(app, { type: 'idle' }),
    typed: async () => {
      await section(page).getByLabel('Phrase').fill('hey zorbolin');
      await expect(section(page)).toContainText('A good wake word.');
    },
    unfit: async () => {
      await section(page).getByLabel('Phrase').fill('good morning');
      await expect(section(page)).toContainText('People say this all day');
    },
    training: () =>
      pushState(app, {
        type: 'training',
        phrase: 'hey marvin',
        progress: { stage: 'listening', share: 0.42, secondsLeft: 190 },
      }),
    trained: () => pushState(app, TRAINED),
    failed: () =>
      pushState(app, {
        type: 'failed',
        phrase: 'hey marvin',
        code: 'WAKE_TRAINING_FAILED',
        message: 'the training process ended with 1',
      }),
  };
  const change = (path: string, value: unknown) =>
    page.evaluate((request) => window.hark.invoke('settings:request', request as never), {
      type: 'change',
      path,
      value,
    });
  const setLanguage = async (language: string) => {
    await change('interface.language', language);
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
  };
  for (const [language, theme] of [
    ['en', 'light'],
    ['de', 'dark'],
    ['en', 'high-contrast'],
  ] as const) {
    await change('interface.theme', theme);
    for (const [name, show] of Object.entries(states)) {
      await setLanguage('en');
      await show();
      await setLanguage(language);
      for (const width of [1100, 400]) {
        await page.setViewportSize({ width, height: 760 });
        await page.screenshot({ path: `test-results/wake-training-${name}-${theme}-${width}.png` });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThan(1);
      }
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.wake-training').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  }
});
