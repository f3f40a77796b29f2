/** The only source of time and delays in the pipeline, so that a file can be played faster than it lasts. */
export interface Clock {
  /** Milliseconds; Unix epoch for a live session, the start of the audio for a file. */
  nowMs(): number;
  /** Calls `callback` after `delayMs`. @returns a function that calls it off */
  schedule(delayMs: number, callback: () => void): () => void;
}

/** Farther apart than this, the machine has slept or its clock was set. */
const CLOCK_JUMP_MS = 250;

/** Wall time less `originMs`. */
export class SystemClock implements Clock {
  #anchorMs = performance.timeOrigin;

  constructor(private readonly originMs = 0) {}

  nowMs(): number {
    // performance.now() has fractions of a millisecond, but stands still while the machine sleeps.
    const steadyMs = this.#anchorMs + performance.now();
    const jumpMs = Date.now() - steadyMs;
    if (Math.abs(jumpMs) > CLOCK_JUMP_MS) this.#anchorMs += jumpMs;
    return this.#anchorMs + performance.now() - this.originMs;
  }

  schedule(delayMs: number, callback: () => void): () => void {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  }
}
