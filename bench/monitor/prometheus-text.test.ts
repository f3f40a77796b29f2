import { expect, test } from 'vitest';
import { parseScrape, quantileBetween, total } from './prometheus-text.ts';

const scrape = (fast: number, slow: number) =>
  parseScrape(`# HELP x seconds
# TYPE x histogram
x_bucket{le="0.1",stage="stt"} ${fast}
x_bucket{le="0.2",stage="stt"} ${fast + slow}
x_bucket{le="+Inf",stage="stt"} ${fast + slow}
x_sum{stage="stt"} 3.5
turns_total{outcome="answered"} ${fast}
turns_total{outcome="failed"} ${slow}
`);

test('sums a counter over the requested labels', () => {
  expect(total(scrape(3, 1), 'turns_total')).toBe(4);
  expect(total(scrape(3, 1), 'turns_total', 'outcome="failed"')).toBe(1);
  expect(total(scrape(3, 1), 'absent')).toBe(0);
});

test('computes a quantile from the difference of two scrapes', () => {
  expect(quantileBetween(scrape(100, 0), scrape(100, 10), 'x', 0.5)).toBeCloseTo(0.15);
  expect(quantileBetween(scrape(0, 0), scrape(10, 0), 'x', 0.5)).toBeCloseTo(0.05);
  expect(quantileBetween(scrape(5, 5), scrape(5, 5), 'x', 0.5)).toBeUndefined();
});
