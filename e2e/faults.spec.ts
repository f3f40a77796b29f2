/** Injects faults into the real app and checks what the user sees, that no data is lost, and the time to recover. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ChatServer } from '../src/main/engine/llm/testing/chat-server.ts';
import { canMountDisks, SmallDisk } from '../src/main/storage/testing/small-disk.ts';
import { test } from './support/hark-app.ts';
import { killProcess } from './support/kill-process.ts';
import { projectRoot } from './support/project-root.ts';
import { RegistryProxy } from './support/registry-proxy.ts';
import { reportFault } from './support/report-fault.ts';

const banner = (page: Page, code: string) => page.locator(`.problem-banner[data-code=${code}]`);

async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('Question').fill(question);
  await page.keyboard.press('Enter');
}

/** Hark answers a question. */
async function answers(page: Page): Promise<void> {
  await expect(page.getByTestId('state')).toHaveText(/Asleep|Listening on/);
  await ask(page, 'what is nine times nine?');
  await expect(page.getByTestId('reply').last()).toHaveText('That is 81.');
}

const ENGINE_STATES: Record<string, (page: Page) => Promise<void>> = {
  'while it sleeps': async () => undefined,
  'while it thinks': async (page) => {
    await ask(page, 'why is the sky blue?');
    await expect(page.getByTestId('state')).toHaveText('Thinking');
  },
  'while it speaks': async (page) => {
    await ask(page, 'what can you do?');
    await expect(page.getByTestId('state')).toHaveText('Speaking');
  },
};

test('restarts the engine when it is killed asleep, thinking or speaking', { tag: '@long' }, async ({ launch }) => {
  const chat = await ChatServer.start({ mute: true });
  const { app, page } = await launch({ env: { HARK_LLM_BASE_URL: chat.baseUrl } });
  await ask(page, 'set a timer for one hour');
  await expect(page.getByLabel('Timers')).toContainText('1 hour');
  for (const [when, reach] of Object.entries(ENGINE_STATES)) {
    chat.behaviour = { mute: true };
    await expect(page.getByTestId('state')).toHaveText(/Asleep|Listening on/);
    await reach(page);
    await killProcess(app, 'hark-engine');
    const outcome =
      'reported in the window and aloud; restarts automatically; timers, history and conversation continue';
    await reportFault({ fault: `engine killed ${when}`, outcome }, async () => {
      await expect(banner(page, 'ENGINE_CRASHED')).toBeVisible();
      await expect(banner(page, 'ENGINE_CRASHED')).toHaveCount(0);
      await answers(page);
    });
    await expect(page.getByLabel('Timers')).toContainText('1 hour');
    chat.behaviour = { answer: 'You wanted a timer.' };
    await ask(page, 'why would I have asked you for that?');
    await expect(page.getByTestId('reply').last()).toHaveText('You wanted a timer.');
    expect(chat.requestBodies.at(-1)?.messages.map(({ content }) => content)).toContain('set a timer for one hour');
  }
  await chat.stop();
});

test('reloads the window when its process crashes while speaking', async ({ launch }) => {
  const { app, page } = await launch({});
  // Playwright's page does not survive the crash, and calls on it would never return.
  const evaluateInPage = (code: string) =>
    app.evaluate(
      ({ BrowserWindow }, script) =>
        Promise.race([
          BrowserWindow.getAllWindows()[0]
            ?.webContents.executeJavaScript(script)
            .catch(() => undefined),
          new Promise((resolve) => setTimeout(resolve, 500)),
        ]),
      code,
    );
  const textOf = (id: string) =>
    evaluateInPage(`[...document.querySelectorAll('[data-testid=${id}]')].at(-1)?.textContent`);
  const command = (command: object) =>
    evaluateInPage(`window.hark.invoke('engine:command', ${JSON.stringify(command)})`);
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  for (const [fault, inject] of [
    ['window reloaded', 'reload'],
    ['window’s process crashed', 'forcefullyCrashRenderer'],
  ] as const) {
    await command({ type: 'ask', text: 'what can you do?' });
    await expect.poll(() => textOf('state')).toBe('Speaking');
    await evaluateInPage('window.before = true');
    await app.evaluate(({ BrowserWindow }, method) => BrowserWindow.getAllWindows()[0]?.webContents[method](), inject);
    const outcome = 'the window reloads with its conversation; the sentence is repeated';
    await reportFault({ fault: `${fault} while it speaks`, outcome }, async () => {
      const isBack = `!window.before && document.querySelector('[data-testid=state]')?.textContent === 'Speaking'`;
      await expect.poll(() => evaluateInPage(isBack)).toBe(true);
      await expect.poll(() => textOf('reply')).toContain('I can set timers');
    });
    await command({ type: 'cancel' });
    await expect.poll(() => textOf('state')).toMatch(/Asleep|Listening on/);
    await command({ type: 'ask', text: 'what is nine times nine?' });
    await expect.poll(() => textOf('reply')).toBe('That is 81.');
    await command({ type: 'cancel' });
  }
});

