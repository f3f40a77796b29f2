import { type BrowserWindow, screen } from 'electron';
import type { SessionState } from '../../../shared/engine/session-state.ts';

const SIZE = { width: 460, height: 148 };
const MARGIN_PX = 24;
/** How long the reply can still be read. */
const STAYS_MS = 3500;
/** A window that is hidden costs 60 MB; one that is made anew, a third of a second. */
const KEPT_MS = 60_000;

export interface OverlayParts {
  /** Makes the window, hidden, with the overlay's page in it. */
  open(size: { width: number; height: number }): BrowserWindow;
  /** Whether Hark can be seen elsewhere. */
  windowIsSeen(): boolean;
}

/** A small window over all others while Hark listens and speaks and no other window of its own is seen. */
export class Overlay {
  #window: BrowserWindow | undefined;
  #leaving: NodeJS.Timeout | undefined;

  constructor(private readonly parts: OverlayParts) {}

  /** The page that wants the engine's events, if there is one. */
  get window(): BrowserWindow | undefined {
    return this.#window;
  }

  onState(state: SessionState, wanted: boolean): void {
    if (state === 'asleep') return this.#leaveSoon();
    if (!wanted || this.parts.windowIsSeen()) return this.hide();
    clearTimeout(this.#leaving);
    this.#show();
  }

  hide(): void {
    clearTimeout(this.#leaving);
    this.#window?.hide();
    this.#leaving = setTimeout(() => this.close(), KEPT_MS);
  }

  close(): void {
    clearTimeout(this.#leaving);
    if (this.#window && !this.#window.isDestroyed()) this.#window.destroy();
    this.#window = undefined;
  }

  #leaveSoon(): void {
    if (!this.#window?.isVisible()) return;
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.hide(), STAYS_MS);
  }

  #show(): void {
    this.#window ??= this.parts.open(SIZE);
    if (this.#window.isVisible()) return;
    // Where the user looks: on the screen with the pointer, at its foot.
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    this.#window.setPosition(
      Math.round(workArea.x + (workArea.width - SIZE.width) / 2),
      Math.round(workArea.y + workArea.height - SIZE.height - MARGIN_PX),
    );
    // Without taking the keyboard from the program in use.
    this.#window.showInactive();
  }
}
