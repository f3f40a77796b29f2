import { percentileOf } from '../src/shared/percentile.ts';

/** Distribution of a figure over all samples, in the samples' unit. */
export interface Distribution {
  count: number;
  min: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

/** Percentiles by nearest rank. @throws Error without samples */
export function distributionOf(samples: readonly number[]): Distribution {
  if (samples.length === 0) throw new Error('there is nothing to measure');
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (percent: number) => tenths(percentileOf(sorted, percent) ?? 0);
  return { count: sorted.length, min: at(0), p50: at(50), p95: at(95), p99: at(99), max: at(100) };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Percentage, rounded to a tenth; 0 if `whole` is 0. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
