import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import { type ErrorCode, HarkError } from '../../../shared/errors.ts';

/** Consecutive failures that open the circuit. */
const MAX_CONSECUTIVE_FAILURES = 3;
/** After this time, one request tests whether the server is back. */
const OPEN_MS = 10_000;
/** Errors that mean the server is down; one that refuses a request or is busy is not. */
const OUTAGE_CODES: ReadonlySet<ErrorCode> = new Set(['REMOTE_UNREACHABLE', 'REMOTE_TIMEOUT', 'REMOTE_FAILED']);

/** A circuit breaker, so that requests to a server that is down fail at once (Nygard, "Release It!", 2007). */
export class Circuit {
  readonly #policy = circuitBreaker(
    handleWhen((error) => error instanceof HarkError && OUTAGE_CODES.has(error.code)),
    { halfOpenAfter: OPEN_MS, breaker: new ConsecutiveBreaker(MAX_CONSECUTIVE_FAILURES) },
  );

  /** @param peer names the server in the error message */
  constructor(private readonly peer: string) {}

  get isOpen(): boolean {
    return this.#policy.state === CircuitState.Open;
  }

  /** @throws whatever `request` throws; HarkError REMOTE_UNREACHABLE at once while the circuit is open */
  async run<T>(request: () => Promise<T>): Promise<T> {
    try {
      return await this.#policy.execute(request);
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error;
      const message = `${this.peer} failed ${MAX_CONSECUTIVE_FAILURES} times: it is tried again in some seconds`;
      throw new HarkError('REMOTE_UNREACHABLE', message, { cause: error });
    }
  }
}
