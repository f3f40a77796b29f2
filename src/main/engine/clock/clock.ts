import { uptime } from 'node:os';

/** The only source of time and delays in the pipeline, so that a file can be played faster than real time. */
export interface Clock {
  /** Milliseconds; Unix epoch for a live session, the start of the audio for a file. */
  nowMs(): number;
  /** Calls `callback` after `delayMs`. @returns a function that cancels it */
  schedule(delayMs: number, callback: () => void): () => void;
  /** By how much the wall clock was set since the start, milliseconds; 0 where time does not depend on it. */
  setByMs(): number;
}

/** A larger gap means that the machine slept or its clock was set. */
const CLOCK_JUMP_MS = 250;

/** A smaller step is clock synchronisation, or rounding of `uptime`. */
const CLOCK_SET_MS = 3000;

/** Wall time minus `originMs`. */
export class SystemClock implements Clock {
  #anchorMs = performance.timeOrigin;
  readonly #bootedAtMs: number;

  /** @param uptimeMs since the machine was booted, sleep included */
  constructor(
    private readonly originMs = 0,
    private readonly uptimeMs = () => uptime() * 1000,
  ) {
    this.#bootedAtMs = Date.now() - this.uptimeMs();
  }

  nowMs(): number {
    // performance.now() has fractions of a millisecond, but stands still while the machine sleeps.
    const steadyMs = this.#anchorMs + performance.now();
    const jumpMs = Date.now() - steadyMs;
    if (Math.abs(jumpMs) > CLOCK_JUMP_MS) this.#anchorMs += jumpMs;
    return this.#anchorMs + performance.now() - this.originMs;
  }

  setByMs(): number {
    // Node's only source that counts during sleep and ignores changes of the clock.
    const setMs = Date.now() - this.uptimeMs() - this.#bootedAtMs;
    return Math.abs(setMs) < CLOCK_SET_MS ? 0 : setMs;
  }

  schedule(delayMs: number, callback: () => void): () => void {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  }
}
