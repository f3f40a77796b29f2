import { expect, test } from 'vitest';
import { backOffMs } from './back-off.ts';

const OPTIONS = { firstMs: 100, maxMs: 1000 };

test('doubles the delay with each failure, up to the maximum', () => {
  expect([0, 1, 2, 3, 4, 5000].map((failures) => backOffMs(failures, OPTIONS))).toEqual([
    100, 200, 400, 800, 1000, 1000,
  ]);
});

test('jitters the delay between half of it and all of it', () => {
  const delays = Array.from({ length: 200 }, () => backOffMs(2, { ...OPTIONS, hasJitter: true }));
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(200);
  expect(Math.max(...delays)).toBeLessThanOrEqual(400);
  expect(new Set(delays).size).toBeGreaterThan(50);
});
