/**
 * Percentile by the nearest-rank method: always one of the values.
 * @param sorted ascending
 * @param percent 0..100
 * @returns undefined for an empty array
 */
export function percentileOf(sorted: readonly number[], percent: number): number | undefined {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
}
