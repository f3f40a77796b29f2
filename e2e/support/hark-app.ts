import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { startVirtualDisplay } from '../../scripts/testing/virtual-display.mjs';
import { type LaunchOptions, launchHark } from './launch-hark.ts';
import type { Script } from './spoken-microphone.ts';

interface RunningHark {
  app: ElectronApplication;
  page: Page;
  /** A folder of the test's own. */
  folder: string;
}

interface TestLaunchOptions extends Omit<LaunchOptions, 'folder'> {
  /** As `script`, heard from the moment when all models are loaded: however slow the machine, nothing is missed. */
  says?: Script;
}

interface WorkerFixtures {
  /** Each worker has a display of its own, so that keys and windows of two tests do not meet. */
  ownDisplay: undefined;
}

interface Fixtures {
  launch(options: TestLaunchOptions): Promise<RunningHark>;
}

/** Time for a test to get its ears ready. */
const LEAD_IN_MS = 1500;

/** Playwright's `test` with `launch`: the real app with a fake microphone; closed after the test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  ownDisplay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern.
    async ({}, use) => {
      if (process.env.HARK_OWN_DISPLAYS !== 'true') return use(undefined);
      const { display, stop } = await startVirtualDisplay();
      process.env.DISPLAY = display;
      await use(undefined);
      stop();
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern.
  launch: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'hark-e2e-'));
    const running: ElectronApplication[] = [];
    await use(async ({ says, ...options }) => {
      const script: Script | undefined = says && [LEAD_IN_MS, ...says];
      const app = await launchHark({ ...options, ...(script ? { script } : {}), folder });
      running.push(app);
      const page = await app.firstWindow();
      if (script) await openMicrophoneAnew(page, folder);
      return { app, page, folder };
    });
    for (const app of running) await app.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

/** The fake microphone says its script from the beginning when it is opened. */
async function openMicrophoneAnew(page: Page, folder: string): Promise<void> {
  const state = page.getByTestId('state');
  await expect(state).toHaveText('Asleep');
  await page.keyboard.press('m');
  await expect(state).toHaveText('Muted');
  await expect
    .poll(() => readFileSync(join(folder, 'hark/logs/hark.log'), 'utf8'), { timeout: 40_000 })
    .toContain('all models are loaded');
  await page.keyboard.press('m');
  await expect(state).toHaveText('Asleep');
}
