/** Counts up. */
export class Stopwatch {
  #countedMs = 0;
  #startedMs: number | undefined;

  /** @param nowMs any clock that goes on evenly */
  constructor(private readonly nowMs: () => number) {}

  get running(): boolean {
    return this.#startedMs !== undefined;
  }

  get elapsedMs(): number {
    return this.#countedMs + (this.#startedMs === undefined ? 0 : this.nowMs() - this.#startedMs);
  }

  /** Goes on from where it was stopped. */
  start(): void {
    this.#startedMs ??= this.nowMs();
  }

  stop(): void {
    this.#countedMs = this.elapsedMs;
    this.#startedMs = undefined;
  }

  reset(): void {
    this.#countedMs = 0;
    this.#startedMs = undefined;
  }
}
