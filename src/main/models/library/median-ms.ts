import { percentileOf } from '../../../shared/percentile.ts';

/**
 * The first run, which warms up, does not count.
 * @param prepare what the engine does before, while nobody waits
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
