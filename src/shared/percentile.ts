/**
 * A percentile by the nearest rank: always one of the values.
 * @param sorted ascending
 * @param percent 0..100
 * @returns undefined without values
 */
export function percentileOf(sorted: readonly number[], percent: number): number | undefined {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
}
