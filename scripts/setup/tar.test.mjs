import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTarballFiles } from './tar.mjs';

const folder = mkdtempSync(join(tmpdir(), 'hark-tar-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(tarball, wanted) {
  const found = {};
  for await (const { name, data } of readTarballFiles(tarball, new Set(wanted))) found[name] = data;
  return found;
}

test('hands over the files asked for, whole, and no others', async () => {
  const big = randomBytes(1_500_000);
  mkdirSync(join(folder, 'package/deep'), { recursive: true });
  writeFileSync(join(folder, 'package/small.txt'), 'small');
  writeFileSync(join(folder, 'package/deep/big.bin'), big);
  writeFileSync(join(folder, 'package/empty'), '');
  writeFileSync(join(folder, 'package/other.txt'), 'other');
  const tarball = join(folder, 'a.tgz');
  execFileSync('tar', ['--format=ustar', '-czf', tarball, '-C', folder, 'package']);
  const found = await read(tarball, ['small.txt', 'deep/big.bin', 'empty', 'absent']);
  expect(Object.keys(found).sort()).toEqual(['deep/big.bin', 'empty', 'small.txt']);
  expect(found['deep/big.bin'].equals(big)).toBe(true);
  expect(found['small.txt'].toString()).toBe('small');
});

test('a damaged tarball is an error, not a wrong file', async () => {
  const tarball = join(folder, 'damaged.tgz');
  writeFileSync(tarball, randomBytes(4000));
  await expect(read(tarball, ['small.txt'])).rejects.toThrow();
});