test('continues without the graphics process and restarts a stuck engine', { tag: '@long' }, async ({ launch }) => {
  const { app, page } = await launch({});
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await killProcess(app, 'GPU');
  const outcome = 'not visible: Chromium restarts it';
  await reportFault({ fault: 'graphics process killed', outcome }, async () => {
    await answers(page);
    await page.screenshot();
  });

  await killProcess(app, 'hark-engine', 'SIGSTOP');
  const restarted = 'reported in the window; killed after five missed heartbeats and restarted automatically';
  await reportFault({ fault: 'engine stuck', outcome: restarted }, async () => {
    await expect(banner(page, 'ENGINE_CRASHED')).toBeVisible();
    await answers(page);
  });
});

test('keeps timers, lists, history and settings when all of Hark is killed', { tag: '@long' }, async ({ launch }) => {
  const first = await launch({});
  await ask(first.page, 'add milk to my shopping list');
  await expect(first.page.getByTestId('reply').last()).toHaveText('Milk is on the shopping list.');
  await ask(first.page, 'set a timer for one hour');
  await expect(first.page.getByLabel('Timers')).toContainText('1 hour');
  await first.page.evaluate(() =>
    window.hark.invoke('settings:request', { type: 'change', path: 'sounds.cues', value: false }),
  );
  first.app.process().kill('SIGKILL');
  const { page, folder } = await launch({});
  const outcome = 'timers, history and settings are kept';
  await reportFault({ fault: 'all processes killed', outcome }, async () => {
    await expect(page.getByLabel('Timers')).toContainText('1 hour');
  });
  expect(readFileSync(join(folder, 'hark/config.yaml'), 'utf8')).toContain('cues: false');
  await ask(page, "what's on my shopping list?");
  await expect(page.getByTestId('reply').last()).toHaveText('The shopping list has milk.');
  await page.getByTestId('state').click();
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'timer for one hour' })).toHaveCount(1);
});

test('sets unreadable files aside and starts with new ones', { tag: '@long' }, async ({ launch, folder }) => {
  const data = join(folder, 'data/hark');
  mkdirSync(data, { recursive: true });
  for (const name of ['agenda.json', 'notebook.json', 'history.db']) writeFileSync(join(data, name), 'not what it was');
  mkdirSync(join(folder, 'hark'));
  // Hark can create these again.
  for (const name of ['habit.json', 'model-speeds.json', 'execution-providers.json', 'window.json']) {
    writeFileSync(join(folder, 'hark', name), 'not what it was');
  }
  const { page } = await launch({});
  const outcome = 'reported in the window; the file is renamed to .damaged, and Hark creates a new one';
  await reportFault({ fault: 'agenda, notes, history, model and window state corrupted', outcome }, async () => {
    await expect(banner(page, 'DATA_DAMAGED')).toBeVisible();
    await answers(page);
  });
  await page.getByTestId('state').click();
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
  for (const name of ['agenda.json', 'notebook.json', 'history.db']) {
    expect(readFileSync(join(data, `${name}.damaged`), 'utf8')).toBe('not what it was');
  }
});

test('refuses changes while the settings file is corrupted', { tag: '@long' }, async ({ launch }) => {
  const { page, folder } = await launch({});
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  mkdirSync(join(folder, 'hark'), { recursive: true });
  writeFileSync(join(folder, 'hark/config.yaml'), 'tts: [this is: not\n');
  await page.keyboard.press('s');
  await page.getByLabel('Theme', { exact: true }).selectOption('Dark');
  const outcome = 'the change is rejected with the line number; the file is not changed; Hark keeps its settings';
  await reportFault({ fault: 'settings file corrupted while Hark runs', outcome }, () =>
    expect(page.getByRole('dialog')).toContainText('Not taken'),
  );
  expect(readFileSync(join(folder, 'hark/config.yaml'), 'utf8')).toBe('tts: [this is: not\n');
  await page.keyboard.press('Escape');
  await answers(page);
});

