/**
 * The system repeats a key that is held. The first repeat comes after this long at most (X waits 660 ms, and a busy machine
 * reports it later); a second press within it comes to the same: listening ends, as nothing was said.
 */
const MAX_FIRST_REPEAT_MS = 950;
/** The others come at shorter intervals than this; on a busy machine not always. */
const MAX_REPEAT_MS = 250;
/** A timer that is later than this was held up. */
const MAX_TIMER_DELAY_MS = 50;

export interface HeldKeyActions {
  press(): void;
  /** The pressed key is held. */
  hold(): void;
  /** The held key is released. */
  release(): void;
}

/**
 * Distinguishes a held key from a pressed one. Electron does not report that the key of a global shortcut is released, but
 * it reports each repeat, so the key is released when the repeats stop. On a system without repeats every press is a press.
 */
export class HeldKey {
  #lastMs = Number.NEGATIVE_INFINITY;
  #isHeld = false;
  #releaseTimer: NodeJS.Timeout | undefined;

  /** @param maxRepeatMs without a repeat for so long, the key counts as released */
  constructor(
    private readonly actions: HeldKeyActions,
    private readonly nowMs: () => number = () => performance.now(),
    private readonly maxRepeatMs = MAX_REPEAT_MS,
  ) {}

  /** Called for each press and each repeat. */
  down(): void {
    const sinceMs = this.nowMs() - this.#lastMs;
    this.#lastMs = this.nowMs();
    if (!this.#isHeld && sinceMs > MAX_FIRST_REPEAT_MS) return this.actions.press();
    if (!this.#isHeld) {
      this.#isHeld = true;
      this.actions.hold();
    }
    this.#awaitRelease();
  }

  #awaitRelease(): void {
    clearTimeout(this.#releaseTimer);
    const awaitedSinceMs = this.nowMs();
    this.#releaseTimer = setTimeout(() => {
      // A process that got no processor meanwhile has the repeats still to be told.
      if (this.nowMs() - awaitedSinceMs > this.maxRepeatMs + MAX_TIMER_DELAY_MS) return this.#awaitRelease();
      this.#isHeld = false;
      this.#lastMs = Number.NEGATIVE_INFINITY;
      this.actions.release();
    }, this.maxRepeatMs);
  }
}
