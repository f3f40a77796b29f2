import type { Clock } from './clock.ts';

interface Alarm {
  atMs: number;
  callback: () => void;
}

/**
 * A clock that moves only when told. Work that takes real time is tracked: the clock waits for it,
 * then its result arrives as much later as the work took, so a file played at full speed shows the
 * latencies a listener would have met.
 */
export class VirtualClock implements Clock {
  readonly #alarms = new Set<Alarm>();
  readonly #pending = new Set<Promise<unknown>>();
  #nowMs = 0;
  #stepStartedAt: number | undefined;

  /** During a step, time passes at its real speed. */
  nowMs(): number {
    const stepMs = this.#stepStartedAt === undefined ? 0 : performance.now() - this.#stepStartedAt;
    return this.#nowMs + stepMs;
  }

  /** Runs work of the pipeline, such as a chunk, and counts its real time. */
  async step(work: () => Promise<void>): Promise<void> {
    this.#stepStartedAt = performance.now();
    try {
      await work();
    } finally {
      this.#stepStartedAt = undefined;
    }
  }

  setByMs(): number {
    return 0;
  }

  schedule(delayMs: number, callback: () => void): () => void {
    const alarm = { atMs: this.nowMs() + Math.max(0, delayMs), callback };
    this.#alarms.add(alarm);
    return () => void this.#alarms.delete(alarm);
  }

  /**
   * @param work real work, started now
   * @param durationMs how long a result took, milliseconds
   * @returns a promise that settles like `work`, `durationMs` later on this clock
   */
  deliver<T>(work: Promise<T>, durationMs: (result: T) => number): Promise<T> {
    const startedMs = this.nowMs();
    const delivered = new Promise<T>((resolve, reject) => {
      const tracked = work.then(
        (result) => {
          const lateMs = startedMs + durationMs(result) - this.nowMs();
          this.schedule(lateMs, () => resolve(result));
        },
        (error: unknown) => void this.schedule(0, () => reject(error)),
      );
      this.#pending.add(tracked);
      void tracked.finally(() => this.#pending.delete(tracked));
    });
    return delivered;
  }

  /** Advances to `toMs` and fires, in order, what falls due. */
  async advanceTo(toMs: number): Promise<void> {
    for (;;) {
      await Promise.all(this.#pending);
      await new Promise(setImmediate);
      if (this.#pending.size > 0) continue;
      const next = this.#earliest();
      if (!next || next.atMs > toMs) break;
      this.#alarms.delete(next);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.callback();
    }
    this.#nowMs = toMs;
  }

  #earliest(): Alarm | undefined {
    let earliest: Alarm | undefined;
    for (const alarm of this.#alarms) if (!earliest || alarm.atMs < earliest.atMs) earliest = alarm;
    return earliest;
  }
}
