import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PulseStreams } from './pulse-streams.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-pactl-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As pactl 16.1 writes a stream. */
const stream = (index: number, properties: object, changes: object = {}) => ({
  index,
  driver: 'protocol-native.c',
  corked: false,
  mute: false,
  volume: {
    'front-left': { value: 65_536, value_percent: '100%', db: '0.00 dB' },
    'front-right': { value: 32_768, value_percent: '50%', db: '-18.06 dB' },
  },
  balance: 0,
  properties,
  ...changes,
});

/** A pactl that answers with `answer` and writes down how it was called. */
function pactlAnswering(answer: string): PulseStreams {
  writeFileSync(join(folder, 'answer'), answer);
  writeFileSync(join(folder, 'pactl'), `#!/bin/sh\necho "$@" >> "${folder}/calls"\ncat "${folder}/answer"\n`);
  chmodSync(join(folder, 'pactl'), 0o755);
  return new PulseStreams(`${folder}:/usr/bin:/bin`, '/opt/Hark/hark');
}

test.skipIf(process.platform === 'win32')('lists what others play, and sets a volume of each channel', async () => {
  const streams = pactlAnswering(
    JSON.stringify([
      stream(1, { 'application.process.binary': 'mpv' }),
      stream(2, { 'application.process.binary': 'hark' }),
      stream(3, { 'application.name': 'somebody' }),
      stream(4, { 'application.process.binary': 'vlc' }, { corked: true }),
      stream(5, { 'application.process.binary': 'vlc' }, { mute: true }),
      stream(6, { 'application.process.binary': 'orca', 'media.role': 'a11y' }),
      stream(7, { 'application.process.binary': 'firefox', 'media.role': 'music' }),
    ]),
  );
  expect(await streams.list()).toEqual([
    { index: 1, program: 'mpv', volume: [65_536, 32_768] },
    { index: 7, program: 'firefox', volume: [65_536, 32_768] },
  ]);
  await streams.setVolume(1, [30_000, 15_000]);
  expect(readFileSync(join(folder, 'calls'), 'utf8')).toBe(
    '-f json list sink-inputs\nset-sink-input-volume 1 30000 15000\n',
  );
});

test.skipIf(process.platform === 'win32')('rejects what an old pactl writes', async () => {
  await expect(pactlAnswering('Sink Input #1\n').list()).rejects.toThrow();
  await expect(new PulseStreams(join(folder, 'absent')).list()).rejects.toThrow();
});
