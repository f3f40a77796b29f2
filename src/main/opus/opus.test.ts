import { expect, test } from 'vitest';
import { concatSamples } from '../../shared/audio/audio-format.ts';
import { memorySource } from '../audio-file/audio-source.ts';
import { readAudio } from '../audio-file/read-audio-file.ts';
import { encodeOggOpus, OggOpusWriter } from './ogg-opus-writer.ts';

const RATE_HZ = 16_000;

/** A rising tone, so that every moment is unique. */
function sweep(sampleRateHz: number, seconds: number): Float32Array {
  return Float32Array.from({ length: sampleRateHz * seconds }, (_, i) => {
    const t = i / sampleRateHz;
    return 0.4 * Math.sin(2 * Math.PI * (200 * t + 60 * t * t));
  });
}

async function decode(file: Uint8Array): Promise<Float32Array> {
  const blocks: Float32Array[] = [];
  for await (const block of readAudio(memorySource('file', file))) blocks.push(block);
  return concatSamples(blocks);
}

/**
 * @returns the lag in samples at which `got` is most similar to `wanted`, and the correlation there (1 for identical)
 */
function bestLag(got: Float32Array, wanted: Float32Array): { lag: number; correlation: number } {
  const correlate = (lag: number) => {
    let [both, gotPower, wantedPower] = [0, 0, 0];
    for (let i = 1600; i < wanted.length - 1600; i++) {
      const [a, b] = [got[i + lag] ?? 0, wanted[i] as number];
      both += a * b;
      gotPower += a * a;
      wantedPower += b * b;
    }
    return both / Math.sqrt(gotPower * wantedPower);
  };
  const lags = Array.from({ length: 201 }, (_, index) => index - 100);
  const best = lags.map((lag) => ({ lag, correlation: correlate(lag) }));
  return best.reduce((one, other) => (other.correlation > one.correlation ? other : one));
}

function expectSame(got: Float32Array, wanted: Float32Array): void {
  expect(Math.abs(got.length - wanted.length)).toBeLessThanOrEqual(8);
  const { lag, correlation } = bestLag(got, wanted);
  // 8 samples are 0.5 ms.
  expect(Math.abs(lag)).toBeLessThanOrEqual(8);
  expect(correlation).toBeGreaterThan(0.95);
}

test('reads back what it wrote: same length and timing, in a tenth of the bytes', async () => {
  // Longer than one read.
  const samples = sweep(RATE_HZ, 12.013);
  const file = await encodeOggOpus(samples, RATE_HZ);
  expect(file.length).toBeLessThan(samples.length / 5);
  expectSame(await decode(file), samples);
});

test('resamples a rate that Opus does not support', async () => {
  expectSame(await decode(await encodeOggOpus(sweep(22_050, 2), 22_050)), sweep(RATE_HZ, 2));
});

test('writes the same audio in pieces', async () => {
  const samples = sweep(RATE_HZ, 1.5);
  const writer = await OggOpusWriter.open(RATE_HZ);
  const parts: Buffer[] = [];
  for (let start = 0; start < samples.length; start += 700)
    parts.push(writer.push(samples.subarray(start, start + 700)));
  parts.push(writer.end());
  expectSame(await decode(Buffer.concat(parts)), samples);
});

test('rejects a file without Opus or audio, and reads a truncated file to its end', async () => {
  const file = await encodeOggOpus(sweep(RATE_HZ, 6), RATE_HZ);
  await expect(decode(Buffer.concat([Buffer.from('OggS'), Buffer.alloc(500, 7)]))).rejects.toThrow(/file/);
  await expect(decode(await encodeOggOpus(new Float32Array(0), RATE_HZ))).rejects.toThrow(/holds no audio/);
  const half = await decode(file.subarray(0, file.length / 2));
  expect(half.length).toBeGreaterThan(RATE_HZ);
  expect(half.length).toBeLessThan(4 * RATE_HZ);
});
