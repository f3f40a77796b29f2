/** All views in all themes: accessibility (axe), comparison with docs/images/views, and layout at common sizes. */
import { execFileSync } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test } from './support/hark-app.ts';

const THEMES = ['light', 'dark', 'high-contrast'] as const;
/** The narrowest window, 200 % zoom on a small laptop, and 4K. */
const SIZES = [
  { width: 320, height: 560 },
  { width: 640, height: 400 },
  { width: 3840, height: 2160 },
];
/** Differs from run to run: times, figures, paths. */
const CHANGING_ELEMENTS = [
  ...['time', '.agenda li', '.history-days h3', '.log-lines', '.settings-footer p', '.turn-latency'],
  ...['[data-testid=waterfall]', '.performance-cards svg', '.performance-cards td', '.performance-cards code'],
  ...['.overlay .orb', '.overlay-state'],
];

/** The pictures were taken with this font. */
const REFERENCE_FONT = 'DejaVu Sans';

interface Place {
  page: Page;
  app: ElectronApplication;
}

/** Each view starts from the state that the previous one left; `close` closes it. */
const VIEWS: Record<string, (place: Place) => Promise<void>> = {
  conversation: async ({ page }) => page.getByRole('button', { name: 'Close the panel' }).click(),
  performance: async ({ page }) => {
    await page.keyboard.press('p');
    await expect(page.getByLabel('Performance', { exact: true })).toContainText('Engine');
  },
  history: async ({ page }) => {
    await page.keyboard.press('p');
    await page.keyboard.press('h');
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  },
  settings: async ({ page }) => {
    await page.keyboard.press('s');
    await expect(page.getByRole('dialog').locator('.setting').first()).toBeVisible();
  },
  'settings-found': async ({ page }) => {
    await page.keyboard.press('s');
    await page.getByLabel('Search the settings').fill('e');
    await expect(page.getByRole('dialog').locator('.setting').nth(40)).toBeAttached();
    await expect(page.locator('[data-model=flite]')).toBeAttached();
  },
  services: async ({ page }) => {
    await page.keyboard.press('s');
    await page.getByRole('navigation').getByRole('button', { name: 'Services', exact: true }).click();
  },
  'routine-form': async ({ page }) => {
    await page.keyboard.press('s');
    await page.getByRole('navigation').getByRole('button', { name: 'Routines and skills', exact: true }).click();
    await page.getByRole('button', { name: '“good night”' }).click();
    await page.getByRole('form').getByLabel('Starts by itself').selectOption('On chosen days at');
    await page.getByRole('form').getByRole('button', { name: 'Save' }).scrollIntoViewIfNeeded();
  },
  devices: async ({ page }) => {
    await page.keyboard.press('s');
    await page.getByRole('navigation').getByRole('button', { name: 'Devices', exact: true }).click();
  },
  models: async ({ page }) => {
    await page.keyboard.press('s');
    await page.getByRole('navigation').getByRole('button', { name: 'Models', exact: true }).click();
    await expect(page.locator('[data-model=flite]')).toBeAttached();
  },
  log: async ({ page }) => {
    await page.keyboard.press('l');
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  },
  about: async ({ page }) => {
    await page.getByRole('button', { name: 'About Hark' }).click();
    await expect(page.getByRole('dialog')).toContainText('Silero');
  },
};

for (const theme of THEMES) {
  test(`passes axe and matches the picture of every view, ${theme}`, { tag: '@long' }, async ({ launch }) => {
    const { page, app } = await launch({ env: { HARK_FIRST_RUN: '', LOG_LEVEL: 'info', HARK_METRICS: 'false' } });
    await expect(page.getByRole('dialog')).toContainText('Step 1 of 5');
    await page.evaluate(
      (value) => window.hark.invoke('settings:request', { type: 'change', path: 'interface.theme', value }),
      theme,
    );
    await examine(page, theme, 'first-run');
    await close(page);
    await expect(page.getByTestId('state')).toHaveText('Asleep');
    await ask(page, 'set a timer for one hour');
    await ask(page, 'what is twelve times seven');
    await page.getByRole('heading', { name: 'Hark' }).click();
    for (const [view, open] of Object.entries(VIEWS)) {
      await open({ page, app });
      await examine(page, theme, view);
      await close(page);
    }
    const overlay = await openOverlay({ page, app });
    await examine(overlay, theme, 'overlay');
  });
}

