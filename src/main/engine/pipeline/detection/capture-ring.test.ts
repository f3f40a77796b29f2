import { expect, test } from 'vitest';
import { CaptureRing } from './capture-ring.ts';

const counting = (from: number, length: number) => Float32Array.from({ length }, (_, i) => from + i);

test('reads back what was written across the end of the buffer', () => {
  const ring = new CaptureRing(10);
  for (let start = 0; start < 24; start += 4) ring.write(counting(start, 4));
  expect(ring.end).toBe(24);
  expect(ring.start).toBe(14);
  expect([...ring.read(15, 22)]).toEqual([15, 16, 17, 18, 19, 20, 21]);
});

test('leaves out what is no longer or not yet held', () => {
  const ring = new CaptureRing(4);
  ring.write(counting(0, 6));
  expect([...ring.read(0, 100)]).toEqual([2, 3, 4, 5]);
  expect(ring.read(50, 60)).toHaveLength(0);
});

test('keeps the newest of a chunk longer than itself', () => {
  const ring = new CaptureRing(4);
  ring.write(counting(0, 11));
  expect([...ring.read(0, 11)]).toEqual([7, 8, 9, 10]);
});
