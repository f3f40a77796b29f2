import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isProgramOn, readLoginPath } from './login-path.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-login-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A shell that runs start-up commands first. @returns its path */
function shell(startUp: string): string {
  const path = join(folder, 'shell');
  // The command follows the options -i -l -c.
  writeFileSync(path, `#!/bin/sh\n${startUp}\neval "$4"\n`);
  chmodSync(path, 0o755);
  return path;
}

const pathOf = (startUp: string) => readLoginPath(shell(startUp), { PATH: '/usr/bin:/bin' });

describe.skipIf(process.platform === 'win32')('the path of the login shell', () => {
  test('is read after its start-up files, whatever they print', async () => {
    expect(await pathOf('echo Welcome; export PATH="/home/me/.nvm/bin:$PATH"; echo PATH=/wrong')).toBe(
      '/home/me/.nvm/bin:/usr/bin:/bin',
    );
  });

  test('is read while a program of the start-up files still runs', async () => {
    expect(await pathOf('sleep 60 & echo $! > "$(dirname "$0")/pid"')).toBe('/usr/bin:/bin');
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')));
  });

  test('is unknown when the shell fails or is missing', async () => {
    expect(await pathOf('exit 1')).toBeUndefined();
    expect(await readLoginPath(join(folder, 'absent'), { PATH: '/bin' })).toBeUndefined();
  });

  test('finds programs by name and by path', () => {
    const program = shell('');
    expect(isProgramOn(`/nowhere:${folder}`, 'shell')).toBe(true);
    expect(isProgramOn('', program)).toBe(true);
    expect(isProgramOn('/nowhere', 'shell')).toBe(false);
    expect(isProgramOn(folder, '/nowhere/shell')).toBe(false);
  });
});
