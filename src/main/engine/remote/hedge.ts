import type { ServiceHealth } from './service-health.ts';

/** Bounds of the delay: longer than a network hiccup, but short enough for a conversation. */
const MIN_DELAY_MS = 50;
const MAX_DELAY_MS = 1500;
/** Used before the first measurement. */
const DEFAULT_DELAY_MS = 400;

/** Work that can be cancelled; its result is undefined then. */
export interface Attempt<T> {
  result: Promise<T | undefined>;
  cancel(): void;
}

/**
 * Computes the delay before the local attempt: the 95th percentile of the last 100 latencies of the remote service
 * (Dean and Barroso, "The Tail at Scale", 2013).
 */
function hedgeDelayMs(health: ServiceHealth): number {
  const measured = health.latencyMs(95) ?? DEFAULT_DELAY_MS;
  return Math.min(MAX_DELAY_MS, Math.max(MIN_DELAY_MS, measured));
}

/**
 * Starts the remote attempt and, when it fails or takes longer than usual, the local attempt too. The first result
 * wins and the other attempt is cancelled.
 * @returns an attempt that rejects with the error of the local attempt when both fail
 */
export function hedge<T>(remote: () => Attempt<T>, local: () => Attempt<T>, health: ServiceHealth): Attempt<T> {
  const startedAt = performance.now();
  const first = remote();
  let second: Attempt<T> | undefined;
  let isSettled = false;
  const result = new Promise<T | undefined>((resolve, reject) => {
    const settle = (finish: () => void) => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      finish();
    };
    const startLocal = () => {
      if (second || isSettled) return;
      second = local();
      second.result.then(
        (done) =>
          settle(() => {
            first.cancel();
            health.recordFallback();
            // The remote latency is unknown, but at least this long.
            health.recordLatency(performance.now() - startedAt);
            resolve(done);
          }),
        (error: unknown) => settle(() => reject(error)),
      );
    };
    const timer = setTimeout(startLocal, hedgeDelayMs(health));
    first.result.then(
      (done) =>
        settle(() => {
          second?.cancel();
          resolve(done);
        }),
      startLocal,
    );
  });
  const cancel = () => {
    first.cancel();
    second?.cancel();
  };
  return { result, cancel };
}
