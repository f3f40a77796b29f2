import { expect, test } from 'vitest';
import { distributionOf } from './statistics.ts';

test('computes percentiles by nearest rank', () => {
  const samples = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(distributionOf(samples)).toEqual({ count: 100, min: 1, p50: 50, p95: 95, p99: 99, max: 100 });
  expect(distributionOf([7])).toEqual({ count: 1, min: 7, p50: 7, p95: 7, p99: 7, max: 7 });
  expect(() => distributionOf([])).toThrow();
});
