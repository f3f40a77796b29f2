import type { BrowserWindow } from 'electron';
import type { Logger } from 'pino';
import type { PushChannel, PushOf } from '../../../shared/ipc/channels.ts';
import { push } from '../ipc.ts';
import { openWindow } from './create-window.ts';

interface MainWindowParts {
  /** Of its texts. */
  locale(): string;
  /** Whether it is only hidden when it is closed. */
  staysOpen(): boolean;
  /** Its page can be told of all that has happened. */
  onLoaded(): void;
  onFocus(): void;
  log: Logger;
}

/** The window with the conversation: opened when it is wanted, and loaded anew when its process has crashed. */
export class MainWindow {
  #window: BrowserWindow | undefined;
  #isLoaded = false;

  constructor(private readonly parts: MainWindowParts) {}

  get window(): BrowserWindow | undefined {
    return this.#window;
  }

  /** Whether its page was told what had happened; until then it cannot take a port. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Brings it to the front; opens it when it was closed. */
  show(): void {
    const window = this.#window;
    if (!window) return this.open(false);
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  /** @param hidden whether it is shown only when it is asked for */
  open(hidden: boolean): void {
    const { locale, staysOpen, onLoaded, onFocus, log } = this.parts;
    const window = openWindow(locale(), hidden);
    this.#window = window;
    window.on('close', (event) => {
      if (!staysOpen()) return;
      event.preventDefault();
      window.hide();
    });
    window.on('focus', onFocus);
    const { webContents } = window;
    // Not `did-start-loading`, which tells of the microphone's frames too.
    webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#isLoaded = false;
    });
    webContents.on('did-finish-load', () => {
      this.#isLoaded = true;
      onLoaded();
    });
    webContents.on('render-process-gone', (_event, { reason }) => {
      log.error({ reason }, 'the window crashed; it is loaded again');
      if (reason !== 'clean-exit') webContents.reload();
    });
    window.on('closed', () => {
      this.#window = undefined;
      this.#isLoaded = false;
    });
  }

  /** Tells its page, if there is one. */
  push<Name extends PushChannel>(name: Name, payload: PushOf<Name>): void {
    if (this.#window) push(this.#window.webContents, name, payload);
  }
}
