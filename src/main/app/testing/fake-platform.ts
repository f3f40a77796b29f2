import type { EngineMessage } from '../../../shared/engine/engine-messages.ts';
import { HarkError } from '../../../shared/errors.ts';
import type { Outcome } from '../../../shared/ipc/channel.ts';
import type { PushChannel, PushOf, RequestChannel } from '../../../shared/ipc/channels.ts';
import type { LibraryRequest } from '../../../shared/models/library-messages.ts';
import type { TrainingCommand } from '../../../shared/wake-training/training-messages.ts';
import type { AppPlatform } from '../app-platform.ts';
import { ChannelServer } from '../channel-server.ts';
import type { CopiedText } from '../desktop/clipboard.ts';
import type { DesktopNotification } from '../desktop/notifications.ts';
import type { ProcessHandle } from '../engine-process/process-handle.ts';
import type { Handle } from '../ipc-handlers.ts';
import type { KeyStore } from '../settings/secret-store.ts';
import type { AppWindow, AppWindowEvents } from '../window/main-window.ts';

/** A utility process at the other end of an in-memory transport. */
export class FakeProcess<Message> implements ProcessHandle<Message, string> {
  readonly received: Message[] = [];
  readonly ports: string[] = [];
  isKilled = false;
  /** Sends a message to main. */
  send: (message: unknown) => void = () => undefined;
  readonly #exitListeners: ((exitCode: number) => void)[] = [];

  postMessage(message: Message, ports: string[] = []): void {
    this.received.push(message);
    this.ports.push(...ports);
  }

  onMessage(listener: (message: unknown) => void): void {
    this.send = listener;
  }

  onExit(listener: (exitCode: number) => void): void {
    this.#exitListeners.push(listener);
  }

  kill(): void {
    this.isKilled = true;
    this.exit(0);
  }

  exit(exitCode: number): void {
    for (const listener of this.#exitListeners) listener(exitCode);
  }
}

export class FakeWindow implements AppWindow<string> {
  readonly pushed: { channel: PushChannel; payload: unknown }[] = [];
  readonly audioPorts: string[] = [];
  #isVisible = false;

  constructor(readonly events: AppWindowEvents) {}

  isVisible = () => this.#isVisible;
  isMinimized = () => false;
  isFocused = () => false;
  show = () => {
    this.#isVisible = true;
  };
  hide = () => {
    this.#isVisible = false;
  };
  restore = () => undefined;
  focus = () => undefined;
  reload = () => undefined;
  capture = async () => Buffer.from('png');

  push<Name extends PushChannel>(channel: Name, payload: PushOf<Name>): void {
    this.pushed.push({ channel, payload });
  }

  sendAudioPort(end: string, port: string): void {
    this.audioPorts.push(`${end} ${port}`);
  }

