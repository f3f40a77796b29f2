/** Questions that no skill answers, with a real streaming server on loopback. */
import { expect } from '@playwright/test';
import { test } from './support/hark-app.ts';
import { tapPlayback, transcribePlayback } from './support/playback-tap.ts';

test('shows and speaks an answer while the rest still arrives, and shows its time', async ({
  hark: { page, chat },
}) => {
  chat.behaviour = { answer: 'The sky is blue today. The grass is green.', pauseAfterWords: 6 };
  await tapPlayback(page);
  await page.getByLabel('Question').fill('Tell me what you see');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).toHaveText(/^The sky is blue today\. The *$/);
  await expect(page.getByTestId('state')).toHaveText('Speaking');
  chat.resume();
  await expect(page.getByTestId('reply')).toHaveText('The sky is blue today. The grass is green.');
  await expect(page.locator('[data-testid=waterfall] [data-stage=llm]')).toBeVisible();
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  expect(await transcribePlayback(page)).toMatch(/blue.*green/is);
});

test('reports a server that disconnects, keeps the partial answer and answers the next question', async ({
  hark: { page, chat },
}) => {
  chat.behaviour = { answer: 'The sky is blue because', wordDelayMs: 100, cutOffAfterWords: 3 };
  await page.getByLabel('Question').fill('Why is the sky blue?');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('turn-problem')).toContainText('REMOTE_FAILED');
  await expect(page.getByTestId('reply')).toHaveText('The sky is');
  await page.getByLabel('Question').fill('What is 12 times 7?');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply').last()).toHaveText('That is 84.');
});
