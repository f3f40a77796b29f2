import type { ServiceHealthFigures } from '../../../shared/engine/engine-events.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { percentileOf } from '../../../shared/percentile.ts';

/** The newest so many tell how it is now. */
const MAX_LATENCIES = 100;

/** Counts what becomes of the requests to one service. */
export class ServiceHealth {
  readonly #latenciesMs: number[] = [];
  #requests = 0;
  #failures = 0;
  #fallbacks = 0;
  #failing: ErrorCode | null = null;

  /** Its answer has begun, or nobody waits for it any more. */
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

  /** A time that it took at least. */
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

  /** @param down whether it is not asked at present */
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