test('fits its content into windows from 320 pixels to 4K', { tag: '@long' }, async ({ launch }) => {
  const { page, app } = await launch({ env: { LOG_LEVEL: 'info' } });
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.getByRole('button', { name: 'Close the panel' }).click();
  // The maximum number of banners.
  await app.evaluate(({ BrowserWindow }) => {
    for (const code of ['MODEL_MISSING', 'DATA_UNWRITABLE', 'VOICE_UNAVAILABLE']) {
      const event = { type: 'error', code, message: `/home/ada/.local/share/hark/models/${code}/model.onnx`, atMs: 1 };
      BrowserWindow.getAllWindows()[0]?.webContents.send('engine:event', event);
    }
  });
  await expect(page.locator('.problem-banner')).toHaveCount(4);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const view of [undefined, 'settings-found', 'log', 'about']) {
      if (view) await VIEWS[view]?.({ page, app });
      const overflows = await page.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        // They scroll down, not sideways.
        const rows = document.querySelector('.settings-rows');
        const sideways = rows ? rows.scrollWidth - rows.clientWidth : 0;
        return [scrollWidth - clientWidth, scrollHeight - clientHeight, sideways];
      });
      for (const overflow of overflows) expect(overflow, `${view} ${JSON.stringify(size)}`).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `test-results/size-${size.width}-${view ?? 'conversation'}.png` });
      await close(page);
    }
  }
});

async function ask(page: Page, question: string): Promise<void> {
  const answered = await page.getByTestId('reply').count();
  await page.getByLabel('Question').fill(question);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).toHaveCount(answered + 1);
  await expect(page.getByTestId('state')).toHaveText(/Asleep|Listening on/);
}

async function examine(page: Page, theme: string, view: string): Promise<void> {
  // Running transitions have intermediate colours.
  await page.waitForTimeout(400);
  // The other mode opens a new page, which Electron does not allow.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  // The checked layout is the same in all themes.
  const { violations } = await (theme === 'light'
    ? axe
    : axe.withRules(['color-contrast', 'link-in-text-block'])
  ).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
  expect(found, view).toEqual([]);
  if (!picturesAreComparable()) return;
  await addSheet(page, `${CHANGING_ELEMENTS.join(', ')} { visibility: hidden !important; }`);
  await expect.soft(page).toHaveScreenshot(`${view}-${theme}.png`, { maxDiffPixelRatio: 0.01 });
  await addSheet(page, '');
}

/** Replaces the previous style; the page's policy allows it. Playwright's own masks need a newer Chromium. */
async function addSheet(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

async function openOverlay({ page, app }: Place): Promise<Page> {
  // It may have been opened before, while the window of a parallel test was in front.
  const isOverlay = (window: Page) => window.url().endsWith('overlay.html');
  const there = app.windows().find(isOverlay);
  const opened = there ?? app.waitForEvent('window', isOverlay);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await page.evaluate(() => window.hark.invoke('engine:command', { type: 'ask', text: 'what is twelve times seven' }));
  const overlay = await opened;
  await expect(overlay.locator('.overlay-reply')).toHaveText('That is 84.');
  // It closes by itself, and hidden elements are not drawn.
  await app.evaluate(({ BrowserWindow }) => {
    const shown = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith('overlay.html'),
    );
    if (!shown) return;
    shown.hide = () => undefined;
    shown.showInactive();
  });
  return overlay;
}

/** Escape in a search field clears it first. */
async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
  // Removed from the page, not only hidden.
  await expect(page.locator('dialog')).toHaveCount(0);
}

function picturesAreComparable(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return execFileSync('fc-match', ['--format=%{family}', 'system-ui'], { encoding: 'utf8' }) === REFERENCE_FONT;
  } catch {
    return false;
  }
}
