import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { startVirtualDisplay } from '../../scripts/testing/virtual-display.ts';
import { ChatServer } from '../../src/main/engine/llm/testing/chat-server.ts';
import { type LaunchOptions, launchHark } from './launch-hark.ts';
import { recordEvents, takeRecordedEvents } from './recorded-events.ts';
import { resetHark, untilEngineReady } from './reset-hark.ts';
import { VirtualMicrophone } from './virtual-microphone.ts';

interface RunningHark {
  app: ElectronApplication;
  page: Page;
  /** Contains the app's profile and files of the test. */
  folder: string;
}

interface ListeningHark extends RunningHark {
  microphone: VirtualMicrophone;
}

type TestLaunchOptions = Omit<LaunchOptions, 'folder'>;

interface SharedHark extends ListeningHark {
  /** The server of the app's language model. Each test sets its behaviour. */
  chat: ChatServer;
  /** Changes a setting through the settings view's request. */
  change(path: string, value: unknown): Promise<void>;
}

interface WorkerFixtures {
  /** Options for the worker's shared app; its own display keeps keys and windows of two apps apart. */
  sharedDisplay: undefined;
  sharedHark: SharedHark;
}

interface Fixtures {
  /** Environment of an app that the test starts, in addition to the test's own options. */
  ownDisplay: Record<string, string>;
  /** Contains the profiles of all apps that the test starts, and its files. Exists before the first start. */
  folder: string;
  /** Starts an app for this test; it is closed after the test. */
  launch(options: TestLaunchOptions): Promise<RunningHark>;
  /** Like `launch`, with a microphone that the test speaks into, and all models loaded. */
  launchListening(options?: Omit<TestLaunchOptions, 'script'>): Promise<ListeningHark>;
  /** An app shared by many tests: reset to the state after a first start, with a microphone and all models loaded. */
  hark: SharedHark;
}

const HAS_OWN_DISPLAYS = process.env.HARK_OWN_DISPLAYS === 'true';
/** The device that is opened; its audio is replaced. */
const SILENT_SCRIPT = [1000] as const;
const START_TIMEOUT_MS = 120_000;

/** Playwright's `test` with the real app. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sharedDisplay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the requested fixtures from the pattern.
    async ({}, use) => {
      if (!HAS_OWN_DISPLAYS) return use(undefined);
      const { display, stop } = await startVirtualDisplay();
      process.env.DISPLAY = display;
      await use(undefined);
      stop();
    },
    { scope: 'worker', auto: true },
  ],
  sharedHark: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const folder = makeFolder();
      const chat = await ChatServer.start({ mute: true });
      const listening = await startListening({ folder, env: { HARK_LLM_BASE_URL: chat.baseUrl } });
      const { app, page } = listening;
      const change = (path: string, value: unknown) =>
        page.evaluate((request) => window.hark.invoke('settings:request', request as never), {
          type: 'change',
          path,
          value,
        });
      await recordEvents(app);
      await use({ ...listening, chat, change: async (path, value) => void (await change(path, value)) });
      await app.close();
      await chat.stop();
      removeFolder(folder);
    },
    { scope: 'worker', timeout: START_TIMEOUT_MS },
  ],
  hark: async ({ sharedHark }, use, testInfo) => {
    await takeRecordedEvents(sharedHark.app);
    await resetHark(sharedHark);
    await sharedHark.microphone.opened();
    sharedHark.chat.behaviour = { mute: true };
    await use(sharedHark);
    if (testInfo.status === testInfo.expectedStatus) return;
    const events = await takeRecordedEvents(sharedHark.app).catch((error: Error) => [error.message]);
    process.stdout.write(`what happened in “${testInfo.title}”:\n  ${events.join('\n  ')}\n`);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  folder: async ({}, use) => {
    const folder = makeFolder();
    await use(folder);
    removeFolder(folder);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  ownDisplay: async ({}, use) => {
    if (!HAS_OWN_DISPLAYS) return use({});
    const { display, stop } = await startVirtualDisplay();
    await use({ DISPLAY: display });
    stop();
  },
  launch: async ({ folder, ownDisplay }, use) => {
    const running: ElectronApplication[] = [];
    await use(async (options) => {
      const app = await launchHark({ ...options, env: { ...ownDisplay, ...options.env }, folder });
      running.push(app);
      return { app, page: await app.firstWindow(), folder };
    });
    for (const app of running) await app.close();
  },
  launchListening: async ({ folder, ownDisplay }, use) => {
    const running: ElectronApplication[] = [];
    await use(async (options = {}) => {
      const hark = await startListening({ ...options, env: { ...ownDisplay, ...options.env }, folder });
      running.push(hark.app);
      return hark;
    });
    for (const app of running) await app.close();
  },
});

async function startListening(options: LaunchOptions): Promise<ListeningHark> {
  const { folder } = options;
  const app = await launchHark({ ...options, script: SILENT_SCRIPT });
  const page = await app.firstWindow();
  await VirtualMicrophone.prepare(app.context());
  await page.reload();
  const microphone = await VirtualMicrophone.of(page);
  await untilEngineReady(app, folder);
  return { app, page, folder, microphone };
}

const makeFolder = () => mkdtempSync(join(tmpdir(), 'hark-e2e-'));
const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
