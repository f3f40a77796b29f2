import { app, type BrowserWindow, dialog } from 'electron';
import type { TFunction } from 'i18next';
import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { SessionState } from '../../../shared/engine/session-state.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { interfaceLocale } from '../../../shared/settings/language.ts';
import { createTranslator } from '../../../shared/texts/translator.ts';
import { push } from '../ipc.ts';
import { questionInArguments, questionInLink } from './deep-link.ts';
import { setStartAtLogin } from './login-item.ts';
import { RingNotifications } from './notifications.ts';
import { Overlay } from './overlay.ts';
import { registerShortcuts } from './shortcuts.ts';
import { HarkTray } from './tray.ts';
import { lookForUpdate } from './updates.ts';

export interface DesktopParts {
  command(command: EngineCommand): void;
  window(): BrowserWindow | undefined;
  /** Opens the window, or brings it to the front. */
  showWindow(): void;
  showSettings(): void;
  openOverlay(size: { width: number; height: number }): BrowserWindow;
  onError(error: unknown): void;
}

const OVERLAY_EVENTS: ReadonlySet<EngineEvent['type']> = new Set([
  ...(['turn-started', 'state', 'partial', 'transcript', 'reply-part', 'reply'] as const),
]);

/** Hark outside its window: tray, keys, overlay, notifications, links, start at login. */
export class Desktop {
  readonly #tray: HarkTray;
  readonly #notifications: RingNotifications;
  readonly #overlay: Overlay;
  #state: SessionState = 'asleep';
  /** The newest event of each type of the newest turn. */
  readonly #turnSoFar = new Map<EngineEvent['type'], EngineEvent>();

  private constructor(
    private readonly parts: DesktopParts,
    private config: Config,
    private t: TFunction,
  ) {
    const { showWindow, showSettings, command } = parts;
    const stop = () => command({ type: 'cancel' });
    this.#tray = new HarkTray({ talk: () => this.#talk(), stop, showWindow, showSettings, quit: () => app.quit() }, t);
    this.#notifications = new RingNotifications({
      stop: (itemId) => command({ type: 'cancel-item', itemId }),
      showWindow,
    });
    this.#overlay = new Overlay({
      open: (size) => {
        const window = parts.openOverlay(size);
        // It is made when the turn has begun already.
        window.webContents.once('did-finish-load', () => {
          for (const event of this.#turnSoFar.values()) push(window.webContents, 'engine:event', event);
        });
        return window;
      },
      windowIsSeen: () => {
        const window = parts.window();
        return window ? window.isVisible() && !window.isMinimized() && window.isFocused() : false;
      },
    });
    app.on('open-url', (event, link) => {
      event.preventDefault();
      this.ask(questionInLink(link));
    });
    this.#apply();
    if (config.desktop.look_for_updates) lookForUpdate(t).catch(parts.onError);
  }

  static async open(parts: DesktopParts, config: Config): Promise<Desktop> {
    return new Desktop(parts, config, await textsOf(config));
  }

  /** The overlay's page, while there is one. */
  get overlay(): BrowserWindow | undefined {
    return this.#overlay.window;
  }

  async configure(config: Config): Promise<void> {
    this.config = config;
    this.t = await textsOf(config);
    this.#tray.setTexts(this.t);
    this.#apply();
  }

  observe(event: EngineEvent): void {
    if (event.type === 'turn-started') this.#turnSoFar.clear();
    if (OVERLAY_EVENTS.has(event.type)) this.#turnSoFar.set(event.type, event);
    if (event.type === 'state') {
      this.#state = event.state;
      this.#tray.setState(event.state);
      this.#overlay.onState(event.state, this.config.desktop.overlay);
    }
    if (event.type === 'agenda' && this.config.desktop.notifications) this.#notifications.show(event.items, this.t);
  }

  /** What a second start was given, which ends at once. */
  onSecondStart(argv: readonly string[]): void {
    const question = questionInArguments(argv);
    if (question === undefined) this.parts.showWindow();
    else this.ask(question);
  }

  /** A question of a link's: asked after a yes. */
  ask(question: string | undefined): void {
    if (question === undefined) return;
    this.parts.showWindow();
    const options = {
      type: 'question' as const,
      title: 'Hark',
      message: this.t('link.ask'),
      detail: question,
      buttons: [this.t('composer.ask'), this.t('link.leave')],
      defaultId: 1,
      cancelId: 1,
    };
    const window = this.parts.window();
    const answer = window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options);
    answer.then(
      ({ response }) => response === 0 && this.parts.command({ type: 'ask', text: question }),
      this.parts.onError,
    );
  }

  /** The window is looked at: it shows the same. */
  hideOverlay(): void {
    this.#overlay.hide();
  }

  close(): void {
    this.#overlay.close();
  }

  #talk(): void {
    this.parts.command({ type: this.#state === 'asleep' || this.#state === 'following-up' ? 'talk' : 'cancel' });
  }

  #apply(): void {
    const { desktop } = this.config;
    const { command, showWindow, onError } = this.parts;
    const talk = {
      press: () => this.#talk(),
      hold: () => command({ type: 'hold' }),
      release: () => command({ type: 'release' }),
    };
    registerShortcuts(desktop, { talk, showWindow }, onError);
    try {
      setStartAtLogin(desktop.start_at_login);
    } catch (error) {
      onError(error);
    }
    if (!desktop.overlay) this.#overlay.close();
  }
}

async function textsOf(config: Config): Promise<TFunction> {
  return (await createTranslator(interfaceLocale(config.interface.language, app.getLocale()))).t;
}
