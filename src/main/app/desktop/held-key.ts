/** The system repeats a key that is held: first after this long at most, */
const FIRST_REPEAT_MS = 700;
/** then at intervals that are shorter than this. */
const REPEAT_MS = 250;

export interface HeldKeyActions {
  /** It is pressed. */
  press(): void;
  /** It is held on. */
  hold(): void;
  /** It is let go after it was held. */
  release(): void;
}

/**
 * Tells a key that is held from one that is pressed. Electron's global shortcuts say nothing of a key that is let go, but
 * call again with each repeat: when these cease, it was. Where the system sends no repeats, every press is a press.
 */
export class HeldKey {
  #lastMs = Number.NEGATIVE_INFINITY;
  #held = false;
  #releasing: NodeJS.Timeout | undefined;

  constructor(
    private readonly actions: HeldKeyActions,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** Called for each press and each repeat. */
  down(): void {
    const sinceMs = this.nowMs() - this.#lastMs;
    this.#lastMs = this.nowMs();
    if (sinceMs > (this.#held ? REPEAT_MS : FIRST_REPEAT_MS)) return this.actions.press();
    if (!this.#held) {
      this.#held = true;
      this.actions.hold();
    }
    clearTimeout(this.#releasing);
    this.#releasing = setTimeout(() => {
      this.#held = false;
      this.#lastMs = Number.NEGATIVE_INFINITY;
      this.actions.release();
    }, REPEAT_MS);
  }
}
