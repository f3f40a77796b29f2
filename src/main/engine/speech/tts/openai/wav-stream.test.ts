import { expect, test } from 'vitest';
import { encodeWav, wavHeader } from '../../../../audio-file/encode-wav.ts';
import { encodePcm } from '../../../../audio-file/pcm.ts';
import { WavStream } from './wav-stream.ts';

const SAMPLES = Float32Array.from({ length: 1000 }, (_, index) => Math.sin(index / 10) / 2);

function readInParts(wav: Buffer, bytes: number): { samples: number[]; rateHz: number | undefined; stream: WavStream } {
  const stream = new WavStream();
  const samples: number[] = [];
  let rateHz: number | undefined;
  for (let at = 0; at < wav.length; at += bytes) {
    const speech = stream.push(wav.subarray(at, at + bytes));
    if (speech) samples.push(...speech.samples);
    rateHz = speech?.sampleRateHz ?? rateHz;
  }
  return { samples, rateHz, stream };
}

test.each([1, 3, 44, 45, 5000])('in parts of %i bytes it is the same sound', (bytes) => {
  const { samples, rateHz, stream } = readInParts(encodeWav(SAMPLES, 22_050), bytes);
  expect(rateHz).toBe(22_050);
  expect(samples).toHaveLength(SAMPLES.length);
  for (const [index, sample] of samples.entries()) expect(sample).toBeCloseTo(SAMPLES[index] as number, 3);
  expect(() => stream.end()).not.toThrow();
});

test('accepts any end of a stream of unknown length and rejects an early end of a known length', () => {
  const endless = readInParts(Buffer.concat([wavHeader(16_000), encodePcm(SAMPLES)]), 100);
  expect(() => endless.stream.end()).not.toThrow();
  const cut = readInParts(encodeWav(SAMPLES, 16_000).subarray(0, 1000), 100);
  expect(() => cut.stream.end()).toThrow('too early');
});

test('ignores what follows the audio data', () => {
  const wav = Buffer.concat([encodeWav(SAMPLES, 16_000), Buffer.from('LIST'), Buffer.alloc(300, 1)]);
  const { samples, stream } = readInParts(wav, 700);
  expect(samples).toHaveLength(SAMPLES.length);
  expect(() => stream.end()).not.toThrow();
});

test.each([
  ['text', Buffer.from('{"error": "there is no such voice"}')],
  ['a million bytes before the sound', Buffer.concat([wavHeader(16_000).subarray(0, 12), Buffer.alloc(100_000, 'x')])],
  [
    'float samples',
    (() => {
      const wav = encodeWav(SAMPLES, 16_000);
      wav.writeUInt16LE(3, 20);
      return wav;
    })(),
  ],
])('%s is refused', (_, content) => {
  expect(() => readInParts(content, 1000).stream.end()).toThrow();
});
