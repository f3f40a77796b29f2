import { uptime } from 'node:os';

/** The only source of time and delays in the pipeline, so that a file can be played faster than real time. */
export interface Clock {
  /** Milliseconds since the Unix epoch in a live session, or since the start of the audio of a file. */
  nowMs(): number;
  /** Calls `callback` after `delayMs`. @returns a function that cancels the call */
  schedule(delayMs: number, callback: () => void): () => void;
  /** How far the wall clock was set forward since the start, milliseconds; negative if set back, 0 on a virtual clock. */
  clockShiftMs(): number;
}

/** A larger difference means that the machine slept or its clock was set. */
const CLOCK_JUMP_MS = 250;

/** A smaller shift comes from time synchronization or from the rounding of `uptime`. */
const MIN_CLOCK_SHIFT_MS = 3000;

/** Wall-clock time minus `originMs`. */
export class SystemClock implements Clock {
  #anchorMs = performance.timeOrigin;
  readonly #bootedAtMs: number;

  /** @param uptimeMs returns the time since boot, including sleep, in milliseconds */
  constructor(
    private readonly originMs = 0,
    private readonly uptimeMs = () => uptime() * 1000,
  ) {
    this.#bootedAtMs = Date.now() - this.uptimeMs();
  }

  nowMs(): number {
    // performance.now() has fractions of a millisecond, but stops while the machine sleeps.
    const steadyMs = this.#anchorMs + performance.now();
    const jumpMs = Date.now() - steadyMs;
    if (Math.abs(jumpMs) > CLOCK_JUMP_MS) this.#anchorMs += jumpMs;
    return this.#anchorMs + performance.now() - this.originMs;
  }

  clockShiftMs(): number {
    // Only uptime() advances while the machine sleeps and ignores changes of the wall clock.
    const shiftMs = Date.now() - this.uptimeMs() - this.#bootedAtMs;
    return Math.abs(shiftMs) < MIN_CLOCK_SHIFT_MS ? 0 : shiftMs;
  }

  schedule(delayMs: number, callback: () => void): () => void {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  }
}
