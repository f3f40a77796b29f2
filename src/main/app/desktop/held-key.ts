/** The system repeats a key that is held. The first repeat comes after this long at most, */
const MAX_FIRST_REPEAT_MS = 700;
/** the others at shorter intervals than this. */
const MAX_REPEAT_MS = 250;

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

  constructor(
    private readonly actions: HeldKeyActions,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** Called for each press and each repeat. */
  down(): void {
    const sinceMs = this.nowMs() - this.#lastMs;
    this.#lastMs = this.nowMs();
    if (sinceMs > (this.#isHeld ? MAX_REPEAT_MS : MAX_FIRST_REPEAT_MS)) return this.actions.press();
    if (!this.#isHeld) {
      this.#isHeld = true;
      this.actions.hold();
    }
    clearTimeout(this.#releaseTimer);
    this.#releaseTimer = setTimeout(() => {
      this.#isHeld = false;
      this.#lastMs = Number.NEGATIVE_INFINITY;
      this.actions.release();
    }, MAX_REPEAT_MS);
  }
}
