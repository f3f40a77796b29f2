import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fact } from '../../../shared/engine/fact.ts';
import { Facts } from './facts.ts';
import { memoryFile } from './memory-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-memory-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const texts = (facts: readonly Fact[]) => facts.map(({ text }) => text);

test('facts are on the disk after each change, and there for the next engine', () => {
  const errors: unknown[] = [];
  const open = () => new Facts(memoryFile(folder, (error) => errors.push(error)));
  const facts = open();
  const bike = facts.add('my bike is in the cellar', 1);
  facts.add('Tom is allergic to nuts', 2);
  expect(JSON.parse(readFileSync(join(folder, 'memory.json'), 'utf8'))).toMatchObject([
    { text: 'my bike is in the cellar', saidAtMs: 1 },
    { text: 'Tom is allergic to nuts', saidAtMs: 2 },
  ]);
  facts.remove([bike as Fact]);
  expect(texts(open().all)).toEqual(['Tom is allergic to nuts']);
  expect(errors).toEqual([]);
});

test('a deleted fact comes back at its place, and a changed one stays there', () => {
  const seen: string[][] = [];
  const facts = new Facts(undefined, (all) => seen.push(texts(all)));
  const [a, b] = [facts.add('a is b', 1), facts.add('c is d', 2)] as [Fact, Fact];
  facts.remove([a]);
  facts.put(a);
  facts.put({ ...a, text: 'a is c' });
  facts.remove([b]);
  expect(seen).toEqual([
    ['a is b'],
    ['a is b', 'c is d'],
    ['c is d'],
    ['a is b', 'c is d'],
    ['a is c', 'c is d'],
    ['a is c'],
  ]);
});

test('a damaged file is reported and set aside', () => {
  writeFileSync(join(folder, 'memory.json'), '[{"text": 1}]');
  const errors: unknown[] = [];
  expect(new Facts(memoryFile(folder, (error) => errors.push(error))).all).toEqual([]);
  expect(errors).toMatchObject([{ code: 'DATA_DAMAGED' }]);
});
