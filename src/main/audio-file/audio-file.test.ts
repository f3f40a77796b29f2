import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toHarkError } from '../../shared/errors.ts';
import { readAudioFile, readWholeAudioFile } from './read-audio-file.ts';
import { writeWav } from './write-wav.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-audio-'));
afterAll(() => rmSync(folder, { recursive: true }));
const pathOf = (name: string) => join(folder, name);

interface Format {
  tag?: number;
  bits: number;
  channels?: number;
  rateHz: number;
}

/** A WAV of one second of a 440 Hz sine at half scale. */
function sineWav({ tag = 1, bits, channels = 1, rateHz }: Format): Buffer {
  const bytes = bits / 8;
  const data = Buffer.alloc(rateHz * channels * bytes);
  for (let i = 0; i < rateHz * channels; i++) {
    const value = 0.5 * Math.sin((2 * Math.PI * 440 * Math.floor(i / channels)) / rateHz);
    if (tag === 3) data.writeFloatLE(value, i * bytes);
    else if (bits === 8) data.writeUInt8(Math.round(128 + value * 127), i);
    else data.writeIntLE(Math.round(value * (2 ** (bits - 1) - 1)), i * bytes, bytes);
  }
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(tag, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rateHz, 24);
  head.writeUInt32LE(rateHz * channels * bytes, 28);
  head.writeUInt16LE(channels * bytes, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** Root mean square error against the input sine, in the middle of the second. */
function errorAgainstSine(samples: Float32Array): number {
  let sum = 0;
  for (let i = 4000; i < 12_000; i++)
    sum += ((samples[i] ?? 0) - 0.5 * Math.sin((2 * Math.PI * 440 * i) / 16_000)) ** 2;
  return Math.sqrt(sum / 8000);
}

test.each<[string, Format, number]>([
  ['16-bit 16 kHz', { bits: 16, rateHz: 16_000 }, 1e-4],
  ['8-bit 8 kHz', { bits: 8, rateHz: 8000 }, 5e-3],
  ['16-bit 44.1 kHz stereo', { bits: 16, rateHz: 44_100, channels: 2 }, 1e-3],
  ['24-bit 48 kHz', { bits: 24, rateHz: 48_000 }, 1e-3],
  ['32-bit 96 kHz', { bits: 32, rateHz: 96_000 }, 1e-3],
  ['float 22.05 kHz', { tag: 3, bits: 32, rateHz: 22_050 }, 1e-3],
])('resamples %s to 16 kHz', async (name, format, tolerance) => {
  const path = pathOf(`${name}.wav`);
  writeFileSync(path, sineWav(format));
  const samples = await readWholeAudioFile(path);
  expect(Math.abs(samples.length - 16_000)).toBeLessThanOrEqual(40);
  expect(errorAgainstSine(samples)).toBeLessThan(tolerance);
});

test('filters out frequencies above half the new sample rate', async () => {
  const wav = sineWav({ bits: 16, rateHz: 48_000 });
  for (let i = 0; i < 48_000; i++)
    wav.writeInt16LE(Math.round(16_000 * Math.sin((2 * Math.PI * 11_000 * i) / 48_000)), 44 + 2 * i);
  const path = pathOf('11khz.wav');
  writeFileSync(path, wav);
  const samples = await readWholeAudioFile(path);
  expect(Math.max(...samples.subarray(1000, 15_000))).toBeLessThan(0.002);
});

test('reads back a WAV file that it wrote', async () => {
  const samples = Float32Array.from({ length: 16_000 }, (_, i) => Math.sin(i / 20));
  await writeWav(pathOf('written.wav'), samples, 16_000);
  const read = await readWholeAudioFile(pathOf('written.wav'));
  expect(read).toHaveLength(samples.length);
  expect(read.every((value, i) => Math.abs(value - (samples[i] ?? 0)) < 1e-4)).toBe(true);
});

test.each([
  // The last frame has only a few bytes, as encoders write for silence.
  ['sine-then-silence.flac', 35_200, 1e-3],
  ['stereo-24-bit-44100-hz.flac', 16_000, 1e-3],
])('reads %s to its last sample', async (name, length, tolerance) => {
  const samples = await readWholeAudioFile(join(import.meta.dirname, 'fixtures', name));
  expect(Math.abs(samples.length - length)).toBeLessThanOrEqual(name.includes('44100') ? 40 : 0);
  expect(errorAgainstSine(samples)).toBeLessThan(tolerance);
});

test('yields the audio of a truncated FLAC file, then reports the error', async () => {
  const path = pathOf('cut.flac');
  writeFileSync(path, readFileSync(join(import.meta.dirname, 'fixtures/sine-then-silence.flac')).subarray(0, 12_000));
  let samples = 0;
  const reading = (async () => {
    for await (const block of readAudioFile(path)) samples += block.length;
  })();
  await expect(reading).rejects.toMatchObject({ code: 'AUDIO_FILE_BROKEN' });
  expect(samples).toBeGreaterThanOrEqual(4096);
});

const whole = sineWav({ bits: 16, rateHz: 16_000 });
const odd = Buffer.from(whole);
odd.writeUInt16LE(0x55, 20);

test.each<[string, Buffer | undefined, string]>([
  ['absent', undefined, 'AUDIO_FILE_MISSING'],
  ['empty', Buffer.alloc(0), 'AUDIO_FILE_EMPTY'],
  ['a text', Buffer.from('This is not audio.'), 'AUDIO_FILE_UNSUPPORTED'],
  ['cut off', whole.subarray(0, 9000), 'AUDIO_FILE_BROKEN'],
  ['cut off in its header', whole.subarray(0, 30), 'AUDIO_FILE_BROKEN'],
  ['without samples', Buffer.concat([whole.subarray(0, 40), Buffer.alloc(4)]), 'AUDIO_FILE_EMPTY'],
  ['MP3 in WAV', odd, 'AUDIO_FILE_UNSUPPORTED'],
  ['broken FLAC', Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(3000, 7)]), 'AUDIO_FILE_BROKEN'],
])('rejects a file that is %s', async (name, content, code) => {
  const path = pathOf(`${name}.wav`);
  if (content) writeFileSync(path, content);
  const error = await readWholeAudioFile(path).then(
    () => undefined,
    (thrown: unknown) => toHarkError(thrown),
  );
  expect(error?.code).toBe(code);
  expect(error?.message).toContain(path);
});

test('reports a missing output folder', async () => {
  await expect(writeWav(pathOf('no/such/folder.wav'), new Float32Array(10), 16_000)).rejects.toMatchObject({
    code: 'OUTPUT_UNWRITABLE',
  });
});
