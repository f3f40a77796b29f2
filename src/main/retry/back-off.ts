import { halfJitterGenerator, noJitterGenerator } from 'cockatiel';

export interface BackOffOptions {
  firstMs: number;
  maxMs: number;
  /** Picks a random delay from half of it to all of it, so that many clients do not retry at the same moment. */
  hasJitter?: boolean;
}

/**
 * Computes the delay before the next retry, which doubles with each failure.
 * @param failures number of consecutive failures before the latest one, from 0
 * @returns milliseconds, 0 to `maxMs`
 */
export function backOffMs(failures: number, { firstMs, maxMs, hasJitter = false }: BackOffOptions): number {
  const generator = hasJitter ? halfJitterGenerator : noJitterGenerator;
  const [delayMs] = generator(failures, { initialDelay: firstMs, maxDelay: maxMs, exponent: 2, generator });
  return delayMs;
}
