import { expect, test } from 'vitest';
import { chunksWithTail } from './chunks-with-tail.ts';

const CHUNK = 1600;

async function lengthsOf(blocks: Float32Array[], isOver: () => boolean) {
  const chunks: Float32Array[] = [];
  for await (const chunk of chunksWithTail(blocks, CHUNK, isOver)) chunks.push(chunk);
  expect(chunks.every(({ length }) => length === CHUNK)).toBe(true);
  return chunks;
}

test('cuts blocks of any length into whole chunks and adds two seconds of silence', async () => {
  const chunks = await lengthsOf([new Float32Array(1000).fill(1), new Float32Array(3000).fill(1)], () => true);
  // Two and a half chunks of sound; the other half of the third is silence.
  expect(chunks.slice(0, 4).map((chunk) => chunk.reduce((sum, sample) => sum + sample))).toEqual([1600, 1600, 800, 0]);
  expect(chunks).toHaveLength(3 + 20);
});

test('adds silence until the reply is over, for a minute at most', async () => {
  let asked = 0;
  expect(await lengthsOf([], () => ++asked > 5)).toHaveLength(1 + 20 + 5);
  expect(await lengthsOf([], () => false)).toHaveLength(1 + 600);
});
