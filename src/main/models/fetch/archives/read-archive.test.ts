import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveFormat } from './archive-format.ts';
import { readArchive } from './read-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-archives-'));
const big = randomBytes(200_000);
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  mkdirSync(join(folder, 'package/deep'), { recursive: true });
  writeFileSync(join(folder, 'package/small.txt'), 'small');
  writeFileSync(join(folder, 'package/deep/big.bin'), big);
  writeFileSync(join(folder, 'package/other.txt'), 'other');
  execFileSync('tar', ['--format=ustar', '-czf', join(folder, 'a.tar.gz'), '-C', folder, 'package']);
  execFileSync('tar', ['--format=ustar', '-cjf', join(folder, 'a.tar.bz2'), '-C', folder, 'package']);
  const zip = new AdmZip();
  zip.addLocalFolder(join(folder, 'package'));
  zip.writeZip(join(folder, 'a.wheel'));
});

describe.each<ArchiveFormat>(['tar.gz', 'tar.bz2', 'wheel'])('of a %s', (format) => {
  const archive = join(folder, `a.${format}`);

  test('returns exactly the requested files', async () => {
    const found = await readArchive(archive, format, new Set(['small.txt', 'deep/big.bin', 'absent']));
    expect([...found.keys()].sort()).toEqual(['deep/big.bin', 'small.txt']);
    expect(found.get('deep/big.bin')?.equals(big)).toBe(true);
  });

  test('returns the only file that ends as requested, and refuses several', async () => {
    const found = await readArchive(archive, format, new Set(['*.bin']));
    expect([...found.keys()]).toEqual(['*.bin']);
    expect(found.get('*.bin')?.equals(big)).toBe(true);
    await expect(readArchive(archive, format, new Set(['*.txt']))).rejects.toMatchObject({ code: 'MODEL_CHECKSUM' });
  });

  test('reports a damaged archive', async () => {
    const damaged = join(folder, `damaged.${format}`);
    for (const bytes of [randomBytes(4000), readFileSync(archive).subarray(0, 100_000)]) {
      writeFileSync(damaged, bytes);
      await expect(readArchive(damaged, format, new Set(['deep/big.bin']))).rejects.toMatchObject({
        code: 'MODEL_CHECKSUM',
      });
    }
  });
});

test('does not follow links or paths outside the package', async () => {
  mkdirSync(join(folder, 'links/package'), { recursive: true });
  execFileSync('ln', ['-s', '/etc/passwd', join(folder, 'links/package/model.onnx')]);
  const archive = join(folder, 'links.tgz');
  execFileSync('tar', ['-czf', archive, '-C', join(folder, 'links'), 'package']);
  expect(await readArchive(archive, 'tar.gz', new Set(['model.onnx']))).toEqual(new Map());
});
