import type { TFunction } from 'i18next';
import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { SessionState } from '../../../shared/engine/session-state.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { interfaceLocale } from '../../../shared/settings/language.ts';
import { createTranslator } from '../../../shared/texts/translator.ts';
import type { TrainingState } from '../../../shared/wake-training/training-state.ts';
import type { AppBus } from '../app-events.ts';
import type { Dialogs } from '../window/dialogs.ts';
import { questionInArguments } from './deep-link.ts';
import { type LoginItems, setStartAtLogin } from './login-item.ts';
import { type DesktopNotification, RingNotifications, trainingNotification } from './notifications.ts';
import { Overlay, type OverlayWindow } from './overlay.ts';
import { type GlobalShortcuts, registerShortcuts } from './shortcuts.ts';
import { HarkTray, type TrayIcon } from './tray.ts';

/** What the desktop integration uses of Electron. */
export interface DesktopPlatform {
  systemLocale(): string;
  dialogs: Dialogs;
  shortcuts: GlobalShortcuts;
  loginItems: LoginItems;
  openTrayIcon(onClick: () => void): TrayIcon;
  /** @returns a function that closes the notification */
  showNotification(notification: DesktopNotification): () => void;
  openOverlayWindow(locale: string, onLoaded: () => void): OverlayWindow;
  /** Offers a newer version, if there is one. @throws Error when it cannot be looked for */
  offerUpdate(t: TFunction): Promise<void>;
  quit(): void;
}

interface DesktopDeps {
  platform: DesktopPlatform;
  bus: AppBus;
  config(): Config;
  command(command: EngineCommand): void;
  /** Opens the window, or brings it to the front. */
  showWindow(): void;
  showSettings(): void;
  isWindowSeen(): boolean;
  onError(error: unknown): void;
  /** Called when no newer version can be looked for, which is no problem to report. */
  onUpdateCheckFailed(error: unknown): void;
}

const OVERLAY_EVENTS: ReadonlySet<EngineEvent['type']> = new Set([
  ...(['turn-started', 'state', 'partial', 'transcript', 'reply-part', 'reply', 'dictation'] as const),
]);

/** Hark outside its window: tray, shortcuts, overlay, notifications, links, start at login. */
export class Desktop {
  readonly #notifications: RingNotifications;
  readonly #overlay: Overlay;
  readonly #subscriptions: (() => void)[] = [];
  #tray: HarkTray | undefined;
  #t: TFunction;
  #state: SessionState = 'asleep';
  /** Nothing rings for a while, by the user's word. */
  #isQuiet = false;
  /** The newest event of each type of the newest turn. */
  readonly #turnSoFar = new Map<EngineEvent['type'], EngineEvent>();

