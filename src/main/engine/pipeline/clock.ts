/** The only source of time and delays in the pipeline, so that a file can be played faster than it lasts. */
export interface Clock {
  /** Milliseconds; Unix epoch for a live session, the start of the audio for a file. */
  nowMs(): number;
  /** Calls `callback` after `delayMs`. @returns a function that calls it off */
  schedule(delayMs: number, callback: () => void): () => void;
}

/** Wall time less `originMs`. */
export class SystemClock implements Clock {
  constructor(private readonly originMs = 0) {}

  nowMs(): number {
    // performance.now() has fractions of a millisecond, and does not jump when the wall clock is set.
    return performance.timeOrigin + performance.now() - this.originMs;
  }

  schedule(delayMs: number, callback: () => void): () => void {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  }
}
