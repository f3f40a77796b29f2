/**
 * The installed package in a clean root, as a new user sees it: start without network, set up, ask by voice, ask in
 * writing.
 * Writes times to bench/results and pictures to docs/images. See scripts/test-package.mjs.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { resultFile } from '../../scripts/short-form.ts';
import { projectRoot } from '../support/project-root.ts';
import { recordMicrophone } from '../support/recorded-microphone.ts';
import { DevToolsPage } from './devtools-page.ts';

const DEBUG_PORT = 9377;
const MAX_PACKAGE_MIB = 250;
const WARM_UP_MS = 9000;
/** From the start of the app to the first answer. */
const MAX_FIRST_RUN_MS = 60_000;
const WAKE_WORD_ATTEMPTS = ['Alexa', 2500, 'Alexa', 2500, 'Alexa', 2500] as const;

const { HARK_ROOT: root, HARK_DEB: deb, HARK_INSTALL_MS: installMs } = process.env;
if (!root || !deb || !installMs) throw new Error('use npm run test:package');

const steps: { step: string; ms: number }[] = [{ step: 'install the .deb', ms: Math.round(Number(installMs)) }];
const packageMib = statSync(deb).size / 2 ** 20;
const recording = await recordMicrophone(mkdtempSync(join(tmpdir(), 'hark-package-')), [
  WARM_UP_MS,
  ...WAKE_WORD_ATTEMPTS,
  9000,
  'Alexa, what is twelve times seven?',
  60_000,
]);
copyFileSync(recording, join(root, 'tmp/microphone.wav'));

const startedAt = performance.now();
const child = spawn(
  'chroot',
  [
    '--userspec=ann',
    root,
    ...['env', '-i', 'HOME=/home/ann', 'PATH=/usr/bin:/bin', 'LANG=C.UTF-8', 'HARK_LANGUAGE=en'],
    ...['xvfb-run', '-a', '/usr/bin/hark', `--remote-debugging-port=${DEBUG_PORT}`],
    '--use-fake-device-for-media-stream',
    '--use-file-for-fake-audio-capture=/tmp/microphone.wav%noloop',
  ],
  { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
);
let log = '';
child.stderr.on('data', (data) => {
  log += data;
});

let failed = 0;
let pictures = 0;
try {
  const page = await DevToolsPage.connect(DEBUG_PORT, 'hark://app/index');
  const textOf = (testId: string) => () => page.textOf(`[data-testid="${testId}"]`);
  const longTimeout = { timeout: 60_000 };
  const next = (text = 'Next') => expect.poll(() => page.press('.first-run button', text), longTimeout).toBe(true);
  const title = () => page.textOf('#first-run-title');
  await step(page, 'open it, until its first step shows', startedAt, () =>
    expect.poll(title, longTimeout).toEqual([expect.stringMatching(/./)]),
  );
  await next();
  const microphoneStartedAt = performance.now();
  await step(page, 'the microphone, until it listens', microphoneStartedAt, () =>
    expect.poll(textOf('state'), longTimeout).toEqual(['Asleep']),
  );
  await next();
  await step(page, 'the wake word, said three times with pauses', performance.now(), () =>
    expect.poll(() => page.textOf('.wake-tries [data-done=true]'), longTimeout).toHaveLength(3),
  );
  await next();
  await next();
  await step(page, 'voice and language model, left as they are', performance.now(), () => next('Start'));
  await step(page, 'a first question, said some seconds later, until it is answered', performance.now(), () =>
    expect.poll(textOf('reply'), longTimeout).toEqual(['That is 84.']),
  );
  const firstAnswerMs = Math.round(performance.now() - startedAt);
  steps.push({ step: 'in all, from opening it to the first answered question', ms: firstAnswerMs });
  expect(firstAnswerMs).toBeLessThan(MAX_FIRST_RUN_MS);
  await expect.poll(textOf('state'), longTimeout).toEqual(['Asleep']);
  const typedAt = performance.now();
  await page.type('#question', 'what is nine times nine?');
  await step(page, 'type a question, until it is answered', typedAt, () =>
    expect.poll(textOf('reply'), longTimeout).toEqual(['That is 84.', 'That is 81.']),
  );
  const loginAt = performance.now();
  await startAtLogin(page, true);
  await startAtLogin(page, false);
  steps.push({ step: 'start at login, turned on and off again', ms: Math.round(performance.now() - loginAt) });
  expect(packageMib).toBeLessThan(MAX_PACKAGE_MIB);
  page.close();
} catch (error) {
  failed = 1;
  process.stderr.write(`${(error as Error).message}\n\nThe app said:\n${log.split('\n').slice(-25).join('\n')}\n`);
} finally {
  if (child.pid) process.kill(-child.pid, 'SIGTERM');
}
const results = { at: new Date().toISOString(), packageMib: Math.round(packageMib), steps };
writeFileSync(resultFile(join(projectRoot, 'bench/results/new-user.json')), `${JSON.stringify(results, null, 2)}\n`);
for (const { step: name, ms } of steps) process.stdout.write(`${(ms / 1000).toFixed(1).padStart(6)} s  ${name}\n`);
process.stdout.write(`${packageMib.toFixed(0)} MiB\n${steps.length} passed, ${failed} failed\n`);
process.exit(failed);

async function step(page: DevToolsPage, name: string, fromMs: number, done: () => Promise<void>): Promise<void> {
  await done();
  steps.push({ step: name, ms: Math.round(performance.now() - fromMs) });
  pictures += 1;
  writeFileSync(resultFile(join(projectRoot, `docs/images/new-user-${pictures}.png`)), await page.screenshot());
}

/** Uses the settings view; desktops read the file at login. */
async function startAtLogin(page: DevToolsPage, enabled: boolean): Promise<void> {
  const autostartFile = join(root as string, 'home/ann/.config/autostart/hark.desktop');
  const content = () => (existsSync(autostartFile) ? readFileSync(autostartFile, 'utf8') : '');
  const toggle = '.settings [data-path="desktop.start_at_login"] .switch';
  if (enabled) {
    await expect.poll(() => page.press('header [aria-label="Settings"]', '')).toBe(true);
    await expect.poll(() => page.press('.settings-sections button', 'Desktop')).toBe(true);
  }
  await expect.poll(() => page.press(toggle, '')).toBe(true);
  await expect.poll(content, { timeout: 10_000 }).toMatch(enabled ? /^Exec=.*hark/m : /^$/);
}