test('keeps in memory what does not fit on a full disk', { tag: '@long' }, async ({ launch }) => {
  test.skip(!canMountDisks, 'only root can mount a disk to be filled');
  const disk = SmallDisk.mount(2048);
  const dataFile = (name: string) => join(disk.folder, 'data/hark', name);
  const settings = join(disk.folder, 'config.yaml');
  writeFileSync(settings, 'sounds:\n  cues: false\n');
  const env = { XDG_DATA_HOME: join(disk.folder, 'data'), XDG_STATE_HOME: join(disk.folder, 'state') };
  const { app, page } = await launch({ env: { ...env, HARK_CONFIG: settings } });
  await answers(page);
  await expect.poll(() => existsSync(dataFile('history.db'))).toBe(true);
  disk.fill();

  await ask(page, 'set a timer for one hour');
  await expect(banner(page, 'DATA_UNWRITABLE')).toBeVisible();
  await expect(page.getByLabel('Timers')).toContainText('1 hour');
  await ask(page, 'take a note: the disk is full');
  await expect(page.getByTestId('state')).toHaveText(/Asleep|Listening on/);
  await page.getByTestId('state').click();
  await page.keyboard.press('s');
  await page.getByLabel('Theme', { exact: true }).selectOption('Dark');
  await expect(page.getByRole('dialog')).toContainText('Not taken');
  await page.screenshot({ path: 'test-results/disk-full.png' });
  await page.keyboard.press('Escape');
  expect(readFileSync(settings, 'utf8')).toBe('sounds:\n  cues: false\n');
  await answers(page);

  disk.empty();
  const outcome =
    'reported in the window; settings do not change; timers, notes and history stay in memory until there is space';
  await reportFault({ fault: 'disk full for agenda, notes, history, settings and log', outcome }, async () => {
    const readData = (name: string) =>
      existsSync(dataFile(name)) ? readFileSync(dataFile(name)).toString('latin1') : '';
    await expect.poll(() => readData('agenda.json')).toContain('"timer"');
    await expect.poll(() => readData('notebook.json')).toContain('the disk is full');
    await expect.poll(() => readData('history.db')).toContain('set a timer for one hour');
    await expect(banner(page, 'DATA_UNWRITABLE')).toHaveCount(0);
  });
  app.process().kill('SIGKILL');
  const again = await launch({ env: { ...env, HARK_CONFIG: settings } });
  await expect(again.page.getByLabel('Timers')).toContainText('1 hour');
  await again.app.close();
  disk.unmount();
});

test('works when the home folder is read-only', { tag: '@long' }, async ({ launch, folder }) => {
  writeFileSync(join(folder, 'in-the-way'), '');
  const nowhere = join(folder, 'in-the-way/home');
  const { page } = await launch({ env: { XDG_DATA_HOME: nowhere, XDG_STATE_HOME: nowhere, XDG_CONFIG_HOME: nowhere } });
  const outcome = 'Hark works; the window reports what cannot be stored';
  await reportFault({ fault: 'home folder is read-only', outcome }, async () => {
    await ask(page, 'set a timer for one hour');
    await expect(page.getByLabel('Timers')).toContainText('1 hour');
    await expect(banner(page, 'DATA_UNWRITABLE')).toBeVisible();
    await answers(page);
  });
});

test('names a damaged model and downloads it again', { tag: '@long' }, async ({ launch, folder }) => {
  const registry = await RegistryProxy.start();
  const root = copyApp(join(folder, 'app'));
  const builtInModel = join(root, '.hark/models/silero-vad/silero_vad.onnx');
  const fetched = join(folder, 'data/hark/models/silero-vad/silero_vad.onnx');
  const damage = (file: string) => writeFileSync(file, readFileSync(file).reverse());
  damage(builtInModel);
  const { app, page } = await launch({ root, env: { HARK_MODELS_REGISTRY: registry.url } });

  const expectRepair = async (fault: string, code: string) => {
    await expect(banner(page, 'ENGINE_UNAVAILABLE')).toBeVisible();
    await expect(banner(page, code)).toContainText('silero_vad.onnx');
    await expect(page.getByTestId('state')).toHaveText('Not running');
    await page.screenshot({ path: `test-results/${fault.replaceAll(' ', '-')}.png` });
    const outcome = 'named in the window; downloaded again under Settings, Models; then loaded automatically';
    await reportFault({ fault, outcome }, async () => {
      await banner(page, code).getByRole('button', { name: 'Show the models' }).click();
      const model = page.locator('[data-model=silero-vad]');
      await model.getByRole('button', { name: /Download/ }).click();
      await expect(model).toHaveAttribute('data-state', 'installed');
      await page.keyboard.press('Escape');
      await answers(page);
    });
    await expect(banner(page, code)).toHaveCount(0);
  };
  await expectRepair('model file with a wrong checksum', 'MODEL_CHECKSUM');

  damage(fetched);
  await answers(page);
  await killProcess(app, 'hark-engine');
  await expectRepair('model file replaced while Hark runs', 'MODEL_CHECKSUM');

  truncateSync(fetched, 1_000_000);
  await killProcess(app, 'hark-engine');
  await expectRepair('model file truncated', 'MODEL_CHECKSUM');

  for (const file of [builtInModel, fetched]) rmSync(file);
  await killProcess(app, 'hark-engine');
  await expectRepair('model file missing', 'MODEL_MISSING');
  await registry.stop();
});

