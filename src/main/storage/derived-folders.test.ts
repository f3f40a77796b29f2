import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { sha256OfFile } from '../models/catalogue/added-folder.ts';
import { DerivedFolders, type DerivedFoldersOptions } from './derived-folders.ts';

const LONG_AGO = new Date(0);
let root: string;
let parent: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hark-derived-'));
  parent = join(root, 'derived');
});
afterEach(() => rmSync(root, { recursive: true }));

function open(limits: Pick<DerivedFoldersOptions, 'maxBytes'> = {}) {
  const folders = new DerivedFolders({ parent, maxFolders: 2, sha256: sha256OfFile, ...limits });
  const make = (name: string, bytes = 10) =>
    folders.make(name, async (folder) => {
      writeFileSync(join(folder, 'data'), 'x'.repeat(bytes));
      return { made: name, about: name };
    });
  const find = async (name: string) => (await folders.find(name, z.string()))?.about;
  return { folders, make, find };
}

test('finds what was made, and nothing that was not', async () => {
  const { make, find } = open();
  expect(await find('one')).toBeUndefined();
  expect(await make('one')).toBe('one');
  expect(await find('one')).toBe('one');
  expect(await find('two')).toBeUndefined();
});

test('finds nothing that was damaged, until it is made again', async () => {
  const { make, find } = open();
  await make('one');
  truncateSync(join(parent, 'one/data'), 5);
  expect(await find('one')).toBeUndefined();
  await make('one');
  expect(await find('one')).toBe('one');
});

test('keeps nothing of what failed half-way', async () => {
  const { folders } = open();
  const failing = folders.make('one', async (folder) => {
    writeFileSync(join(folder, 'data'), 'half');
    throw new Error('the disk is full');
  });
  await expect(failing).rejects.toThrow('the disk is full');
  expect(readdirSync(parent)).toEqual([]);
});

test('keeps those that were used last, and none that a killed process left half written', async () => {
  const { make, find } = open();
  mkdirSync(join(parent, 'part-killed'), { recursive: true });
  utimesSync(join(parent, 'part-killed'), LONG_AGO, LONG_AGO);
  for (const name of ['one', 'two']) {
    await make(name);
    utimesSync(join(parent, name), LONG_AGO, LONG_AGO);
  }
  await find('one');
  await make('three');
  expect(readdirSync(parent).sort()).toEqual(['one', 'three']);
});

test('keeps no more bytes than it may', async () => {
  const { make } = open({ maxBytes: 1000 });
  await make('one', 500);
  utimesSync(join(parent, 'one'), LONG_AGO, LONG_AGO);
  await make('two', 500);
  expect(readdirSync(parent)).toEqual(['two']);
  await make('three', 2000);
  expect(readdirSync(parent)).toEqual(['two']);
});

test('removes those whose names begin alike', async () => {
  const { folders, make } = open();
  folders.remove('a');
  await make('a-1');
  await make('b-1');
  folders.remove('a-');
  expect(readdirSync(parent)).toEqual(['b-1']);
});
