/** A language model on this machine, in a process of its own. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test } from './support/hark-app.ts';
import { installModel, isFetched, TEST_LANGUAGE_MODEL } from './support/installed-model.ts';
import { killProcess, pidOf } from './support/kill-process.ts';
import { tapPlayback, transcribePlayback } from './support/playback-tap.ts';

const env = { HARK_LLM_INSIDE_MODEL: TEST_LANGUAGE_MODEL };
/** The smallest model, asked with the time of day, knows this at any of 648 moments tried, Italy's at 286 of 288 and France's at 98 of 100. */
const CAPITAL = 'What is the capital of Japan?';

test.skip(!isFetched(TEST_LANGUAGE_MODEL), 'the language model of the tests could not be fetched');

async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('Question').fill(question);
  await page.keyboard.press('Enter');
}

test('starts the language model at the first question for it, and again after it was killed in an answer', {
  tag: '@long',
}, async ({ folder, launchListening }) => {
  installModel(folder, TEST_LANGUAGE_MODEL);
  const { app, page } = await launchListening({ env });
  await tapPlayback(page);
  const names = () => app.evaluate((electron) => electron.app.getAppMetrics().map(({ name }) => name));
  await ask(page, 'What is 12 times 7?');
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
  expect(await names()).not.toContain('hark-language-model');

  await ask(page, 'Write a long story about a dog and a cat');
  await expect(page.getByTestId('reply').last()).toContainText(/\w+ \w+ \w+ \w+ \w+/);
  await killProcess(app, 'hark-language-model');
  await expect(page.getByTestId('turn-problem')).toContainText('LLM_FAILED');
  await expect.poll(() => transcribePlayback(page), { intervals: [2500] }).toMatch(/stopped in the middle/i);
  await ask(page, CAPITAL);
  await expect(page.getByTestId('reply').last()).toContainText('Tokyo');
  await expect(page.locator('[data-testid=waterfall] [data-stage=llm]')).toBeVisible();
});

test('asks once, fetches the language model and answers the question aloud @long', async ({ launchListening }) => {
  const { app, page, microphone } = await launchListening({ env });
  await tapPlayback(page);
  await microphone.say(`Alexa, ${CAPITAL}`);
  await expect(page.getByTestId('reply')).toContainText('Shall I fetch it?');
  await expect(page.getByTestId('state')).toHaveText('Listening on');
  await microphone.say(800, 'Yes, go ahead.');
  await expect(page.getByTestId('reply').nth(1)).toContainText("I'll answer when it is here");
  await expect(page.getByTestId('reply').nth(2)).toContainText('Tokyo', { timeout: 180_000 });
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  expect(await transcribePlayback(page)).toMatch(/tokyo/i);

  // With the network gone, it still answers.
  await app.close();
  const nowhere = 'http://127.0.0.1:9';
  const offline = await launchListening({ env: { ...env, HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere } });
  await ask(offline.page, CAPITAL);
  await expect(offline.page.getByTestId('reply')).toContainText('Tokyo');
});

/** Fields of `/proc/PID/stat` behind the name: time in the program and in the system, ticks of 10 ms (proc(5)). */
const [USER_TICKS, SYSTEM_TICKS] = [11, 12];

function processorTicks(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS]);
}

/** Whether a process of the app has the library of language models in its memory. */
async function hasLibrary(app: ElectronApplication): Promise<boolean> {
  const pids = await app.evaluate(({ app: main }) => main.getAppMetrics().map(({ pid }) => pid));
  return pids.some((pid) => /llama/.test(readFileSync(`/proc/${pid}/maps`, 'utf8')));
}

test.describe('what it costs', () => {
  test.skip(process.platform !== 'linux', 'only Linux tells it in files');

  test('loads nothing where no language model is wanted, though one is there', { tag: '@long' }, async ({
    folder,
    launch,
  }) => {
    installModel(folder, TEST_LANGUAGE_MODEL);
    const { app, page } = await launch({ env: { ...env, HARK_LLM_PROVIDER: 'none' } });
    await ask(page, 'Write a story about a dog and a cat');
    await expect(page.getByTestId('reply')).toContainText("can't");
    expect(await hasLibrary(app)).toBe(false);
  });

  test('takes no processor time between two answers', { tag: '@long' }, async ({ folder, launch }) => {
    installModel(folder, TEST_LANGUAGE_MODEL);
    const { app, page } = await launch({ env });
    await ask(page, CAPITAL);
    await expect(page.getByTestId('reply')).toContainText('Tokyo');
    await expect(page.getByTestId('state')).toHaveText('Asleep');
    expect(await hasLibrary(app)).toBe(true);
    const pid = await pidOf(app, 'hark-language-model');
    // The state of its prompt may still be written.
    await expect
      .poll(async () => {
        const before = processorTicks(pid);
        await wait(3000);
        return processorTicks(pid) - before;
      })
      .toBeLessThanOrEqual(1);
  });
});
