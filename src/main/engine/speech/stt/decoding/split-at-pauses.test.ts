import { expect, test } from 'vitest';
import { splitAtPauses } from './split-at-pauses.ts';

test('cuts long audio in its pauses and loses no sample', () => {
  const audio = new Float32Array(16_000 * 25).fill(0.3);
  const pauseStart = 16_000 * 8;
  audio.fill(0, pauseStart, pauseStart + 8000);
  const pieces = splitAtPauses(audio, 160_000);
  expect(pieces.reduce((sum, piece) => sum + piece.length, 0)).toBe(audio.length);
  expect(pieces.every((piece) => piece.length <= 160_000)).toBe(true);
  expect(pieces[0]?.length).toBeGreaterThan(pauseStart);
  expect(pieces[0]?.length).toBeLessThan(pauseStart + 8000);
});
