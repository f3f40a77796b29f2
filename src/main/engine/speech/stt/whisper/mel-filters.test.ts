import { expect, test } from 'vitest';
import { melFilters } from './mel-filters.ts';

const BIN_HZ = 40;
const frequencies = Array.from({ length: 201 }, (_, bin) => bin * BIN_HZ);
const filters = melFilters(80, frequencies);

test('eighty filters, of which each bin belongs to two at most', () => {
  expect(filters).toHaveLength(80);
  for (const bin of frequencies.keys()) {
    expect(filters.filter((filter) => (filter[bin] as number) > 0).length).toBeLessThanOrEqual(2);
  }
});

test('wide filters have an area of one', () => {
  for (const filter of filters.slice(60)) {
    const area = BIN_HZ * filter.reduce((sum, height) => sum + height, 0);
    expect(area).toBeCloseTo(1, 1);
  }
});

test('their middles are evenly spaced up to 1 kHz, and then lie further and further apart', () => {
  const middles = filters.map((filter) => BIN_HZ * filter.indexOf(Math.max(...filter)));
  const low = middles.filter((hz) => hz < 1000);
  expect(low.length).toBeGreaterThan(20);
  expect(low.at(-1)).toBeGreaterThan(900);
  const steps = middles.slice(1).map((hz, at) => hz - (middles[at] as number));
  expect(Math.max(...steps.slice(0, 20))).toBeLessThanOrEqual(BIN_HZ);
  expect(steps.at(-1)).toBeGreaterThan(200);
});
