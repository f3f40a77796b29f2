/** Damaged WAV, FLAC and Ogg Opus files: read, or rejected with a code, and always closed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAudioFile } from '../src/main/audio-file/read-audio-file.ts';
import { writeWav } from '../src/main/audio-file/write-wav.ts';
import { decodeWav } from '../src/main/engine/speech/tts/decode-wav.ts';
import { encodeOggOpus } from '../src/main/opus/ogg-opus-writer.ts';
import { HarkError } from '../src/shared/errors.ts';
import { mutated, runs } from './cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-fuzz-audio-'));
const file = join(folder, 'a.audio');
let wav: Uint8Array;
beforeAll(async () => {
  await writeWav(
    file,
    Float32Array.from({ length: 2000 }, (_, at) => Math.sin(at / 9)),
    44_100,
  );
  wav = readFileSync(file);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Uint8Array): Promise<void> {
  writeFileSync(file, bytes);
  let samples = 0;
  try {
    for await (const block of readAudioFile(file)) samples += block.length;
  } catch (error) {
    expect(error).toBeInstanceOf(HarkError);
    expect((error as HarkError).code).toMatch(/^AUDIO_FILE_/);
  }
  // A file of a few kilobytes never decodes to minutes of audio.
  expect(samples).toBeLessThan(10_000_000);
}

const openFiles = async () => (await readdir('/proc/self/fd').catch(() => [])).length;

test('reads or rejects WAV files', async () => {
  const before = await openFiles();
  await fc.assert(
    fc.asyncProperty(
      fc.constant(null).chain(() => mutated(wav)),
      read,
    ),
    runs,
  );
  expect(await openFiles()).toBeLessThan(before + 10);
});

test.each(['sine-then-silence.flac', 'stereo-24-bit-44100-hz.flac'])(
  'reads or rejects FLAC files: %s',
  async (name) => {
    const flac = readFileSync(join(import.meta.dirname, '../src/main/audio-file/fixtures', name)).subarray(0, 20_000);
    const before = await openFiles();
    await fc.assert(fc.asyncProperty(mutated(flac), read), { ...runs, numRuns: Math.ceil((runs.numRuns ?? 1) / 4) });
    expect(await openFiles()).toBeLessThan(before + 10);
  },
);

test('reads or rejects Ogg Opus files', async () => {
  const opus = await encodeOggOpus(
    Float32Array.from({ length: 8000 }, (_, at) => Math.sin(at / 9)),
    16_000,
  );
  const before = await openFiles();
  await fc.assert(fc.asyncProperty(mutated(opus), read), { ...runs, numRuns: Math.ceil((runs.numRuns ?? 1) / 4) });
  expect(await openFiles()).toBeLessThan(before + 10);
});

test('reads or rejects the output of a speech program', () => {
  fc.assert(
    fc.property(
      fc.constant(null).chain(() => mutated(wav)),
      (bytes) => {
        try {
          decodeWav(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(HarkError);
        }
      },
    ),
    runs,
  );
});
