import type { Clock } from '../../clock/clock.ts';

/** A session that is later than this catches up first. */
const LATE_MS = 500;
/** So long it may take to catch up: then chunks come faster than they can be processed. */
const CATCH_UP_MS = 1500;
/** Later than this, an answer is of no use to anybody who waits for it. */
const MAX_LATE_MS = 3000;
/** Shedding goes on until the session has nearly caught up. Otherwise every second chunk would be processed, and none understood. */
const SHED_UNTIL_MS = 40;
const REPORT_INTERVAL_MS = 10_000;

/**
 * What happens when chunks come faster than they can be processed. First partial texts are left out (they never wait
 * for STT). A session that got no processor for a moment has its chunks in a queue and catches up: they are processed several
 * times as fast as they were captured, and nothing that was said is lost. A session that does not catch up, or is seconds late,
 * keeps chunks without processing them until it has caught up. It hears nothing for that long, and reports it.
 */
export class LoadShedding {
  #shedding = false;
  #lateSinceMs: number | undefined;
  #reportedAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly clock: Clock,
    private readonly onOverload: () => void,
  ) {}

  /** @param latenessMs how long ago the chunk now due was captured */
  mustShed(latenessMs: number): boolean {
    const nowMs = this.clock.nowMs();
    if (latenessMs <= LATE_MS) this.#lateSinceMs = undefined;
    else this.#lateSinceMs ??= nowMs;
    this.#shedding = this.#shedding ? latenessMs > SHED_UNTIL_MS : this.#isOverloaded(latenessMs, nowMs);
    if (this.#shedding && nowMs - this.#reportedAtMs >= REPORT_INTERVAL_MS) {
      this.#reportedAtMs = nowMs;
      this.onOverload();
    }
    return this.#shedding;
  }

  #isOverloaded(latenessMs: number, nowMs: number): boolean {
    if (this.#lateSinceMs === undefined) return false;
    return latenessMs > MAX_LATE_MS || nowMs - this.#lateSinceMs > CATCH_UP_MS;
  }
}
