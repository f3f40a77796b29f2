import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { JsonFile } from './json-file.ts';
import { createPersistentStore } from './persistent-store.ts';
import { RETRY_WRITE_MS } from './retry-write.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-store-'));
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

test('reports each failed write and writes the latest content as soon as possible', async () => {
  const inTheWay = join(folder, 'data');
  writeFileSync(inTheWay, '');
  const codes: string[] = [];
  const path = join(inTheWay, 'kept.json');
  const onWritten = vi.fn();
  const store = createPersistentStore(
    new JsonFile(path, z.array(z.string()), []),
    ({ code }) => codes.push(code),
    onWritten,
  );
  store.write(['first']);
  await vi.advanceTimersByTimeAsync(3 * RETRY_WRITE_MS);
  expect(codes).toEqual(['DATA_UNWRITABLE']);
  store.write(['first', 'second']);
  expect(codes).toHaveLength(2);
  expect(onWritten).not.toHaveBeenCalled();
  rmSync(inTheWay);
  await vi.advanceTimersByTimeAsync(RETRY_WRITE_MS);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(['first', 'second']);
  expect(store.read()).toEqual(['first', 'second']);
  expect(vi.getTimerCount()).toBe(0);
  store.write([]);
  expect(onWritten).toHaveBeenCalledTimes(1);
});
