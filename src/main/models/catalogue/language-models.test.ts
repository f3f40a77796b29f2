import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { languageModelFile, languageModelIdentity, languageModelProvider } from './language-models.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-gguf-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('takes a GGUF file of the user, whatever its name', async () => {
  for (const name of ['model.gguf', 'model.bin']) {
    const path = fileWith(name, Buffer.concat([Buffer.from('GGUF'), Buffer.from([3, 0, 0, 0])]));
    await expect(languageModelFile(path)).resolves.toBe(path);
  }
});

test.each([
  ['does not exist', () => join(folder, 'none.gguf'), /^there is no file .*none\.gguf$/],
  ['is below a file', () => join(fileWith('file', ''), 'model.gguf'), /^there is no file/],
  ['is a page of a website', () => fileWith('page.gguf', '<!doctype html>'), /page\.gguf is not a GGUF file$/],
  ['is another format', () => fileWith('old.gguf', 'GGML1234'), /is not a GGUF file$/],
  ['is empty', () => fileWith('empty.gguf', ''), /is not a GGUF file$/],
  ['ends within its first bytes', () => fileWith('short.gguf', 'GGU'), /is not a GGUF file$/],
  [
    'is a folder',
    () => {
      mkdirSync(join(folder, 'folder.gguf'));
      return join(folder, 'folder.gguf');
    },
    /is a folder, not a GGUF file$/,
  ],
])('refuses a file that %s', async (_, path, message) => {
  await expect(languageModelFile(path())).rejects.toMatchObject({
    code: 'LANGUAGE_MODEL_INVALID',
    message: expect.stringMatching(message),
  });
});

test('refuses a model that is not in the catalogue, and a relative path', async () => {
  for (const name of ['gpt-9', 'models/mine.gguf']) {
    await expect(languageModelFile(name)).rejects.toMatchObject({
      code: 'LANGUAGE_MODEL_INVALID',
      message: expect.stringContaining(`"${name}"`),
    });
  }
});

test("tells a file of the user's own from what it was before", async () => {
  const path = fileWith('own.gguf', 'GGUF1');
  const before = await languageModelIdentity(path, path);
  expect(await languageModelIdentity(path, path)).toBe(before);
  utimesSync(path, new Date(0), new Date(0));
  const touched = await languageModelIdentity(path, path);
  fileWith('own.gguf', 'GGUF22');
  expect(new Set([before, touched, await languageModelIdentity(path, path)]).size).toBe(3);
});

test('asks the server when there is one, and nobody when the named model is not there', () => {
  const { llm } = configSchema.parse({});
  const base_url = 'http://127.0.0.1:11434/v1';
  expect(languageModelProvider({ llm: { ...llm, base_url } })).toBe('server');
  expect(languageModelProvider({ llm: { ...llm, base_url, provider: 'inside' } })).toBe('inside');
  expect(languageModelProvider({ llm: { ...llm, provider: 'server' } })).toBe('none');
  expect(languageModelProvider({ llm: { ...llm, inside_model: 'gpt-9' } })).toBe('none');
  expect(languageModelProvider({ llm: { ...llm, inside_model: '/own/model.gguf' } })).toBe('inside');
});
