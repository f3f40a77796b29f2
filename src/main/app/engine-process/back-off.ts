/** An engine that ran this long is well: the next failure counts as the first. */
export const HEALTHY_AFTER_MS = 30_000;
/** After so many failures in a row it is not started again by itself. */
const MOST_ATTEMPTS = 5;
const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 5000;

/**
 * How long to wait before the next start, doubling each time.
 * @param failures in a row, from 1
 * @returns milliseconds, or undefined when it is time to give up
 */
export function restartDelayMs(failures: number): number | undefined {
  if (failures >= MOST_ATTEMPTS) return undefined;
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1));
}
