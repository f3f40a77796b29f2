import { expect, test } from 'vitest';
import { encodeWav, wavHeader } from './encode-wav.ts';
import { encodePcm } from './pcm.ts';
import { WavStream } from './wav-stream.ts';

const SAMPLES = Float32Array.from({ length: 1000 }, (_, index) => Math.sin(index / 10) / 2);

function decodeInParts(wav: Buffer, bytes: number): { samples: number[]; stream: WavStream } {
  const stream = new WavStream();
  const samples: number[] = [];
  for (let at = 0; at < wav.length; at += bytes) samples.push(...stream.decode(wav.subarray(at, at + bytes)));
  return { samples, stream };
}

test.each([1, 3, 44, 45, 5000])('decodes the same audio from pieces of %i bytes', (bytes) => {
  const { samples, stream } = decodeInParts(encodeWav(SAMPLES, 22_050), bytes);
  expect(stream.sampleRateHz).toBe(22_050);
  expect(samples).toHaveLength(SAMPLES.length);
  for (const [index, sample] of samples.entries()) expect(sample).toBeCloseTo(SAMPLES[index] as number, 3);
  expect(() => stream.flush()).not.toThrow();
});

test('accepts any end for a stream of unknown length, but not for one of known length', () => {
  const endless = decodeInParts(Buffer.concat([wavHeader(16_000), encodePcm(SAMPLES)]), 100);
  expect(endless.samples).toHaveLength(SAMPLES.length);
  expect(() => endless.stream.flush()).not.toThrow();
  const cut = decodeInParts(encodeWav(SAMPLES, 16_000).subarray(0, 1000), 100);
  expect(() => cut.stream.flush()).toThrow('too early');
});

test('ignores what follows the audio', () => {
  const wav = Buffer.concat([encodeWav(SAMPLES, 16_000), Buffer.from('LIST'), Buffer.alloc(300, 1)]);
  const { samples, stream } = decodeInParts(wav, 700);
  expect(samples).toHaveLength(SAMPLES.length);
  expect(() => stream.flush()).not.toThrow();
});

test('skips a chunk of any size before the audio in a file, but not in a stream', () => {
  const wav = encodeWav(SAMPLES, 16_000);
  const cover = Buffer.alloc(8 + 200_001 + 1);
  cover.write('junk', 0, 'latin1');
  cover.writeUInt32LE(200_001, 4);
  const file = Buffer.concat([wav.subarray(0, 12), cover, wav.subarray(12)]);
  expect(new WavStream(file.length).decode(file)).toHaveLength(SAMPLES.length);
  expect(() => new WavStream().decode(file)).toThrow('no sound');
});

test('tells how long a file should be that is shorter than its header says', () => {
  const wav = encodeWav(SAMPLES, 16_000).subarray(0, 1000);
  const stream = new WavStream(wav.length);
  expect(stream.decode(wav)).toHaveLength(478);
  expect(stream.announcedMs).toBe(62.5);
  expect(() => stream.flush()).not.toThrow();
});

test.each([
  ['text', Buffer.from('{"error": "there is no such voice"}')],
  ['a million bytes before the sound', Buffer.concat([wavHeader(16_000).subarray(0, 12), Buffer.alloc(100_000, 'x')])],
  [
    '16-bit floats',
    (() => {
      const wav = encodeWav(SAMPLES, 16_000);
      wav.writeUInt16LE(3, 20);
      return wav;
    })(),
  ],
])('rejects %s', (_, content) => {
  expect(() => decodeInParts(content, 1000).stream.flush()).toThrow();
});
