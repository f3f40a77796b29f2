import type { ServiceHealthFigures } from '../../../shared/engine/engine-events.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { percentileOf } from '../../../shared/percentile.ts';

/** Percentiles are computed over this number of latest requests. */
const MAX_LATENCIES = 100;

/** Records the outcomes and latencies of the requests to one service. */
export class ServiceHealth {
  readonly #latenciesMs: number[] = [];
  #requests = 0;
  #failures = 0;
  #fallbacks = 0;
  #failing: ErrorCode | null = null;

  /** Records a response that has begun. @param latencyMs time until it began, milliseconds */
  recordAnswer(latencyMs: number): void {
    this.#requests += 1;
    this.#failing = null;
    this.recordLatency(latencyMs);
  }

  recordFailure(code: ErrorCode): void {
    this.#requests += 1;
    this.#failures += 1;
    this.#failing = code;
  }

  /** Records a latency without counting a request. @param latencyMs milliseconds; a lower bound is allowed */
  recordLatency(latencyMs: number): void {
    this.#latenciesMs.push(latencyMs);
    if (this.#latenciesMs.length > MAX_LATENCIES) this.#latenciesMs.shift();
  }

  /** Records that this machine did the work instead. */
  recordFallback(): void {
    this.#fallbacks += 1;
  }

  /** @returns the percentile in milliseconds; undefined before the first measurement */
  latencyMs(percent: number): number | undefined {
    return percentileOf(
      [...this.#latenciesMs].sort((a, b) => a - b),
      percent,
    );
  }

  /** @param isDown whether its circuit is open, so that no requests are sent */
  figures(service: string, at: string, isDown: boolean): ServiceHealthFigures {
    const [p50, p95] = [this.latencyMs(50), this.latencyMs(95)];
    const activeState = this.#failing ? 'failing' : 'ok';
    return {
      service,
      at,
      state: isDown ? 'down' : this.#requests === 0 ? 'unused' : activeState,
      latencyMs: p50 === undefined || p95 === undefined ? null : { p50, p95 },
      requests: this.#requests,
      failures: this.#failures,
      fallbacks: this.#fallbacks,
      failing: this.#failing,
    };
  }
}
