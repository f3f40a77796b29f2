import { expect, test } from 'vitest';
import { pieces } from './pieces.ts';

const FRAME_MS = 10;

test.each([
  [0, []],
  [20, [20]],
  [30, [30]],
  [60, [25, 35]],
  [200, [25, 50, 125]],
  [1000, [25, 50, 100, 200, 200, 200, 225]],
])('cuts %i frames into pieces that grow and leave no short rest', (frames, lengths) => {
  const cut = [...pieces(frames, FRAME_MS)];
  expect(cut.map(({ start, end }) => end - start)).toEqual(lengths);
  expect(cut.map(({ start }) => start)).toEqual([0, ...cut.map(({ end }) => end)].slice(0, cut.length));
});
