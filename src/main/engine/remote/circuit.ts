import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import { type ErrorCode, HarkError } from '../../../shared/errors.ts';

/** One failure may be chance, three are not. */
const FAILURES_IN_A_ROW = 3;
/** After this, one request is let through as a probe. */
const OPEN_MS = 10_000;
/** A server that refuses a request, or is busy, is reachable. */
const DOWN: ReadonlySet<ErrorCode> = new Set(['REMOTE_UNREACHABLE', 'REMOTE_TIMEOUT', 'REMOTE_FAILED']);

/** Keeps requests from a server that is down, so that nobody waits for it (Nygard, "Release It!", 2007). */
export class Circuit {
  readonly #policy = circuitBreaker(
    handleWhen((error) => error instanceof HarkError && DOWN.has(error.code)),
    { halfOpenAfter: OPEN_MS, breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW) },
  );

  /** @param peer in the message of a request that was not sent */
  constructor(private readonly peer: string) {}

  get open(): boolean {
    return this.#policy.state === CircuitState.Open;
  }

  /** @throws whatever `request` throws; HarkError REMOTE_UNREACHABLE at once while the server is taken to be down */
  async run<T>(request: () => Promise<T>): Promise<T> {
    try {
      return await this.#policy.execute(request);
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error;
      const message = `${this.peer} failed ${FAILURES_IN_A_ROW} times: it is tried again in some seconds`;
      throw new HarkError('REMOTE_UNREACHABLE', message, { cause: error });
    }
  }
}
