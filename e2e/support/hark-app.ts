import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { startVirtualDisplay } from '../../scripts/testing/virtual-display.ts';
import { type LaunchOptions, launchHark } from './launch-hark.ts';
import { recordMicrophone, type Script } from './spoken-microphone.ts';

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

/**
 * One app for tests that are nothing to each other, opened before the first of them: each has an empty conversation, and hears
 * what it wants. Call it where tests are declared.
 */
export function shareHark(): { hear(script: Script): Promise<Page> } {
  const folder = mkdtempSync(join(tmpdir(), 'hark-e2e-'));
  let app: ElectronApplication | undefined;
  test.beforeAll(async () => {
    app = await launchHark({ folder, script: [LEAD_IN_MS] });
  });
  test.afterAll(async () => {
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    async hear(script) {
      if (!app) throw new Error('tests ask for it, not what declares them');
      const page = await app.firstWindow();
      // What the test before has left: a follow-up that is waited for, its words.
      await page.keyboard.press('Escape');
      await expect(page.getByTestId('state')).toHaveText('Asleep');
      const clear = page.getByRole('button', { name: 'Clear', exact: true });
      if (await clear.isVisible()) await clear.click();
      await expect(page.getByTestId('transcript')).toHaveCount(0);
      await openMicrophoneAnew(page, folder, [LEAD_IN_MS, ...script]);
      return page;
    },
  };
}

/** The fake microphone says its script from the beginning when it is opened. @param script another than it had */
async function openMicrophoneAnew(page: Page, folder: string, script?: Script): Promise<void> {
  const state = page.getByTestId('state');
  await expect(state).toHaveText('Asleep');
  await page.keyboard.press('m');
  await expect(state).toHaveText('Muted');
  if (script) await recordMicrophone(folder, script);
  await expect
    .poll(() => readFileSync(join(folder, 'hark/logs/hark.log'), 'utf8'), { timeout: 40_000 })
    .toContain('all models are loaded');
  await page.keyboard.press('m');
  await expect(state).toHaveText('Asleep');
}
