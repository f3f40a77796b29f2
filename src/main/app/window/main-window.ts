import type { Logger } from 'pino';
import type { AudioEnd } from '../../../shared/audio/audio-port.ts';
import type { PushChannel, PushOf } from '../../../shared/ipc/channels.ts';
import type { AppBus } from '../app-events.ts';

/** What the app uses of a window with the app's page in it; `Port` is Electron's MessagePortMain. */
export interface AppWindow<Port> {
  isVisible(): boolean;
  isMinimized(): boolean;
  isFocused(): boolean;
  show(): void;
  restore(): void;
  focus(): void;
  hide(): void;
  reload(): void;
  push<Name extends PushChannel>(channel: Name, payload: PushOf<Name>): void;
  /** Hands the page a port to the engine. */
  sendAudioPort(end: AudioEnd, port: Port): void;
  /** @param area in CSS pixels, whole numbers. @returns a PNG file */
  capture(area: PageArea): Promise<Buffer>;
}

export interface PageArea {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface AppWindowEvents {
  /** @returns whether the window may close; otherwise it stays as it is */
  onClose(): boolean;
  onClosed(): void;
  onFocus(): void;
  /** The page is replaced by another, or by itself when it reloads. */
  onNavigation(): void;
  onLoaded(): void;
  /** @param reason as Electron names it */
  onCrashed(reason: string): void;
}

export interface AppWindowOptions {
  /** Of the page's texts, such as "de-AT". */
  locale: string;
  /** Whether it stays hidden until `show`. */
  isHidden: boolean;
}

interface MainWindowDeps<Port> {
  open(options: AppWindowOptions, events: AppWindowEvents): AppWindow<Port>;
  locale(): string;
  /** Whether closing the window only hides it. */
  keepInTray(): boolean;
  bus: AppBus;
  log: Logger;
}

/** The window with the conversation: opened on demand, and reloaded when its process has crashed. */
export class MainWindow<Port> {
  #window: AppWindow<Port> | undefined;
  #isLoaded = false;
  #isQuitting = false;

  constructor(private readonly deps: MainWindowDeps<Port>) {}

  get window(): AppWindow<Port> | undefined {
    return this.#window;
  }

  /** Whether its page has loaded; until then it cannot take a port. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Whether the user looks at it. */
  get isSeen(): boolean {
    const window = this.#window;
    return window ? window.isVisible() && !window.isMinimized() && window.isFocused() : false;
  }

  /** Brings it to the front; opens it if it is closed. */
  show(): void {
    const window = this.#window;
    if (!window) return this.open(false);
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  /** @param isHidden whether it stays hidden until `show` */
  open(isHidden: boolean): void {
    const { open, locale, keepInTray, bus, log } = this.deps;
    this.#window = open(
      { locale: locale(), isHidden },
      {
        onClose: () => {
          if (this.#isQuitting || !keepInTray()) return true;
          this.#window?.hide();
          return false;
        },
        onClosed: () => {
          this.#window = undefined;
          this.#isLoaded = false;
        },
        onFocus: () => bus.publish('window-focused'),
        onNavigation: () => {
          this.#isLoaded = false;
        },
        onLoaded: () => {
          this.#isLoaded = true;
          bus.publish('page-loaded');
        },
        onCrashed: (reason) => {
          log.error({ reason }, 'the window crashed; it is loaded again');
          if (reason !== 'clean-exit') this.#window?.reload();
        },
      },
    );
  }

  /** From now on the window closes even if it would only be hidden otherwise. */
  prepareToQuit(): void {
    this.#isQuitting = true;
  }

  /** Pushes to the page, if there is a window. */
  push<Name extends PushChannel>(channel: Name, payload: PushOf<Name>): void {
    this.#window?.push(channel, payload);
  }
}
