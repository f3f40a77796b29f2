import type { Clock } from './clock.ts';

interface ScheduledCall {
  atMs: number;
  callback: () => void;
}

/**
 * A clock that advances only through `advanceTo`. It waits for real work and delivers its result after the time
 * the work took, so a file played at full speed shows the latencies of a live session.
 */
export class VirtualClock implements Clock {
  readonly #scheduled = new Set<ScheduledCall>();
  readonly #pending = new Set<Promise<unknown>>();
  #nowMs = 0;
  #stepStartedAt: number | undefined;

  /** During a step, real time is added. */
  nowMs(): number {
    const stepMs = this.#stepStartedAt === undefined ? 0 : performance.now() - this.#stepStartedAt;
    return this.#nowMs + stepMs;
  }

  /** Runs work of the pipeline, such as the processing of a chunk, during which real time passes. */
  async step(work: () => Promise<void>): Promise<void> {
    this.#stepStartedAt = performance.now();
    try {
      await work();
    } finally {
      this.#stepStartedAt = undefined;
    }
  }

  clockShiftMs(): number {
    return 0;
  }

  schedule(delayMs: number, callback: () => void): () => void {
    const call = { atMs: this.nowMs() + Math.max(0, delayMs), callback };
    this.#scheduled.add(call);
    return () => void this.#scheduled.delete(call);
  }

  /**
   * @param work real work that starts now
   * @param durationMs returns how long a result took, in milliseconds
   * @returns a promise that settles like `work`, `durationMs` later on this clock
   */
  deliver<T>(work: Promise<T>, durationMs: (result: T) => number): Promise<T> {
    const startedMs = this.nowMs();
    const delivered = new Promise<T>((resolve, reject) => {
      const tracked = work.then(
        (result) => {
          const delayMs = startedMs + durationMs(result) - this.nowMs();
          this.schedule(delayMs, () => resolve(result));
        },
        (error: unknown) => void this.schedule(0, () => reject(error)),
      );
      this.#pending.add(tracked);
      void tracked.finally(() => this.#pending.delete(tracked));
    });
    return delivered;
  }

  /** Advances to `toMs` and runs the calls that are due, in order. */
  async advanceTo(toMs: number): Promise<void> {
    for (;;) {
      await Promise.all(this.#pending);
      await new Promise(setImmediate);
      if (this.#pending.size > 0) continue;
      const next = this.#earliest();
      if (!next || next.atMs > toMs) break;
      this.#scheduled.delete(next);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.callback();
    }
    this.#nowMs = toMs;
  }

  #earliest(): ScheduledCall | undefined {
    let earliest: ScheduledCall | undefined;
    for (const call of this.#scheduled) if (!earliest || call.atMs < earliest.atMs) earliest = call;
    return earliest;
  }
}
