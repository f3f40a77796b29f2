import { halfJitterGenerator, noJitterGenerator } from 'cockatiel';

export interface BackOffOptions {
  firstMs: number;
  maxMs: number;
  /** A random delay of at least half the length, so that clients do not all return at the same moment. */
  isSpread?: boolean;
}

/**
 * How long to wait before the next try. The delay doubles with each failure.
 * @param failures in a row before the one that just happened, from 0
 * @returns milliseconds, 0 to `maxMs`
 */
export function backOffMs(failures: number, { firstMs, maxMs, isSpread = false }: BackOffOptions): number {
  const generator = isSpread ? halfJitterGenerator : noJitterGenerator;
  const [delayMs] = generator(failures, { initialDelay: firstMs, maxDelay: maxMs, exponent: 2, generator });
  return delayMs;
}
