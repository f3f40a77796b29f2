import { expect, test } from 'vitest';
import { type InputLevel, InputMeter } from './input-meter.ts';

const CHUNKS_PER_SECOND = 50;

function told(meter: InputMeter, amplitude: number, speechProbability = 0, latenessMs = 2): InputLevel[] {
  const chunk = new Float32Array(320).fill(amplitude);
  return Array.from({ length: CHUNKS_PER_SECOND }, () => meter.push(chunk, speechProbability, latenessMs)).filter(
    (level) => level !== undefined,
  );
}

test('InputMeter reports loudness in decibels below full scale', () => {
  const [level] = told(new InputMeter(5), 0.1);
  expect(level).toEqual({ durationMs: 100, dbfs: expect.closeTo(-20), speechProbability: 0, latenessMs: 2 });
  expect(told(new InputMeter(5), 0)[0]?.dbfs).toBe(-100);
});

test('InputMeter reports a quiet room twice per second, but speech, noise and lateness at once', () => {
  const meter = new InputMeter(5);
  told(meter, 0.001);
  expect(told(meter, 0.001).map(({ durationMs }) => durationMs)).toEqual([500, 500]);
  expect(told(meter, 0.001, 0.8)).toHaveLength(10);
  told(meter, 0.001);
  expect(told(meter, 0.1)[0]?.durationMs).toBeLessThanOrEqual(500);
  expect(told(meter, 0.1, 0, 50)).toHaveLength(10);
});

test('InputMeter counts all audio in one level or the next', () => {
  const meter = new InputMeter(5);
  const levels = [0.001, 0.1, 0.001, 0.001].flatMap((amplitude) => told(meter, amplitude));
  expect(levels.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBeGreaterThan(3500);
});
