import type { ServiceHealthFigures } from '../../../shared/engine/engine-events.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { percentileOf } from '../../../shared/percentile.ts';

/** How many recent latencies count. */
const MAX_LATENCIES = 100;

/** Counts the outcomes of requests to one service. */
export class ServiceHealth {
  readonly #latenciesMs: number[] = [];
  #requests = 0;
  #failures = 0;
  #fallbacks = 0;
  #failing: ErrorCode | null = null;

  /** The answer has begun, or the request was cancelled. */
  answered(latencyMs: number): void {
    this.#requests += 1;
    this.#failing = null;
    this.took(latencyMs);
  }

  failed(code: ErrorCode): void {
    this.#requests += 1;
    this.#failures += 1;
    this.#failing = code;
  }

  /** Records a lower bound of a latency. */
  took(latencyMs: number): void {
    this.#latenciesMs.push(latencyMs);
    if (this.#latenciesMs.length > MAX_LATENCIES) this.#latenciesMs.shift();
  }

  fellBack(): void {
    this.#fallbacks += 1;
  }

  /** @returns undefined before the first answer */
  latencyMs(percent: number): number | undefined {
    return percentileOf(
      [...this.#latenciesMs].sort((a, b) => a - b),
      percent,
    );
  }

  /** @param down whether the circuit is open */
  figures(service: string, at: string, down: boolean): ServiceHealthFigures {
    const [p50, p95] = [this.latencyMs(50), this.latencyMs(95)];
    const up = this.#failing ? 'failing' : 'ok';
    return {
      service,
      at,
      state: down ? 'down' : this.#requests === 0 ? 'unused' : up,
      latencyMs: p50 === undefined || p95 === undefined ? null : { p50, p95 },
      requests: this.#requests,
      failures: this.#failures,
      fallbacks: this.#fallbacks,
      failing: this.#failing,
    };
  }
}
