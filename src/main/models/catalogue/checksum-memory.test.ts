import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sha256OfFile } from './added-folder.ts';
import { rememberedSha256 } from './checksum-memory.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-checksums-'));
  vi.stubEnv('XDG_STATE_HOME', join(folder, 'state'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function model(content: string): string {
  const path = join(folder, 'model.onnx');
  writeFileSync(path, content);
  return path;
}

test('does not read an unchanged file again, also in the next process', async () => {
  const path = model('one');
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  const first = await rememberedSha256(path);
  // Only a second reading would show that this is another content.
  model('eno');
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  expect(await rememberedSha256(path)).toBe(first);
  vi.resetModules();
  const { rememberedSha256: inNextProcess } = await import('./checksum-memory.ts');
  expect(await inNextProcess(path)).toBe(first);
});

test('reads a file again whose size or time has changed', async () => {
  const path = model('one');
  const first = await rememberedSha256(path);
  const { atime, mtime } = statSync(path);
  model('other');
  utimesSync(path, atime, mtime);
  const longer = await rememberedSha256(path);
  model('ethor');
  utimesSync(path, atime, new Date(mtime.getTime() + 5000));
  const changed = await rememberedSha256(path);
  expect(new Set([first, longer, changed]).size).toBe(3);
  expect(changed).toBe(await sha256OfFile(path));
});

test('works where nothing can be remembered', async () => {
  const path = model('one');
  writeFileSync(join(folder, 'file'), '');
  vi.stubEnv('XDG_STATE_HOME', join(folder, 'file/state'));
  expect(await rememberedSha256(path)).toHaveLength(64);
});
