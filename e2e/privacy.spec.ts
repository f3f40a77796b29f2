/** What leaves the machine, what is stored on disk, and what remains after deletion. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/hark-app.ts';
import { watchSockets } from './support/watch-sockets.ts';

const AUDIO = /\.(?:wav|flac|webm|ogg|opus|mp3|pcm|raw)$|^RIFF|^fLaC|^OggS/;

/** Every file in a folder and its subfolders, with its content. */
function filesIn(folder: string): { path: string; content: Buffer }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ name, path }) => join(path, name))
    .map((path) => ({ path, content: readFileSync(path) }));
}

/** Where programs keep what they know of a machine. */
const cachesIn = (folder: string) => ({ HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') });

test('connects to no other machine and stores no audio by default', async ({ launch, folder: own }) => {
  test.skip(process.platform !== 'linux', 'sockets are read from /proc');
  // Without what keeps onnxruntime from sending anything where tests run.
  const { app, page, folder } = await launch({
    script: [60_000],
    env: { ...cachesIn(own), CI: '', ORT_DISABLE_TELEMETRY: '' },
  });
  const { remoteAddresses, stop } = await watchSockets(app);
  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
  await page.getByLabel('Question').fill('what time is it in tokyo?');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).toHaveText(/^It is .* in Tokyo/);
  await page.getByTestId('state').click();
  await page.keyboard.press('s');
  await page.getByRole('navigation').getByRole('button', { name: 'Models', exact: true }).click();
  await expect(page.locator('[data-model=flite]')).toBeAttached();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'About Hark' }).click();
  await expect(page.getByTestId('destinations')).toHaveText('Nothing.');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('state')).toHaveText(/Asleep|Listening on/);
  await stop();
  expect([...remoteAddresses]).toEqual([]);
  const files = filesIn(folder);
  expect(files.map(({ path }) => path).filter((path) => /microsoft|Dictionaries/i.test(path))).toEqual([]);
  const sounds = files.filter(
    ({ path, content }) =>
      !path.endsWith('microphone.wav') && (AUDIO.test(path) || AUDIO.test(content.toString('latin1', 0, 4))),
  );
  expect(sounds.map(({ path }) => path)).toEqual([]);
});

test('lists a destination as soon as it is set, and detects the connection to it', { tag: '@long' }, async ({
  launch,
}) => {
  test.skip(process.platform !== 'linux', 'sockets are read from /proc');
  // This machine’s own network address looks like another machine.
  const address = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal)?.address;
  test.skip(address === undefined, 'this machine has no network');
  const { app, page } = await launch({});
  const { remoteAddresses, stop } = await watchSockets(app);
  const server = createServer((_request, response) => setTimeout(() => response.end(), 1000));
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  await expect(page.locator('.header-note')).toHaveText('Private: your voice stays on this machine');
  const change = (path: string, value: unknown) =>
    page.evaluate((request) => window.hark.invoke('settings:request', request as never), {
      type: 'change',
      path,
      value,
    });
  await change('llm.base_url', 'https://api.example.com/v1');
  await expect(page.locator('.header-note')).toHaveText(
    'Your voice stays here; questions as text go to api.example.com',
  );
  await page.getByRole('button', { name: 'About Hark' }).click();
  await expect(page.getByTestId('destinations')).toContainText('api.example.com');
  await page.keyboard.press('Escape');
  await app.evaluate(
    async (_electron, url) => {
      await fetch(url);
    },
    `http://${address}:${(server.address() as AddressInfo).port}`,
  );
  await stop();
  expect(remoteAddresses.size).toBeGreaterThan(0);
  server.close();
});

test('leaves no spoken words in any file after “delete all”', { tag: '@long' }, async ({ launch }) => {
  const { app, page, folder } = await launch({});
  await page.getByLabel('Question').fill('my secret word is xylophonic');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).not.toHaveText('');
  await expect(page.getByTestId('state')).toHaveText(/Asleep|Listening on/);
  const data = join(folder, 'data/hark');
  const filesWithQuestion = () =>
    filesIn(folder)
      .filter(({ content }) => content.includes('xylophonic'))
      .map(({ path }) => path);
  await expect.poll(filesWithQuestion).toEqual([join(data, 'history.db')]);
  await page.getByTestId('state').click();
  await page.keyboard.press('h');
  await page.getByRole('button', { name: 'Delete all' }).click();
  await page.getByRole('button', { name: /Really/ }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(0);
  await expect.poll(filesWithQuestion).toEqual([]);
  await app.close();
  expect(filesWithQuestion()).toEqual([]);
});