  constructor(private readonly deps: DesktopDeps) {
    const { platform, command, showWindow, isWindowSeen } = deps;
    this.#t = this.#createTexts();
    this.#notifications = new RingNotifications({
      show: (notification) => platform.showNotification(notification),
      stop: (itemId) => command({ type: 'cancel-item', itemId }),
      showWindow,
    });
    this.#overlay = new Overlay({
      openWindow: () => this.#openOverlayWindow(),
      isMainWindowSeen: isWindowSeen,
    });
  }

  /** Shows the tray icon, registers the shortcuts and follows the engine and the settings. */
  open(): void {
    const { platform, bus, command, showWindow, showSettings, config, onUpdateCheckFailed } = this.deps;
    const actions = {
      talk: () => this.#talkOrStop(),
      stop: () => command({ type: 'cancel' }),
      showWindow,
      showSettings,
      quit: () => platform.quit(),
    };
    this.#tray = new HarkTray(platform.openTrayIcon(showWindow), actions, this.#t);
    this.#subscriptions.push(
      bus.on('engine', (event) => this.#onEngineEvent(event)),
      bus.on('settings-changed', () => this.#onSettingsChanged()),
      bus.on('wake-training', (state) => this.#onTraining(state)),
      // The window shows what the overlay shows.
      bus.on('window-focused', () => this.#overlay.hide()),
    );
    this.#applySettings();
    if (config().desktop.look_for_updates) platform.offerUpdate(this.#t).catch(onUpdateCheckFailed);
  }

  /** Handles the arguments of a second start, which ends at once. */
  onSecondStart(argv: readonly string[]): void {
    const question = questionInArguments(argv);
    if (question === undefined) this.deps.showWindow();
    else this.ask(question);
  }

  /** Asks a question from a link, if the user agrees. */
  ask(question: string | undefined): void {
    if (question === undefined) return;
    const { platform, command, showWindow, onError } = this.deps;
    showWindow();
    platform.dialogs
      .confirm({
        message: this.#t('link.ask'),
        detail: question,
        yes: this.#t('composer.ask'),
        no: this.#t('link.leave'),
      })
      .then((agreed) => agreed && command({ type: 'ask', text: question }), onError);
  }

  close(): void {
    for (const unsubscribe of this.#subscriptions) unsubscribe();
    this.#overlay.close();
  }

  #onEngineEvent(event: EngineEvent): void {
    if (event.type === 'turn-started') this.#turnSoFar.clear();
    if (OVERLAY_EVENTS.has(event.type)) this.#turnSoFar.set(event.type, event);
    const { overlay, notifications } = this.deps.config().desktop;
    if (event.type === 'state') {
      this.#state = event.state;
      this.#tray?.setState(event.state);
      this.#overlay.onState(event.state, overlay);
    }
    if (event.type === 'quiet') this.#isQuiet = event.isQuiet;
    // It ends with the engine that began it.
    if (event.type === 'ready') this.#isQuiet = false;
    if (event.type === 'agenda' && notifications && !this.#isQuiet) this.#notifications.update(event.items, this.#t);
    this.#overlay.window?.push('engine:event', event);
  }

  /** Training takes minutes, in which the window may have been closed. */
  #onTraining(state: TrainingState): void {
    const { platform, config, isWindowSeen, showSettings } = this.deps;
    if (isWindowSeen() || !config().desktop.notifications) return;
    const notification = trainingNotification(state, this.#t, showSettings);
    if (notification) platform.showNotification(notification);
  }

  #openOverlayWindow(): OverlayWindow {
    const window = this.deps.platform.openOverlayWindow(this.#locale, () => {
      // The turn began before its page was there.
      for (const event of this.#turnSoFar.values()) window.push('engine:event', event);
    });
    return window;
  }

  #talkOrStop(): void {
    this.deps.command({ type: this.#state === 'asleep' || this.#state === 'following-up' ? 'push-to-talk' : 'cancel' });
  }

  #onSettingsChanged(): void {
    this.#t = this.#createTexts();
    this.#tray?.setTexts(this.#t);
    this.#applySettings();
  }

  #applySettings(): void {
    const { platform, command, showWindow, config, onError } = this.deps;
    const { desktop } = config();
    const pushToTalk = {
      press: () => this.#talkOrStop(),
      hold: () => command({ type: 'hold' }),
      release: () => command({ type: 'release' }),
    };
    const dictate = {
      press: () => command({ type: 'dictate' }),
      hold: () => command({ type: 'dictate-hold' }),
      release: () => command({ type: 'dictate-release' }),
    };
    registerShortcuts(platform.shortcuts, config(), { pushToTalk, dictate, showWindow }, onError);
    try {
      setStartAtLogin(platform.loginItems, desktop.start_at_login);
    } catch (error) {
      onError(error);
    }
    if (!desktop.overlay) this.#overlay.close();
  }

  get #locale(): string {
    return interfaceLocale(this.deps.config().interface.language, this.deps.platform.systemLocale());
  }

  #createTexts(): TFunction {
    return createTranslator(this.#locale).t;
  }
}
