import { percentileOf } from '../../../shared/percentile.ts';

/**
 * Measures the median duration of `work`, in milliseconds. The first run is a warm-up and does not count.
 * @param prepare runs before each measurement, untimed
 */
export async function medianMs(
  runs: number,
  work: () => Promise<unknown>,
  prepare: () => Promise<unknown> = async () => undefined,
): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    await prepare();
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  return percentileOf(times, 50) as number;
}
