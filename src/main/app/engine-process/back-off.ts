/** After an engine ran this long, the next failure counts as the first. */
export const HEALTHY_AFTER_MS = 30_000;
/** After this many failures in a row the engine is not restarted. */
const MAX_ATTEMPTS = 5;
const FIRST_DELAY_MS = 200;
const MAX_DELAY_MS = 5000;

/**
 * The pause before the next start, which doubles with each failure.
 * @param failures in a row, from 1
 * @returns milliseconds; undefined after too many failures
 */
export function restartDelayMs(failures: number): number | undefined {
  if (failures >= MAX_ATTEMPTS) return undefined;
  return Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1));
}
