import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { type LaunchOptions, launchHark } from './launch-hark.ts';

interface RunningHark {
  app: ElectronApplication;
  page: Page;
  /** A folder of the test's own. */
  folder: string;
}

interface Fixtures {
  launch(options: Omit<LaunchOptions, 'folder'>): Promise<RunningHark>;
}

/** Playwright's `test` with `launch`: the real app with a fake microphone; closed after the test. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern.
  launch: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'hark-e2e-'));
    const running: ElectronApplication[] = [];
    await use(async (options) => {
      const app = await launchHark({ ...options, folder });
      running.push(app);
      return { app, page: await app.firstWindow(), folder };
    });
    for (const app of running) await app.close();
    rmSync(folder, { recursive: true, force: true });
  },
});
