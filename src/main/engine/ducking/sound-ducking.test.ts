import { expect, test } from 'vitest';
import type { DuckingMemory, LoweredStream } from './ducking-memory.ts';
import type { OtherStream } from './other-streams.ts';
import { SoundDucking } from './sound-ducking.ts';

const FULL = 65_536;
const LOW = 30_419;

/** A sound server, and what would be on the disk. */
function desk(...streams: OtherStream[]) {
  const memory: DuckingMemory & { kept: readonly LoweredStream[] } = {
    kept: [],
    read: () => [...memory.kept],
    write: (lowered) => {
      memory.kept = lowered;
    },
  };
  const server = {
    streams,
    isDown: false,
    lists: 0,
    async list() {
      server.lists++;
      if (server.isDown) throw new Error('connection refused');
      return server.streams.map((stream) => ({ ...stream }));
    },
    async setVolume(index: number, volume: readonly number[]) {
      const stream = server.streams.find((each) => each.index === index);
      if (!stream) throw new Error('no such stream');
      stream.volume = [...volume];
    },
  };
  const volumes = () => server.streams.map(({ volume }) => volume);
  return { memory, server, volumes };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('lowers the streams by 20 dB, and raises them to what they were', async () => {
  const { server, memory, volumes } = desk(
    { index: 3, program: 'mpv', volume: [FULL, FULL] },
    { index: 7, program: 'firefox', volume: [32_768] },
  );
  const ducking = new SoundDucking(server, memory);
  ducking.lower();
  ducking.lower();
  await settled();
  expect(volumes()).toEqual([[LOW, LOW], [15_210]]);
  expect(memory.kept).toHaveLength(2);
  ducking.raise();
  await settled();
  expect(volumes()).toEqual([[FULL, FULL], [32_768]]);
  expect(memory.kept).toEqual([]);
});

test('leaves a volume that was changed meanwhile, and a stream that has ended', async () => {
  const { server, memory, volumes } = desk(
    { index: 1, program: 'mpv', volume: [FULL] },
    { index: 2, program: 'vlc', volume: [FULL] },
    { index: 3, program: 'firefox', volume: [FULL] },
  );
  const ducking = new SoundDucking(server, memory);
  ducking.lower();
  await settled();
  server.streams.shift();
  await server.setVolume(2, [50_000]);
  await ducking.close();
  expect(volumes()).toEqual([[50_000], [FULL]]);
});

test('raises at its start what an earlier one left lowered', async () => {
  const { server, memory, volumes } = desk({ index: 1, program: 'mpv', volume: [FULL] });
  new SoundDucking(server, memory).lower();
  await settled();
  expect(volumes()).toEqual([[LOW]]);
  new SoundDucking(server, memory);
  await settled();
  expect(volumes()).toEqual([[FULL]]);
  expect(memory.kept).toEqual([]);
});

test('does not raise a stream that has the number of another one', async () => {
  const { server, memory, volumes } = desk({ index: 1, program: 'mpv', volume: [LOW] });
  memory.kept = [{ index: 1, program: 'firefox', before: [FULL], lowered: [LOW] }];
  new SoundDucking(server, memory);
  await settled();
  expect(volumes()).toEqual([[LOW]]);
});

test('does nothing more once the sound server does not answer', async () => {
  const { server, memory } = desk();
  server.isDown = true;
  const ducking = new SoundDucking(server, memory);
  for (let i = 0; i < 3; i++) ducking.lower();
  await settled();
  await ducking.close();
  expect(server.lists).toBe(1);
});
