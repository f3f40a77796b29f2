import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { findSoundControl } from './sound-control.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-sound-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that writes down how it was called. */
function install(command: string, exitCode = 0): void {
  const file = join(folder, command);
  writeFileSync(file, `#!/bin/sh\nprintf '%s ' "$@" >> "${file}.calls"\nexit ${exitCode}\n`);
  chmodSync(file, 0o755);
}

const calls = (command: string) => {
  const file = join(folder, `${command}.calls`);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
};

test('what is not installed is not offered, and nothing is run', () => {
  const control = findSoundControl(join(folder, 'empty'), () => expect.unreachable());
  expect(control.hasVolume).toBe(false);
  control.setLevel(40);
  control.step('mute');
});

test.skipIf(process.platform === 'win32')('the first program found changes the volume', async () => {
  install('pactl');
  const errors: string[] = [];
  const control = findSoundControl(`${folder}:/usr/bin:/bin`, ({ code }) => errors.push(code));
  control.setLevel(40);
  await vi.waitFor(() => expect(calls('pactl')).toBe('set-sink-volume @DEFAULT_SINK@ 40%'), { timeout: 30_000 });
  control.changeLevel(-20);
  await vi.waitFor(() => expect(calls('pactl')).toContain('set-sink-volume @DEFAULT_SINK@ -20%'), {
    timeout: 30_000,
  });
  control.step('mute');
  await vi.waitFor(() => expect(calls('pactl')).toContain('set-sink-mute @DEFAULT_SINK@ 1'), { timeout: 30_000 });
  expect(errors).toEqual([]);
  install('pactl', 1);
  control.step('unmute');
  await vi.waitFor(() => expect(errors).toEqual(['SOUND_FAILED']), { timeout: 30_000 });
});
