import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { JsonFile } from './json-file.ts';
import { lastingStore, RETRY_WRITE_MS } from './persistent-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-store-'));
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

test('what cannot be written is told once a change, and the newest is written as soon as it can be', () => {
  const inTheWay = join(folder, 'data');
  writeFileSync(inTheWay, '');
  const codes: string[] = [];
  const path = join(inTheWay, 'kept.json');
  const onWritten = vi.fn();
  const store = lastingStore(new JsonFile(path, z.array(z.string()), []), ({ code }) => codes.push(code), onWritten);
  store.write(['first']);
  vi.advanceTimersByTime(3 * RETRY_WRITE_MS);
  expect(codes).toEqual(['DATA_UNWRITABLE']);
  store.write(['first', 'second']);
  expect(codes).toHaveLength(2);
  expect(onWritten).not.toHaveBeenCalled();
  rmSync(inTheWay);
  vi.advanceTimersByTime(RETRY_WRITE_MS);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(['first', 'second']);
  expect(store.read()).toEqual(['first', 'second']);
  expect(vi.getTimerCount()).toBe(0);
  store.write([]);
  expect(onWritten).toHaveBeenCalledTimes(1);
});
