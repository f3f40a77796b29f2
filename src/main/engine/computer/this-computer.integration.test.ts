/** Programs that are really started, and windows on a display of the test's own where the programs for it are installed. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isOnPath } from '../programs/is-on-path.ts';
import { programsOfLinux } from './programs/installed-programs.ts';
import type { Program } from './programs/program.ts';
import { thisComputer } from './this-computer.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-computer-'));
const path = process.env.PATH ?? '';
const has = (...programs: string[]) => programs.every((program) => isOnPath(program, path));

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe.skipIf(process.platform !== 'linux')('programs of Linux', () => {
  const started = join(folder, 'started');

  beforeAll(() => {
    for (const part of ['own/applications', 'shared/applications/kde'])
      mkdirSync(join(folder, part), { recursive: true });
    const entry = (name: string, exec: string) => `[Desktop Entry]\nType=Application\nName=${name}\nExec=${exec}\n`;
    writeFileSync(join(folder, 'own/applications/tool.desktop'), entry('My Tool', `touch "${started}" %U`));
    writeFileSync(join(folder, 'shared/applications/tool.desktop'), entry('Their Tool', 'false'));
    writeFileSync(join(folder, 'shared/applications/kde/gone.desktop'), entry('Gone', '/nonexistent/program'));
    symlinkSync('/nonexistent/file', join(folder, 'shared/applications/broken.desktop'));
    vi.stubEnv('XDG_DATA_HOME', join(folder, 'own'));
    vi.stubEnv('XDG_DATA_DIRS', join(folder, 'shared'));
  });

  afterAll(() => void vi.unstubAllEnvs());

  test('those of the user count before those of the system', () => {
    expect(programsOfLinux(process.env).map(({ name }) => name)).toEqual(['My Tool', 'Gone']);
  });

  test('are started, and what cannot be is a failure', async () => {
    await thisComputer.start(thisComputer.findProgram('my tool') as Program);
    await vi.waitFor(() => expect(existsSync(started)).toBe(true), { timeout: 10_000 });
    await expect(thisComputer.start(thisComputer.findProgram('gone') as Program)).rejects.toMatchObject({
      code: 'OPEN_FAILED',
    });
  });
});

describe.skipIf(process.platform !== 'linux')('folders', () => {
  test('are those of xdg-user-dirs', async () => {
    const downloads = join(folder, 'My downloads');
    mkdirSync(downloads);
    mkdirSync(join(folder, 'config'), { recursive: true });
    mkdirSync(join(folder, 'bin'), { recursive: true });
    writeFileSync(
      join(folder, 'config/user-dirs.dirs'),
      `XDG_DOWNLOAD_DIR="${downloads}"\nXDG_MUSIC_DIR="/nonexistent"\n`,
    );
    const opened = join(folder, 'opened');
    writeFileSync(join(folder, 'bin/xdg-open'), `#!/bin/sh\nprintf '%s' "$1" > "${opened}"\n`, { mode: 0o755 });
    vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
    vi.stubEnv('PATH', `${join(folder, 'bin')}:${path}`);
    await thisComputer.openFolder('downloads');
    await vi.waitFor(() => expect(readFileSync(opened, 'utf8')).toBe(downloads), { timeout: 10_000 });
    await expect(thisComputer.openFolder('music')).rejects.toMatchObject({ code: 'OPEN_FAILED' });
    vi.stubEnv('PATH', path);
  });
});

test.skipIf(process.platform !== 'linux')('a desktop without the programs for it says so', async () => {
  vi.stubEnv('PATH', '/nonexistent');
  const program: Program = { name: 'X', otherNames: [], command: ['x'], windowClasses: ['x'] };
  await expect(thisComputer.show(program)).rejects.toMatchObject({ code: 'DESKTOP_UNABLE' });
  await expect(thisComputer.lockScreen()).rejects.toMatchObject({ code: 'DESKTOP_UNABLE' });
  await expect(thisComputer.saveScreenshot(new Date())).rejects.toMatchObject({ code: 'DESKTOP_UNABLE' });
  vi.stubEnv('PATH', path);
});

describe.skipIf(!has('Xvfb', 'openbox', 'wmctrl', 'mpv', 'scrot'))('on a display', () => {
  const running: ChildProcess[] = [];
  const run = (command: string, ...args: string[]) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    running.push(child);
    return child;
  };
  const MPV: Program = { name: 'mpv', otherNames: [], command: ['mpv'], windowClasses: ['mpv'] };

  beforeAll(async () => {
    const server = run('Xvfb', '-displayfd', '1', '-screen', '0', '640x480x24', '-nolisten', 'tcp');
    const display = await new Promise<string>((resolve) =>
      server.stdout?.once('data', (data) => resolve(`:${data}`.trim())),
    );
    vi.stubEnv('DISPLAY', display);
    vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'display'));
    mkdirSync(join(folder, 'display'), { recursive: true });
    writeFileSync(join(folder, 'display/user-dirs.dirs'), `XDG_PICTURES_DIR="${join(folder, 'Pictures')}"\n`);
    run('openbox');
    for (const title of ['One', 'Two']) {
      run(
        'mpv',
        '--no-config',
        '--no-terminal',
        '--idle',
        '--force-window',
        '--vo=x11',
        '--ao=null',
        `--title=${title}`,
      );
      await vi.waitFor(() => expect(windows()).toContain(title), { timeout: 30_000, interval: 200 });
    }
  }, 60_000);
  afterAll(() => {
    for (const child of running.reverse()) child.kill();
  });

  const windows = () => execFileSync('wmctrl', ['-l'], { encoding: 'utf8' });
  const active = () => execFileSync('xdotool', ['getactivewindow', 'getwindowname'], { encoding: 'utf8' }).trim();

  test('saves a picture of the screen', async () => {
    const file = await thisComputer.saveScreenshot(new Date(2026, 2, 4, 15, 4, 5));
    expect(file).toBe(join(folder, 'Pictures/Screenshot 2026-03-04 15-04-05.png'));
    expect(statSync(file).size).toBeGreaterThan(100);
    expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
  });

  test.skipIf(!has('xdotool'))('brings a window to the front', async () => {
    await vi.waitFor(() => expect(active()).toBe('Two'), { timeout: 10_000 });
    await thisComputer.show(MPV);
    await vi.waitFor(() => expect(active()).toBe('One'), { timeout: 10_000 });
  });

  test('closes the windows of a program, and knows when it has none', async () => {
    await thisComputer.close(MPV);
    await vi.waitFor(() => expect(windows()).toBe(''), { timeout: 10_000 });
    await expect(thisComputer.close(MPV)).rejects.toMatchObject({ code: 'PROGRAM_NOT_FOUND' });
  });
});
