import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SAMPLE_RATE_HZ } from '../../shared/audio/audio-format.ts';
import { writeWav } from '../audio-file/write-wav.ts';
import { readOwnTakes } from './own-takes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-takes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A tone between silences. */
async function record(name: string, seconds: number): Promise<void> {
  const tone = Array.from({ length: seconds * SAMPLE_RATE_HZ }, (_, at) => 0.4 * Math.sin(at / 9));
  const silence = Array.from({ length: SAMPLE_RATE_HZ }, () => 0);
  await writeWav(join(folder, name), Float32Array.from([...silence, ...tone, ...silence]), SAMPLE_RATE_HZ);
}

test('reads each recording without its silence, and keeps one in five for the test', async () => {
  for (let take = 0; take < 6; take++) await record(`take-${take}.wav`, 0.5 + take / 10);
  const { learnt, heldOut } = await readOwnTakes(folder);
  const seconds = (takes: readonly Float32Array[]) => takes.map(({ length }) => length / SAMPLE_RATE_HZ);
  expect(seconds(learnt).map((each) => each.toFixed(1))).toEqual(['0.5', '0.6', '0.7', '0.8', '1.0']);
  expect(seconds(heldOut).map((each) => each.toFixed(1))).toEqual(['0.9']);
});

test('learns from each of a few', async () => {
  await record('one.wav', 0.8);
  expect(await readOwnTakes(folder)).toMatchObject({ learnt: [expect.any(Float32Array)], heldOut: [] });
});

test.each([
  ['no recordings', async () => writeFileSync(join(folder, 'notes.txt'), 'none'), 'has no WAV'],
  ['silence', () => record('silence.wav', 0), 'silence.wav holds no speech'],
  ['more than the phrase', () => record('story.wav', 5), 'story.wav holds 5.0 s of sound'],
])('refuses a folder with %s', async (_, fill, message) => {
  await fill();
  await expect(readOwnTakes(folder)).rejects.toMatchObject({
    code: 'TAKES_INVALID',
    message: expect.stringContaining(message),
  });
});

test('refuses a folder that is not there', async () => {
  await expect(readOwnTakes(join(folder, 'gone'))).rejects.toMatchObject({ code: 'TAKES_INVALID' });
});
