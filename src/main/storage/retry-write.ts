import { ConstantBackoff, handleAll, retry } from 'cockatiel';

/** Time between retries, for example until a full disk has space. */
export const RETRY_WRITE_MS = 5000;

/** Unreferenced, so that retries do not keep the process alive. */
const policy = retry(handleAll, {
  maxAttempts: Number.POSITIVE_INFINITY,
  backoff: new ConstantBackoff(RETRY_WRITE_MS),
}).dangerouslyUnref();

/** Retries a failed write every `RETRY_WRITE_MS` until it succeeds. */
export class WriteRetry {
  #hasFailed = false;
  #isRunning = false;

  /**
   * @param write throws if it cannot write; does nothing if there is nothing to write
   * @param onWritten called when a write succeeds after a failure
   */
  constructor(
    private readonly write: () => void | Promise<void>,
    private readonly onWritten: () => void,
  ) {}

  /** Reports a failed write. */
  failed(): void {
    this.#hasFailed = true;
    if (!this.#isRunning) void this.#run();
  }

  /** Reports a successful write. */
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
