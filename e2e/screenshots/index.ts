/** `npm run screenshots`: takes the pictures of the documentation after real spoken questions. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { resultFile } from '../../scripts/short-form.ts';
import { launchHark, WARM_UP_MS } from '../support/launch-hark.ts';
import { projectRoot } from '../support/project-root.ts';

const IMAGES = join(projectRoot, 'docs/images');
const QUESTIONS = ['What time is it in Tokyo?', 'Set a timer for five minutes.', 'What is twelve times seven?'];
const PAUSE_MS = 4500;
const SMALL_SIZE = { width: 400, height: 700 };
/** High enough for the whole panel. */
const TALL_SIZE = { width: 1120, height: 1560 };
/** The fourth question, captured while it is spoken. */
const LAST_QUESTION = "Alexa, what is today's date?";

const folder = mkdtempSync(join(tmpdir(), 'hark-screenshots-'));
const script = [WARM_UP_MS, ...QUESTIONS.flatMap((text) => [`Alexa, ${text}`, PAUSE_MS]), LAST_QUESTION, 15_000];
const app = await launchHark({ folder, script });
try {
  const page = await app.firstWindow();
  const take = (name: string) => page.screenshot({ path: imageFile(name) });
  await page
    .getByTestId('reply')
    .nth(QUESTIONS.length - 1)
    .waitFor();
  await stateIs(page, 'Listening on');
  await page.getByTestId('partial').waitFor();
  await take('listening');
  await page.getByTestId('reply').nth(QUESTIONS.length).waitFor();
  await stateIs(page, 'Asleep');
  await take('hark');
  await page.keyboard.press('h');
  await page.getByRole('dialog', { name: 'History' }).getByRole('listitem').first().waitFor();
  await take('history');
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take('hark-dark');
  await page.setViewportSize(TALL_SIZE);
  // The app redraws at the new size within a second.
  await page.waitForTimeout(2500);
  await page.getByLabel('Performance', { exact: true }).screenshot({ path: imageFile('panel-dark') });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.waitForTimeout(2500);
  await page.getByLabel('Performance', { exact: true }).screenshot({ path: imageFile('panel') });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(SMALL_SIZE);
  await page.getByRole('button', { name: 'Close the panel' }).click();
  await take('hark-small');
} finally {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

function imageFile(name: string): string {
  return resultFile(join(IMAGES, `${name}.png`));
}

async function stateIs(page: Page, state: string): Promise<void> {
  await page.getByTestId('state').getByText(state, { exact: true }).waitFor();
}
