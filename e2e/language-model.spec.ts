/** What no skill can answer, by a real streaming server on loopback. */
import { expect } from '@playwright/test';
import { ChatServer } from '../src/main/engine/llm/testing/chat-server.ts';
import { test } from './support/hark-app.ts';
import { tapPlayback, transcribeHeard } from './support/heard-replies.ts';

test('the answer is written and spoken while the rest still comes, and its time is shown', async ({ launch }) => {
  const chat = await ChatServer.start({ answer: 'The sky is blue today. The grass is green.', holdsAfterWords: 6 });
  const { page, folder } = await launch({ env: { HARK_LLM_BASE_URL: chat.baseUrl } });
  await tapPlayback(page);
  await page.getByLabel('Question').fill('Tell me what you see');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).toHaveText(/^The sky is blue today\. The *$/);
  await expect(page.getByTestId('state')).toHaveText('Speaking');
  chat.goOn();
  await expect(page.getByTestId('reply')).toHaveText('The sky is blue today. The grass is green.');
  await expect(page.locator('[data-testid=waterfall] [data-stage=llm]')).toBeVisible();
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  expect(await transcribeHeard(page, folder)).toMatch(/blue.*green/is);
  await chat.stop();
});

test('a server that breaks off is told, what it wrote stays, and the next question is answered', async ({ launch }) => {
  const chat = await ChatServer.start({ answer: 'The sky is blue because', wordDelayMs: 100, cutOffAfterWords: 3 });
  const { page } = await launch({ env: { HARK_LLM_BASE_URL: chat.baseUrl } });
  await page.getByLabel('Question').fill('Why is the sky blue?');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('turn-problem')).toContainText('REMOTE_FAILED');
  await expect(page.getByTestId('reply')).toHaveText('The sky is');
  await page.getByLabel('Question').fill('What is 12 times 7?');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply').last()).toHaveText('That is 84.');
  await chat.stop();
});