  payloads<Name extends PushChannel>(channel: Name): PushOf<Name>[] {
    return this.pushed.filter((each) => each.channel === channel).map(({ payload }) => payload as PushOf<Name>);
  }
}

/** Encrypts by a prefix that names its key; another key cannot decrypt it. */
export function fakeKeyStore(key: string): KeyStore {
  return {
    isEncryptionAvailable: () => true,
    encryptString: (text) => Buffer.from(`${key}:${Buffer.from(text).toString('hex')}`),
    decryptString(encrypted) {
      const [usedKey, hex = ''] = encrypted.toString().split(':');
      if (usedKey !== key)
        throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
      return Buffer.from(hex, 'hex').toString();
    },
  };
}

/** Stands in for Electron: windows, processes and the desktop are in memory. */
export class FakePlatform implements AppPlatform<string> {
  readonly version = '1.2.3';
  readonly engines: FakeProcess<EngineMessage>[] = [];
  readonly languageModelPorts: string[] = [];
  /** The latest process of the model library. */
  library: FakeProcess<LibraryRequest> | undefined;
  /** The latest process that trains wake words. */
  wakeTraining: FakeProcess<TrainingCommand> | undefined;
  readonly windows: FakeWindow[] = [];
  readonly overlays: { pushed: unknown[] }[] = [];
  readonly themes: string[] = [];
  readonly shortcutKeys: string[] = [];
  readonly openedPages: string[] = [];
  readonly notifications: DesktopNotification[] = [];
  readonly #listeners = new Map<string, (sender: 'page', request: unknown) => Promise<unknown>>();
  readonly #channels = new ChannelServer<'page'>({
    listen: (name, listener) => void this.#listeners.set(name, listener),
    isTrusted: () => true,
    checksAnswers: true,
    onDefect: () => undefined,
  });
  copied: CopiedText = { text: '', hasContent: false };
  readClipboard = async () => this.copied;
  trayState = 'asleep';
  isQuit = false;
  /** The next answer of the save dialog. */
  savePath: string | undefined;

  constructor(readonly keyStore: KeyStore = fakeKeyStore('key')) {}

  get engine(): FakeProcess<EngineMessage> {
    return this.engines.at(-1) as FakeProcess<EngineMessage>;
  }

  get window(): FakeWindow {
    return this.windows.at(-1) as FakeWindow;
  }

  readonly handle: Handle = (name, handler) => this.#channels.handle(name, handler);

  /** Sends a request as the page does. @throws HarkError with the code that the page would get */
  async invoke(name: RequestChannel, request?: unknown): Promise<unknown> {
    const outcome = (await this.#listeners.get(name)?.('page', request)) as Outcome<unknown>;
    if (outcome.type === 'failed') throw new HarkError(outcome.code, outcome.message);
    return outcome.value;
  }

  readonly dialogs = {
    choosePathToSave: async () => this.savePath,
    chooseFile: async () => undefined,
    confirm: async () => true,
  };
  readonly shortcuts = {
    register: (keys: string) => this.shortcutKeys.push(keys) > 0,
    unregisterAll: () => void this.shortcutKeys.splice(0),
  };
  readonly loginItems = { isPackaged: false, setLoginItemSettings: () => undefined };

  systemLocale = () => 'en-US';
  openWindow = (_options: unknown, events: AppWindowEvents) => {
    const window = new FakeWindow(events);
    this.windows.push(window);
    return window;
  };
  openOverlayWindow = (_locale: string, onLoaded: () => void) => {
    const pushed: unknown[] = [];
    this.overlays.push({ pushed });
    setImmediate(onLoaded);
    const window = { isVisible: () => true, showAtPointer: () => undefined, hide: () => undefined };
    return {
      ...window,
      close: () => undefined,
      push: (_channel: string, payload: unknown) => void pushed.push(payload),
    };
  };
  openTrayIcon = () => ({
    setState: (state: string) => {
      this.trayState = state;
    },
    setToolTip: () => undefined,
    setMenu: () => undefined,
  });
  showNotification = (notification: DesktopNotification) => {
    this.notifications.push(notification);
    return () => undefined;
  };
  offerUpdate = async () => undefined;
  setTheme = (theme: string) => void this.themes.push(theme);
  forkEngine = () => {
    const engine = new FakeProcess<EngineMessage>();
    this.engines.push(engine);
    return engine;
  };
  forkLibrary = () => {
    this.library = new FakeProcess<LibraryRequest>();
    return this.library;
  };
  forkWakeTraining = () => {
    this.wakeTraining = new FakeProcess<TrainingCommand>();
    return this.wakeTraining;
  };
  probeProvider: AppPlatform<string>['probeProvider'] = () => {
    throw new Error('no provider is set');
  };
  createChannel = () => ({ enginePort: 'engine end', otherPort: 'other end' });
  forkLanguageModel = (port: string) => void this.languageModelPorts.push(port);
  processMetrics = () => [{ type: 'Browser', cpu: { percentCPUUsage: 1.26 }, memory: { workingSetSize: 2048 } }];
  showFileInFolder = () => undefined;
  openExternal = async (url: string) => void this.openedPages.push(url);
  startTrace = async () => ({ finish: async () => 'trace' });
  quit = () => {
    this.isQuit = true;
  };
}
