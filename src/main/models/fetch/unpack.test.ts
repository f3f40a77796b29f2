import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPackageFiles } from './unpack.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-unpack-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('returns exactly the requested files', async () => {
  const big = randomBytes(1_500_000);
  mkdirSync(join(folder, 'package/deep'), { recursive: true });
  writeFileSync(join(folder, 'package/small.txt'), 'small');
  writeFileSync(join(folder, 'package/deep/big.bin'), big);
  writeFileSync(join(folder, 'package/other.txt'), 'other');
  const archive = join(folder, 'a.tgz');
  execFileSync('tar', ['--format=ustar', '-czf', archive, '-C', folder, 'package']);
  const found = await readPackageFiles(archive, new Set(['small.txt', 'deep/big.bin', 'absent']));
  expect([...found.keys()].sort()).toEqual(['deep/big.bin', 'small.txt']);
  expect(found.get('deep/big.bin')?.equals(big)).toBe(true);
});

test('does not follow links or paths outside the package', async () => {
  mkdirSync(join(folder, 'links/package'), { recursive: true });
  execFileSync('ln', ['-s', '/etc/passwd', join(folder, 'links/package/model.onnx')]);
  const archive = join(folder, 'links.tgz');
  execFileSync('tar', ['-czf', archive, '-C', join(folder, 'links'), 'package']);
  expect(await readPackageFiles(archive, new Set(['model.onnx']))).toEqual(new Map());
});

test('reports a damaged archive', async () => {
  const archive = join(folder, 'damaged.tgz');
  writeFileSync(archive, randomBytes(4000));
  await expect(readPackageFiles(archive, new Set(['small.txt']))).rejects.toMatchObject({ code: 'MODEL_CHECKSUM' });
});
