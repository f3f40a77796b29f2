import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { canMountDisks, SmallDisk } from '../../../storage/testing/small-disk.ts';
import { Network } from '../network.ts';
import { download, partOf } from './download.ts';

const content = randomBytes(300_000);
const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
let folder: string;
let server: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-download-'));
});
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
  rmSync(folder, { recursive: true });
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/model.tgz`;
}

/** Answers range requests like a registry. With `until`, drops the connection once data has arrived. */
function sendFrom(request: IncomingMessage, response: ServerResponse, until = content.length): void {
  const start = Number(request.headers.range?.match(/bytes=(\d+)-/)?.[1] ?? 0);
  response.writeHead(start > 0 ? 206 : 200, { 'content-length': content.length - start });
  response.write(content.subarray(start, until));
  if (until === content.length) return void response.end();
  void vi
    .waitFor(() => expect(statSync(partOf(target())).size).toBeGreaterThan(0), { timeout: 30_000 })
    .then(() => response.destroy());
}

const target = () => join(folder, 'deep/model.tgz');
const settings = { registry: 'https://registry.npmjs.org', pypi_index: null, mirrors: {}, proxy: null };
const network = new Network(settings);
afterAll(() => network.close());
const options = { network, integrity, hasAlternative: false, onProgress: () => undefined };

test('resumes after a dropped connection', async ({ task }) => {
  const ranges: (string | undefined)[] = [];
  const url = await serve((request, response) => {
    ranges.push(request.headers.range);
    sendFrom(request, response, ranges.length === 1 ? 100_000 : undefined);
  });
  const progress: number[] = [];
  const startedAt = performance.now();
  await download(url, target(), { ...options, onProgress: (received) => progress.push(received) });
  task.meta.recoveryMs = performance.now() - startedAt;
  expect(readFileSync(target()).equals(content)).toBe(true);
  expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
  expect(progress.at(-1)).toBe(content.length);
  expect(existsSync(partOf(target()))).toBe(false);
});

test('keeps partial data when paused and resumes from it', async () => {
  const ranges: (string | undefined)[] = [];
  const url = await serve((request, response) => {
    ranges.push(request.headers.range);
    if (request.headers.range) return sendFrom(request, response);
    response.writeHead(200, { 'content-length': content.length });
    response.write(content.subarray(0, 50_000));
  });
  const stop = new AbortController();
  const paused = download(url, target(), { ...options, signal: stop.signal });
  const size = () => statSync(partOf(target()), { throwIfNoEntry: false })?.size;
  await vi.waitFor(() => expect(size()).toBe(50_000), { timeout: 30_000 });
  stop.abort();
  await expect(paused).rejects.toThrow('aborted');
  await download(url, target(), options);
  expect(readFileSync(target()).equals(content)).toBe(true);
  expect(ranges).toEqual([undefined, 'bytes=50000-']);
});

test('starts over if the server does not support ranges', async () => {
  const url = await serve((_request, response) => response.end(content));
  await download(url, target(), options);
  writeFileSync(partOf(target()), content.subarray(0, 1000));
  await download(url, target(), options);
  expect(readFileSync(target()).equals(content)).toBe(true);
});

test('deletes a download with the wrong checksum', async () => {
  const url = await serve((_request, response) => response.end(randomBytes(1000)));
  await expect(download(url, target(), options)).rejects.toMatchObject({ code: 'MODEL_CHECKSUM' });
  expect(existsSync(target())).toBe(false);
  expect(existsSync(partOf(target()))).toBe(false);
});

test('reports a refusal immediately and a server that is down after three attempts', async () => {
  let asked = 0;
  const url = await serve((_request, response) => {
    asked += 1;
    response.writeHead(404).end();
  });
  await expect(download(url, target(), options)).rejects.toMatchObject({
    code: 'DOWNLOAD_FAILED',
    message: expect.stringContaining('404'),
  });
  expect(asked).toBe(1);
  const dead = 'http://127.0.0.1:9/model.tgz';
  await expect(download(dead, target(), options)).rejects.toMatchObject({ code: 'DOWNLOAD_FAILED' });
});

test('gives up at once where nothing answers and there is another source', async () => {
  const closed = await serve(() => undefined);
  await new Promise((resolve) => server?.close(resolve));
  const attempts = vi.spyOn(network, 'fetch');
  // The second is an address for documentation (RFC 5737): nothing answers, or the network refuses it.
  for (const unreachable of [closed, 'http://192.0.2.1/model.tgz']) {
    await expect(download(unreachable, target(), { ...options, hasAlternative: true })).rejects.toMatchObject({
      code: 'DOWNLOAD_FAILED',
    });
  }
  expect(attempts).toHaveBeenCalledTimes(2);
  attempts.mockRestore();
});

test('asks a mirror, and goes through a proxy', async () => {
  const asked: (string | undefined)[] = [];
  const url = await serve((request, response) => {
    asked.push(request.url);
    response.end(content);
  });
  const mirrors = {
    'https://models.example': new URL(url).origin,
    'https://models.example/other': 'http://127.0.0.1:9',
  };
  const mirrored = new Network({ ...settings, mirrors });
  await download('https://models.example/voices/model.tgz', target(), { ...options, network: mirrored });
  await mirrored.close();
  expect(asked).toEqual(['/voices/model.tgz']);

  const proxied: (string | undefined)[] = [];
  const proxy = createServer((_request, response) => response.end());
  proxy.on('connect', (request: IncomingMessage, socket: Duplex) => {
    proxied.push(request.url);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const through = new Network({ ...settings, proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` });
  const refused = download('https://models.example/model.tgz', target(), { ...options, network: through });
  await expect(refused).rejects.toMatchObject({ code: 'DOWNLOAD_FAILED' });
  expect(proxied).toContain('models.example:443');
  await through.close();
  proxy.close();
});

test.runIf(canMountDisks)('reports a full disk and resumes once there is space', async () => {
  const disk = SmallDisk.mount(512);
  disk.fill(100);
  const ranges: (string | undefined)[] = [];
  const url = await serve((request, response) => {
    ranges.push(request.headers.range);
    if (request.headers.range) return sendFrom(request, response);
    // Without its length nobody knows beforehand that it does not fit.
    response.write(content);
    response.end();
  });
  const onDisk = join(disk.folder, 'model.tgz');
  await expect(download(url, onDisk, options)).rejects.toMatchObject({ code: 'DATA_UNWRITABLE' });
  disk.empty();
  await download(url, onDisk, options);
  expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
  expect(readFileSync(onDisk).equals(content)).toBe(true);
  disk.unmount();
});

test('refuses a file that the server says is larger than the free space, and writes nothing', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-length': 1e15 }).flushHeaders();
  });
  await expect(download(url, target(), options)).rejects.toMatchObject({
    code: 'DISK_FULL',
    message: expect.stringMatching(/1000000\.0 GB to write, \d+(\.\d)? [GM]B free in .*; \d+\.\d GB missing/),
  });
  expect(existsSync(partOf(target()))).toBe(false);
});

test('reports a folder that is not writable', async () => {
  const url = await serve((request, response) => sendFrom(request, response));
  writeFileSync(join(folder, 'file'), '');
  await expect(download(url, join(folder, 'file/model.tgz'), options)).rejects.toMatchObject({
    code: 'DATA_UNWRITABLE',
  });
});
