import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { projectRoot } from './project-root.ts';
import { recordMicrophone, type Script } from './spoken-microphone.ts';

export interface RunningHark {
  app: ElectronApplication;
  page: Page;
  /** A folder of the test's own. */
  folder: string;
}

export interface LaunchOptions {
  /** What the microphone hears; without it there is no microphone. */
  script?: Script;
  env?: Record<string, string>;
}

/** The time from the opening of the microphone until the models are loaded, with room. */
export const WARM_UP_MS = 6000;

interface Fixtures {
  launch(options: LaunchOptions): Promise<RunningHark>;
}

/** Playwright's `test` with `launch`: the real app with a fake microphone; closed after the test. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern.
  launch: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'hark-e2e-'));
    const running: ElectronApplication[] = [];
    await use(async ({ script, env = {} }) => {
      const microphone = script && (await recordMicrophone(folder, script));
      const executablePath = process.env.HARK_ELECTRON;
      if (!executablePath) throw new Error("HARK_ELECTRON is not set: run 'npm test'");
      const app = await electron.launch({
        executablePath,
        args: [
          projectRoot,
          `--user-data-dir=${join(folder, 'profile')}`,
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          ...(microphone ? fakeMicrophone(microphone) : []),
        ],
        env: { ...(process.env as Record<string, string>), XDG_CONFIG_HOME: folder, LOG_LEVEL: 'warn', ...env },
      });
      running.push(app);
      return { app, page: await app.firstWindow(), folder };
    });
    for (const app of running) await app.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

function fakeMicrophone(file: string): string[] {
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${file}%noloop`,
  ];
}
