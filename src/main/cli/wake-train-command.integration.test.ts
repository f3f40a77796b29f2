/** Training a wake word on the command line: what is refused, and what an interruption leaves. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { CommandLine } from './testing/command-line.ts';

const commandLine = new CommandLine();
const { hark, pathOf } = commandLine;
const env = { XDG_DATA_HOME: pathOf('data'), XDG_STATE_HOME: pathOf('state'), TMPDIR: pathOf('tmp') };
mkdirSync(env.TMPDIR);
afterAll(() => commandLine.dispose());

test('refuses a phrase that is no good wake word, and says why', async () => {
  const { exitCode, lines, stderr } = await hark(['wake', 'train', 'Good morning', '--json'], env);
  expect(exitCode).toBe(1);
  expect(lines).toEqual([
    { type: 'verdict', suitability: 'unfit', phrase: 'good morning', syllables: 3, flaws: [{ type: 'common' }] },
  ]);
  expect(stderr).toMatch(/People say this all day.*\[WAKE_PHRASE_UNFIT\]/);
  expect(stderr).toContain('Choose another phrase');
});

test('refuses recordings that hold no takes', async () => {
  mkdirSync(pathOf('empty'));
  const { exitCode, stderr } = await hark(['wake', 'train', 'hey marvin', '--recordings', pathOf('empty')], env);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('TAKES_INVALID');
});

test('wants a phrase', async () => {
  expect((await hark(['wake', 'train'], env)).exitCode).toBe(2);
});

test('shows progress at once, and Ctrl-C leaves nothing behind', async () => {
  const child = spawn(process.execPath, ['bin/hark.mjs', 'wake', 'train', 'hey marvin'], {
    env: { ...process.env, XDG_CONFIG_HOME: commandLine.folder, ...env },
  });
  let stderr = '';
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (data) => {
      stderr += data;
      if (stderr.includes('%')) resolve();
    });
  });
  child.kill('SIGINT');
  expect(await exit).toBe(1);
  expect(stderr).toMatch(/0 % {2}About \d+ minutes left/);
  expect(stderr).toContain('interrupted: nothing was kept');
  expect(existsSync(pathOf('data/hark/wake-words'))).toBe(false);
  expect(readdirSync(env.TMPDIR).filter((name) => name.startsWith('hark'))).toEqual([]);
});