test('does not load an added wake word after its file was replaced', { tag: '@long' }, async ({ launch, folder }) => {
  const words = join(folder, 'data/hark/wake-words/hey-computer');
  mkdirSync(words, { recursive: true });
  cpSync(join(projectRoot, '.hark/models/openwakeword/alexa.onnx'), join(words, 'model.onnx'));
  const sha256 = '0'.repeat(64);
  writeFileSync(join(words, 'wake-word.json'), JSON.stringify({ word: 'hey computer', model: 'model.onnx', sha256 }));
  mkdirSync(join(folder, 'hark'), { recursive: true });
  writeFileSync(join(folder, 'hark/config.yaml'), 'wake:\n  words: [alexa, hey computer]\n');
  const { page } = await launch({});
  const outcome = 'named in the window and not loaded; the other wake words still work';
  await reportFault({ fault: 'file of an added wake word replaced', outcome }, async () => {
    await expect(banner(page, 'MODEL_CHECKSUM')).toContainText('is not what was added');
    await answers(page);
  });
});

test('reports an audio output that fails during a reply', async ({ hark: { page } }) => {
  await page.evaluate(() => {
    // A device that accepts audio and never reports that it was played.
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = () => {
      AudioBufferSourceNode.prototype.start = start;
    };
  });
  await ask(page, 'what is five plus three?');
  const outcome = 'the reply is shown with the error; the next one is audible';
  await reportFault({ fault: 'audio output fails during a reply', outcome }, async () => {
    await expect(page.getByTestId('turn-problem')).toContainText('PLAYBACK_FAILED');
    await answers(page);
  });
});

test('answers with its skills when the language model’s server is down', { tag: '@long' }, async ({ launch }) => {
  const { page } = await launch({ env: { HARK_LLM_BASE_URL: 'http://127.0.0.1:9/v1' } });
  await ask(page, 'why is the sky blue?');
  const outcome = 'reported aloud and at the turn; skills still answer';
  await reportFault({ fault: 'language model’s server down', outcome }, async () => {
    await expect(page.getByTestId('turn-problem')).toContainText('REMOTE_UNREACHABLE');
    await answers(page);
  });
});

test('recognises speech on the CPU when the execution provider is missing', { tag: '@long' }, async ({ launch }) => {
  const { page } = await launch({ env: { HARK_STT_PROVIDER: process.platform === 'darwin' ? 'directml' : 'coreml' } });
  const outcome = 'tested in a separate process and reported; recognition runs on the CPU';
  await reportFault({ fault: 'execution provider missing', outcome }, async () => {
    await expect(page.getByRole('alert').filter({ hasText: 'PROVIDER_UNAVAILABLE' })).toBeVisible();
    await expect(page.getByTestId('state')).toHaveText('Asleep');
    await answers(page);
  });
});

test('shows its window when it is started a second time', async ({ hark: { app, folder } }) => {
  // The overlay of an earlier question is a window too.
  const main = await app.evaluateHandle(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().endsWith('index.html')),
  );
  await main.evaluate((window) => window?.hide());
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(
    process.env.HARK_ELECTRON ?? '',
    [projectRoot, `--user-data-dir=${join(folder, 'profile')}`, ...root],
    { env: { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: join(folder, 'data') }, stdio: 'ignore' },
  );
  const exitCode = new Promise((resolve) => second.once('exit', resolve));
  const outcome = 'the window of the first instance comes to the front; the second instance quits';
  await reportFault({ fault: 'two instances', outcome }, async () => {
    expect(await exitCode).toBe(0);
    await expect.poll(() => main.evaluate((window) => window?.isVisible())).toBe(true);
  });
});

/** Copies the files of a checkout that the app needs, so that a test can damage the models. @returns `to` */
function copyApp(to: string): string {
  for (const part of ['out', 'package.json', 'models', 'resources', '.hark/models']) {
    cpSync(join(projectRoot, part), join(to, part), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(to, 'node_modules'));
  return to;
}
