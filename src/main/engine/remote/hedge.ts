import type { ServiceHealth } from './service-health.ts';

/** Bounds of the wait: a network hiccup, and what still feels like an immediate answer. */
const MIN_DELAY_MS = 50;
const MAX_DELAY_MS = 1500;
/** Used before anything was measured. */
const FIRST_DELAY_MS = 400;

/** Work that can be cancelled; its result is undefined then. */
export interface Attempt<T> {
  result: Promise<T | undefined>;
  cancel(): void;
}

/**
 * How long the remote service is waited for before the same is begun here: as long as 95 of its last 100 answers took
 * (Dean and Barroso, "The Tail at Scale", 2013).
 */
function hedgeDelayMs(health: ServiceHealth): number {
  const measured = health.latencyMs(95) ?? FIRST_DELAY_MS;
  return Math.min(MAX_DELAY_MS, Math.max(MIN_DELAY_MS, measured));
}

/**
 * Asks the remote service and, when that fails or takes longer than usual, does the work here too. The first result
 * counts and the other attempt is cancelled.
 * @throws what the work here throws, when both fail
 */
export function hedge<T>(remote: () => Attempt<T>, here: () => Attempt<T>, health: ServiceHealth): Attempt<T> {
  const startedAt = performance.now();
  const first = remote();
  let second: Attempt<T> | undefined;
  let settled = false;
  const result = new Promise<T | undefined>((resolve, reject) => {
    const settle = (finish: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      finish();
    };
    const begin = () => {
      if (second || settled) return;
      second = here();
      second.result.then(
        (done) =>
          settle(() => {
            first.cancel();
            health.fellBack();
            // It had not finished yet, so it counts as at least that long.
            health.took(performance.now() - startedAt);
            resolve(done);
          }),
        (error: unknown) => settle(() => reject(error)),
      );
    };
    const timer = setTimeout(begin, hedgeDelayMs(health));
    first.result.then(
      (done) =>
        settle(() => {
          second?.cancel();
          resolve(done);
        }),
      begin,
    );
  });
  const cancel = () => {
    first.cancel();
    second?.cancel();
  };
  return { result, cancel };
}
