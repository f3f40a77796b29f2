import { ConstantBackoff, handleAll, retry } from 'cockatiel';

/** How long to wait after a failed write: somebody may have emptied the full disk by then. */
export const RETRY_WRITE_MS = 5000;

/** Unreferenced: a write that still fails does not keep the process alive. */
const policy = retry(handleAll, {
  maxAttempts: Number.POSITIVE_INFINITY,
  backoff: new ConstantBackoff(RETRY_WRITE_MS),
}).dangerouslyUnref();

/** Repeats a write that failed every `RETRY_WRITE_MS` until it succeeds. */
export class WriteRetry {
  #hasFailed = false;
  #isRunning = false;

  /**
   * @param write throws while it cannot write; does nothing when nothing is left to write
   * @param onWritten called when a write succeeds after one that failed
   */
  constructor(
    private readonly write: () => void | Promise<void>,
    private readonly onWritten: () => void,
  ) {}

  /** Tells that a write has failed. */
  failed(): void {
    this.#hasFailed = true;
    if (!this.#isRunning) void this.#run();
  }

  /** Tells that a write has succeeded. */
  succeeded(): void {
    if (this.#hasFailed) this.onWritten();
    this.#hasFailed = false;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    await policy.execute(({ attempt }) => {
      if (attempt === 0) throw new Error('the first write has failed already');
      return this.write();
    });
    this.#isRunning = false;
  }
}
