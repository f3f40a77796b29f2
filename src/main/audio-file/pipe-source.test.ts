import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { encodeWav, wavHeader } from './encode-wav.ts';
import { encodePcm } from './pcm.ts';
import { pipeSource } from './pipe-source.ts';
import { readAudio } from './read-audio-file.ts';

const SAMPLES = Float32Array.from({ length: 200_000 }, (_, at) => Math.sin(at / 10) / 2);

async function read(content: Buffer, pieceBytes: number): Promise<number[]> {
  const pieces = Array.from({ length: Math.ceil(content.length / pieceBytes) }, (_, at) =>
    content.subarray(at * pieceBytes, (at + 1) * pieceBytes),
  );
  const samples: number[] = [];
  for await (const block of readAudio(pipeSource('standard input', Readable.from(pieces)))) samples.push(...block);
  return samples;
}

test.each([7, 1000, 65_536, 1_000_000])('reads a pipe in pieces of %i bytes', async (pieceBytes) => {
  // As a recorder writes it that cannot know how long it will be.
  const content = Buffer.concat([wavHeader(16_000), encodePcm(SAMPLES)]);
  const samples = await read(pieceBytes === 7 ? content.subarray(0, 44 + 2000) : content, pieceBytes);
  expect(samples).toHaveLength(pieceBytes === 7 ? 1000 : SAMPLES.length);
  expect(samples.every((sample, at) => Math.abs(sample - (SAMPLES[at] ?? 0)) < 1e-4)).toBe(true);
});

test('says that a pipe ended too early, and that it was empty', async () => {
  await expect(read(encodeWav(SAMPLES, 16_000).subarray(0, 100_000), 4096)).rejects.toMatchObject({
    code: 'AUDIO_FILE_BROKEN',
  });
  await expect(read(Buffer.alloc(0), 1)).rejects.toMatchObject({ code: 'AUDIO_FILE_EMPTY' });
});
