import type { SessionState } from '../../../shared/engine/session-state.ts';
import type { PushChannel, PushOf } from '../../../shared/ipc/channels.ts';

/** How long the reply can still be read. */
const SHOWN_AFTER_TURN_MS = 3500;
/** A hidden window takes 60 MB; opening it again takes a third of a second. */
const KEPT_HIDDEN_MS = 60_000;

/** What the overlay uses of its window, which opens hidden. */
export interface OverlayWindow {
  isVisible(): boolean;
  /** Shows it on the screen with the pointer, without taking the keyboard focus. */
  showAtPointer(): void;
  hide(): void;
  close(): void;
  push<Name extends PushChannel>(channel: Name, payload: PushOf<Name>): void;
}

interface OverlayDeps {
  openWindow(): OverlayWindow;
  /** Whether the user already looks at the main window. */
  isMainWindowSeen(): boolean;
}

/** A small window above all others while Hark listens and speaks and its main window is not seen. */
export class Overlay {
  #window: OverlayWindow | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly deps: OverlayDeps) {}

  /** The window, while there is one. */
  get window(): OverlayWindow | undefined {
    return this.#window;
  }

  onState(state: SessionState, isWanted: boolean): void {
    if (state === 'asleep') return this.#hideSoon();
    if (!isWanted || this.deps.isMainWindowSeen()) return this.hide();
    clearTimeout(this.#timer);
    this.#window ??= this.deps.openWindow();
    if (!this.#window.isVisible()) this.#window.showAtPointer();
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#window?.hide();
    this.#timer = setTimeout(() => this.close(), KEPT_HIDDEN_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#window?.close();
    this.#window = undefined;
  }

  #hideSoon(): void {
    if (!this.#window?.isVisible()) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), SHOWN_AFTER_TURN_MS);
  }
}
