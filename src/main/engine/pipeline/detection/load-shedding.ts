import type { Clock } from '../../clock/clock.ts';

/** Later than this, what is heard is of no use to anybody who waits for an answer. */
const SHED_OVER_MS = 500;
/** It goes on until it has all but caught up: else every second chunk would be looked at, and none understood. */
const SHED_UNTIL_MS = 40;
const REPORT_INTERVAL_MS = 10_000;

/**
 * What happens when chunks come faster than they can be looked at. First partial texts are left out (they never wait
 * for STT). Then, more than half a second behind, chunks are kept but not looked at until the session has caught up:
 * it is deaf for that long, and says so, instead of falling behind for ever.
 */
export class LoadShedding {
  #shedding = false;
  #reportedAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly clock: Clock,
    private readonly onOverload: () => void,
  ) {}

  /** @param latenessMs how long ago the chunk now due was captured */
  mustShed(latenessMs: number): boolean {
    this.#shedding = latenessMs > (this.#shedding ? SHED_UNTIL_MS : SHED_OVER_MS);
    if (this.#shedding && this.clock.nowMs() - this.#reportedAtMs >= REPORT_INTERVAL_MS) {
      this.#reportedAtMs = this.clock.nowMs();
      this.onOverload();
    }
    return this.#shedding;
  }
}
