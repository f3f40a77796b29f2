import { expect, test } from 'vitest';
import { judgeRecording } from './recording-verdict.ts';

test.each([
  [0, 'silent'],
  [0.005, 'quiet'],
  [0.3, 'good'],
  [-0.3, 'good'],
  [1, 'loud'],
])('rates a peak of %s as %s', (peak, verdict) => {
  expect(judgeRecording(Float32Array.of(0, peak, peak / 2)).verdict).toBe(verdict);
});

test('reports the peak in decibels', () => {
  expect(judgeRecording(Float32Array.of(0.1, -0.5)).peakDbfs).toBeCloseTo(-6.02, 2);
});
