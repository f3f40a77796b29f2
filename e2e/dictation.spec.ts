/** Dictation into the window of another program, with real keys. */
import { execFileSync } from 'node:child_process';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test as base } from './support/hark-app.ts';
import { TypingTarget } from './support/typing-target.ts';

const test = base.extend<{ target: TypingTarget }>({
  target: async ({ folder, sharedHark: _ }, use) => {
    const target = await TypingTarget.start(folder);
    await use(target);
    await target.close();
  },
});
test.skip(process.platform !== 'linux', 'keys are pressed by xdotool');

const keys = (...args: string[]) => execFileSync('xdotool', args);
const SHORTCUT = 'ctrl+alt+space';

const sheet = (page: Page) => page.locator('textarea').inputValue();

async function overlayOf(app: ElectronApplication): Promise<Page> {
  const overlay = () => app.windows().find((window) => window.url() === 'hark://app/overlay.html');
  await expect.poll(() => overlay() !== undefined).toBe(true);
  return overlay() as Page;
}

test('types what is said while the keys are held, shows it before, and leaves the clipboard alone', async ({
  hark: { app, page, microphone },
  target,
}) => {
  await app.evaluate(({ clipboard }) => clipboard.writeText('kept'));
  const letter = await target.open('Letter');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await target.focus('Letter');
  keys('keydown', SHORTCUT);
  await expect(page.getByTestId('state')).toHaveText('Dictating');
  await microphone.say('My sister lives in London. New line.', 900, 'The train leaves the station at noon.', 900);
  const overlay = await overlayOf(app);
  await expect(overlay.locator('.overlay-dictated')).toContainText('The train leaves the station');
  await overlay.screenshot({ path: 'test-results/overlay-dictation.png' });
  expect(await sheet(letter)).toBe('');
  keys('keyup', SHORTCUT);
  await expect
    .poll(() => sheet(letter))
    .toMatch(/^My sister lives in London\.?\nThe train leaves the station at noon\.$/);
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  expect(await target.clipboardText()).toBe('kept');
  await expect(page.getByTestId('reply')).toHaveCount(0);
});

test('dictates by voice, runs no command meanwhile, and saves what it cannot type as a note', async ({
  hark: { app, page, microphone },
  target,
}) => {
  const letter = await target.open('Letter');
  await target.focus('Letter');
  await microphone.say('Alexa, start dictation.');
  await expect(page.getByTestId('state')).toHaveText('Dictating');
  await microphone.say(400, 'My brother bought a new bicycle.', 900);
  await expect.poll(() => sheet(letter)).toContain('bicycle');
  // What STT makes of it is not the matter here, and a busy machine loses sound.
  const kept = await sheet(letter);
  await microphone.say('Alexa, set a timer for ten minutes.', 900);
  await expect.poll(() => sheet(letter)).toMatch(/timer for (ten|10) minutes/);
  await microphone.say('Scratch that.', 900);
  await expect.poll(() => sheet(letter)).toBe(kept);
  const chat = await target.open('Chat');
  await target.focus('Chat');
  await microphone.say('We had soup and bread for dinner.', 900, 'Stop dictation.', 900);
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  expect(await sheet(chat)).toBe('');
  await expect(page.locator('.agenda li')).toHaveCount(0);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
  await page.getByLabel('Question').fill('What does my note about dinner say?');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply').last()).toContainText(/^Your note says: We had .*dinner/);
});

test('types nothing into a window that asks for a password', async ({ hark: { page, microphone }, target }) => {
  const dialogue = await target.open('Enter passphrase');
  await target.focus('Enter passphrase');
  keys('key', SHORTCUT);
  await expect(page.getByTestId('state')).toHaveText('Dictating');
  await microphone.say('My sister lives in London.', 1200);
  keys('key', SHORTCUT);
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  expect(await sheet(dialogue)).toBe('');
  await expect(page.getByText(/Hark writes nothing into fields for passwords/)).toBeVisible();
});
