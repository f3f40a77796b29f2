/** Desktop integration: tray, overlay, shortcuts, links and sleep. */
import { execFileSync } from 'node:child_process';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test } from './support/hark-app.ts';
import { reportFault } from './support/report-fault.ts';
import { WatchedMicrophone } from './support/watched-microphone.ts';

declare global {
  var notified: string[];
  var asked: string[];
}

const mainWindowIs = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('index.html'));
    return window === undefined ? 'closed' : window.isVisible() ? 'shown' : 'hidden';
  });

const startSecondInstance = (app: ElectronApplication, ...argv: string[]) =>
  app.evaluate(({ app: main }, given) => main.emit('second-instance', {}, ['hark', ...given], '/'), argv);

async function ready(page: Page): Promise<void> {
  await expect(page.getByTestId('state')).toHaveText('Asleep');
}

test('keeps running in the tray when its window is closed, and shows it on a second start', async ({
  hark: { app },
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => mainWindowIs(app)).toBe('hidden');
  await startSecondInstance(app);
  await expect.poll(() => mainWindowIs(app)).toBe('shown');
});

test('quits with its window when the tray is disabled', { tag: '@long' }, async ({ launch }) => {
  const { app, page } = await launch({});
  await ready(page);
  await page.evaluate(() =>
    window.hark.invoke('settings:request', { type: 'change', path: 'desktop.keep_in_tray', value: false }),
  );
  const ended = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
});

test('asks the question of a link only after confirmation', async ({ hark: { app, page } }) => {
  const answer = (response: number) =>
    app.evaluate(({ dialog }, given) => {
      globalThis.asked = [];
      dialog.showMessageBox = (async (_window: unknown, options: { detail: string }) => {
        globalThis.asked.push(options.detail);
        return { response: given, checkboxChecked: false };
      }) as unknown as typeof dialog.showMessageBox;
    }, response);
  await answer(1);
  await startSecondInstance(app, 'hark://ask?text=what%20is%20twelve%20times%20seven');
  await expect.poll(() => app.evaluate(() => globalThis.asked)).toEqual(['what is twelve times seven']);
  await page.waitForTimeout(1500);
  await expect(page.getByTestId('reply')).toHaveCount(0);
  await answer(0);
  await startSecondInstance(app, 'hark://ask?text=what%20is%20twelve%20times%20seven');
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
});

test('shows what it hears and says in an overlay while its window is hidden', async ({ hark: { app, microphone } }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await expect.poll(() => mainWindowIs(app)).toBe('hidden');
  await microphone.say('Alexa, what is twelve times seven?');
  const overlayIn = () => app.windows().find((window) => window.url() === 'hark://app/overlay.html');
  await expect.poll(() => overlayIn() !== undefined).toBe(true);
  const overlay = overlayIn() as Page;
  await expect(overlay.locator('.overlay-reply')).toHaveText('That is 84.');
  await overlay.screenshot({ path: 'test-results/overlay.png' });
  const seen = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .filter(({ webContents }) => webContents.getURL().includes('overlay'))
        .map((window) => [window.isVisible(), window.isAlwaysOnTop(), window.isFocused()]),
    );
  expect(await seen()).toEqual([[true, true, false]]);
  await expect.poll(seen).toEqual([[false, true, false]]);
  await expect.poll(() => mainWindowIs(app)).toBe('hidden');
});

test('shows a ringing timer as a notification and registers the push-to-talk shortcut', async ({
  hark: { app, page, change },
}) => {
  await app.evaluate(({ Notification }) => {
    globalThis.notified = [];
    Notification.prototype.show = function (this: Electron.Notification) {
      globalThis.notified.push(`${this.title}: ${this.body}`);
    };
  });
  await page.getByLabel('Question').fill('set a pasta timer for one second');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => app.evaluate(() => globalThis.notified))
    .toEqual(['pasta: The timer is over. A click stops it.']);
  const isRegistered = (keys: string) =>
    app.evaluate(({ globalShortcut }, given) => globalShortcut.isRegistered(given), keys);
  expect(await isRegistered('CommandOrControl+Shift+Space')).toBe(true);
  await change('desktop.talk_shortcut', 'Control+Alt+J');
  await expect.poll(() => isRegistered('Control+Alt+J')).toBe(true);
  expect(await isRegistered('CommandOrControl+Shift+Space')).toBe(false);
});

test('starts and stops listening with the shortcut, and listens while it is held', async ({
  hark: { page, microphone },
}) => {
  test.skip(process.platform !== 'linux', 'keys are pressed by xdotool');
  const keys = (...args: string[]) => execFileSync('xdotool', args);
  const shortcut = 'ctrl+shift+space';
  const state = page.getByTestId('state');
  keys('key', shortcut);
  await expect(state).toHaveText('Listening');
  // A second press within 950 ms counts as the repeat of a held key.
  await page.waitForTimeout(1200);
  keys('key', shortcut);
  await expect(state).toHaveText('Asleep');
  await page.waitForTimeout(1200);
  keys('keydown', shortcut);
  await expect(state).toHaveText('Listening');
  // Longer than the wait for speech when the key is not held.
  await microphone.say(8000);
  await expect(state).toHaveText('Listening');
  keys('keyup', shortcut);
  await expect(state).toHaveText('Asleep');
});

test('restores the position of its window', { tag: '@long' }, async ({ launch }) => {
  const bounds = { x: 120, y: 60, width: 700, height: 620 };
  const first = await launch({});
  await ready(first.page);
  await first.app.evaluate(({ BrowserWindow }, given) => BrowserWindow.getAllWindows()[0]?.setBounds(given), bounds);
  await first.app.close();
  const second = await launch({});
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(
    bounds,
  );
});

test('releases the microphone when the machine sleeps and reopens it on wake-up', { tag: '@long' }, async ({
  hark: { app, page },
}) => {
  const microphone = await WatchedMicrophone.reopened(page);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect.poll(() => microphone.trackStates()).toEqual(['ended']);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  const outcome = 'the microphone is released and reopened';
  await reportFault({ fault: 'machine sleeps and wakes', outcome }, () =>
    expect.poll(() => microphone.trackStates()).toEqual(['ended', 'live']),
  );
  await expect(page.getByRole('button', { name: 'Talk' })).toBeEnabled();
  expect(await app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0))).toBe(false);
});
