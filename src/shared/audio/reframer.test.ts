import { expect, test } from 'vitest';
import { Reframer } from './reframer.ts';

test('keeps every sample exactly once for any chunk length', () => {
  const reframer = new Reframer(512);
  const frames: number[] = [];
  let next = 0;
  for (const length of [320, 320, 1, 2000, 7, 511, 320]) {
    const chunk = Float32Array.from({ length }, () => next++);
    for (const frame of reframer.push(chunk)) frames.push(...frame);
  }
  expect(frames).toHaveLength(Math.floor(next / 512) * 512);
  expect(frames).toEqual(Array.from({ length: frames.length }, (_, i) => i));
});
