import type { Logger } from 'pino';
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import type { EngineRequest } from '../../shared/engine/engine-requests.ts';
import { HarkError } from '../../shared/errors.ts';
import { WAKE_WORD_ID } from '../../shared/models/models.ts';
import type { Config } from '../../shared/settings/config-schema.ts';
import { interfaceLocale } from '../../shared/settings/language.ts';
import { needEngineRestart, type Section, sectionOf } from '../../shared/settings/registry.ts';
import { History } from '../history/history.ts';
import { createLogger } from '../log/create-logger.ts';
import { rotateLog } from '../log/log-file.ts';
import { Models } from '../models/library-client/models.ts';
import { probeNewModels } from '../models/providers/probe-new-models.ts';
import { WakeTraining } from '../wake-training/client/wake-training.ts';
import { LocalApi } from './api/local-api.ts';
import { type AppBus, type AppEvents, publishProblem, publishResolved } from './app-events.ts';
import type { AppPlatform } from './app-platform.ts';
import { clipboardContent } from './desktop/clipboard.ts';
import { questionInArguments, questionInLink } from './desktop/deep-link.ts';
import { Desktop } from './desktop/desktop.ts';
import { HIDDEN_ARGUMENT } from './desktop/desktop-entry.ts';
import { openSignInPage, openTarget } from './desktop/open-target.ts';
import { about } from './diagnostics/about.ts';
import { PanelSaves } from './diagnostics/panel-saves.ts';
import { processFigures } from './diagnostics/processes.ts';
import { Profiling } from './diagnostics/profiling.ts';
import { RecentEvents } from './diagnostics/recent-events.ts';
import { EngineSupervisor } from './engine-process/engine-supervisor.ts';
import { LanguageModelFetch } from './engine-process/language-model-fetch.ts';
import { EventBus } from './event-bus.ts';
import { registerHandlers } from './ipc-handlers.ts';
import { keepComputerConsents } from './settings/computer-consents.ts';
import { keepRoutines } from './settings/routines.ts';
import { keepServiceConsents } from './settings/service-consents.ts';
import { Settings } from './settings/settings.ts';
import { keepUserProfile } from './settings/user-profile.ts';
import { AudioPorts } from './window/audio-ports.ts';
import { ConversationReplay } from './window/conversation-replay.ts';
import { MainWindow } from './window/main-window.ts';
import { pushUpdates } from './window/page-updates.ts';
import { nativeThemeOf } from './window/theme.ts';

/** A change here may name another processor to run models on. */
const PROBED_SECTIONS: ReadonlySet<Section> = new Set(['stt', 'tts']);

/**
 * The main process: its parts, each built from those before it. They tell each other what happens by the bus.
 * Nothing is opened or started before `start`.
 */
export class App<Port> {
  readonly bus: AppBus;
  readonly settings: Settings;
  readonly history: History;
  readonly window: MainWindow<Port>;
  readonly engine: EngineSupervisor<Port>;
  readonly #log: Logger;
  readonly #profiling: Profiling;
  readonly #replay = new ConversationReplay();
  readonly #recentEvents = new RecentEvents();
  readonly #desktop: Desktop;
  readonly #api: LocalApi;
  readonly #models: Models<Port>;
  readonly #wakeTraining: WakeTraining;

  /** @throws HarkError CONFIG_UNREADABLE, CONFIG_INVALID */
  constructor(private readonly platform: AppPlatform<Port>) {
    const { dialogs, handle } = platform;

    rotateLog();
    // The level is a setting, and reading the settings may already report problems.
    const log = createLogger('main', 'info');
    this.#log = log;

    const bus = new EventBus<AppEvents>((error, type) => log.error({ error, type }, 'a subscriber of an event failed'));
    this.bus = bus;
    const report = (thrown: unknown) => publishProblem(bus, thrown);
    this.#logErrors();
    this.#keepEvents();

    this.settings = new Settings({
      keyStore: platform.keyStore,
      dialogs,
      onChange: (config, changed) => bus.publish('settings-changed', { config, changed }),
      onError: report,
      onSecretsReadable: () => publishResolved(bus, 'SECRET_UNREADABLE'),
    });
    const config = () => this.settings.config;
    log.level = config().log.level;
    this.#profiling = new Profiling(config(), log);

    this.history = new History({
      config,
      onError: report,
      onWritten: () => publishResolved(bus, 'DATA_UNWRITABLE'),
      onDeletedAll: () => bus.publish('history-deleted'),
    });
    bus.on('engine', (event) => this.history.observe(event));
    bus.on('history-deleted', () => {
      this.#replay.clear();
      this.engine.command({ type: 'forget-answers' });
    });

    this.window = new MainWindow({
      open: (options, events) => platform.openWindow(options, events),
      locale: () => interfaceLocale(config().interface.language, platform.systemLocale()),
      keepInTray: () => config().desktop.keep_in_tray,
      bus,
      log,
    });

    this.engine = new EngineSupervisor<Port>({
      fork: () => platform.forkEngine(),
      config: () => this.#profiling.withFolder(config()),
      chatHistory: () => this.#replay.chatHistory,
      onRequest: (request) => this.#onEngineRequest(request),
      bus,
      log,
    });
    pushUpdates({
      bus,
      window: this.window,
      replay: this.#replay,
      status: () => this.engine.status,
      settings: () => this.settings.snapshot,
    });
    const audioPorts = new AudioPorts<Port>({
      bus,
      window: this.window,
      engine: this.engine,
      createChannel: () => platform.createChannel(),
    });

    this.#desktop = new Desktop({
      platform,
      bus,
      config,
      command: (command) => void this.engine.command(command),
      showWindow: () => this.window.show(),
      showSettings: () => {
        this.window.show();
        this.window.push('app:show-settings', true);
      },
      isWindowSeen: () => this.window.isSeen,
      onError: report,
      onUpdateCheckFailed: (error) => log.info({ error }, 'no update could be looked for'),
    });
    bus.on('engine', (event) => this.#openTarget(event, config()));
    bus.on('engine', ({ type }) => {
      if (type === 'language-model-wanted') this.engine.connectLanguageModel(this.#startLanguageModel());
    });
    keepUserProfile({ bus, settings: this.settings, command: (command) => this.engine.command(command) });
    keepComputerConsents({ bus, settings: this.settings, command: (command) => this.engine.command(command) });
    keepRoutines({ bus, settings: this.settings, command: (command) => this.engine.command(command) });
    keepServiceConsents({ bus, settings: this.settings, command: (command) => this.engine.command(command) });

    this.#api = new LocalApi((command) => this.engine.commandOrThrow(command), report);
    bus.on('engine', (event) => this.#api.observe(event));

    this.#models = new Models<Port>({
      fork: () => platform.forkLibrary(),
      connectLanguageModel: () => this.#startLanguageModel(),
      dialogs,
      settings: this.settings,
      onInstalled: () => this.engine.restart(),
      onReport: (models) => bus.publish('models-reported', models),
      onError: report,
    });

    this.#wakeTraining = new WakeTraining({
      fork: () => platform.forkWakeTraining(),
      words: () => config().wake.words,
      adopt: (word) => this.#models.adoptWakeWord(word),
      remove: (word) => this.#models.handleRequest({ type: 'remove', id: `${WAKE_WORD_ID}${word}` }),
      onState: (state) => bus.publish('wake-training', state),
      onError: report,
    });

    new LanguageModelFetch({
      bus,
      fetch: (modelId) => {
        // What is installed now is known before the download adds to it.
        this.#models.list();
        void this.#models.handleRequest({ type: 'fetch', id: modelId });
      },
      command: (command) => void this.engine.command(command),
      decline: () => this.settings.change('llm.provider', 'none'),
    });
    this.#followSettings();
    const processes = () => processFigures(platform.processMetrics());
    registerHandlers(handle, {
      engine: this.engine,
      audioPorts,
      settings: this.settings,
      history: this.history,
      models: this.#models,
      wakeTraining: this.#wakeTraining,
      panelSaves: new PanelSaves({
        dialogs,
        window: () => this.window.window,
        version: platform.version,
        loadedConfig: () => this.settings.loaded,
        status: () => this.engine.status,
        processes,
        recentEvents: this.#recentEvents,
      }),
      dialogs,
      about: () => about(config(), platform.version),
      processes,
      showFileInFolder: (path) => platform.showFileInFolder(path),
    });
  }

  /** Opens the window and starts everything. @param argv of this start: it may ask for a hidden start, or hold a link */
  start(argv: readonly string[]): void {
    const { config } = this.settings;
    this.platform.setTheme(nativeThemeOf(config));
    this.window.open(argv.includes(HIDDEN_ARGUMENT));
    this.engine.start();
    this.#probeProviders();
    void this.#api.configure(config.api);
    try {
      this.#desktop.open();
    } catch (error) {
      publishProblem(this.bus, error);
    }
    this.#desktop.ask(questionInArguments(argv));
    this.#profiling.start((folder) => this.platform.startTrace(folder));
  }

  /** Brings the window to the front. */
  show(): void {
    this.window.show();
  }

  /** @param argv of a second start, which ends at once */
  onSecondStart(argv: readonly string[]): void {
    this.#desktop.onSecondStart(argv);
  }

  /** @param link that the system hands over, such as `hark://ask?text=what%20time%20is%20it` */
  openLink(link: string): void {
    this.#desktop.ask(questionInLink(link));
  }

  /** The machine goes to sleep, or has woken: the page closes or reopens the microphone. */
  setAsleep(isAsleep: boolean): void {
    this.window.push('app:asleep', isAsleep);
  }

  /** Ends every part. @returns when a trace is written; undefined when there is nothing to wait for */
  close(): Promise<void> | undefined {
    this.window.prepareToQuit();
    const engineEnded = this.engine.stop();
    this.#desktop.close();
    void this.#api.close();
    this.#models.close();
    this.#wakeTraining.close();
    this.history.close();
    return this.#profiling.finish(engineEnded);
  }

  #logErrors(): void {
    const log = ({ type: _, ...error }: AppEvents['problem']) => this.#log.warn(error, 'an error was reported');
    this.bus.on('problem', log);
    this.bus.on('engine', (event) => event.type === 'error' && log(event));
  }

  /** Before every other subscriber, so that a page that loads meanwhile misses nothing. */
  #keepEvents(): void {
    const keep = (event: EngineEvent) => {
      this.#recentEvents.add(event);
      this.#replay.add(event);
    };
    this.bus.on('engine', keep);
    this.bus.on('problem', keep);
    this.bus.on('resolved', keep);
  }

  #openTarget(event: EngineEvent, config: Config): void {
    if (event.type !== 'open') return;
    const { openExternal } = this.platform;
    openTarget(event.target, config, openExternal).catch((error) => publishProblem(this.bus, error));
  }

  #onEngineRequest(request: EngineRequest): void {
    this.#answer(request).catch((error) => publishProblem(this.bus, error));
  }

  async #answer(request: EngineRequest): Promise<void> {
    switch (request.type) {
      case 'open-sign-in':
        return openSignInPage(request.url, this.platform.openExternal);
      case 'keep-sign-ins':
        return this.#keepSignIns(request.signIns);
      case 'read-clipboard': {
        const content = clipboardContent(await this.platform.readClipboard(request.source));
        await this.engine.command({ type: 'clipboard-content', requestId: request.requestId, content });
      }
    }
  }

  async #keepSignIns(value: string): Promise<void> {
    if (!this.platform.keyStore.isEncryptionAvailable()) {
      const message = 'the system offers no key store: you stay signed in to the tools’ server until Hark ends';
      throw new HarkError('SIGN_IN_NOT_KEPT', message);
    }
    await this.settings.handleRequest({ type: 'keep-secret', path: 'mcp.sign_ins', value });
  }

  /** @returns the port to the new process */
  #startLanguageModel(): Port {
    const { enginePort, otherPort } = this.platform.createChannel();
    this.platform.forkLanguageModel(otherPort);
    return enginePort;
  }

  #followSettings(): void {
    this.bus.on('settings-changed', ({ config, changed }) => {
      this.#log.level = config.log.level;
      this.platform.setTheme(nativeThemeOf(config));
      void this.#api.configure(config.api);
      const isSignedOut = changed.includes('mcp.sign_ins') && config.mcp.sign_ins === null;
      if (needEngineRestart(changed) || isSignedOut) this.engine.restart();
      if (changed.some((path) => PROBED_SECTIONS.has(sectionOf(path)))) this.#probeProviders();
    });
  }

  /** Tries models that are set to run elsewhere than on the processor; until then the processor runs them. */
  #probeProviders(): void {
    probeNewModels(this.settings.config, this.platform.probeProvider).then(
      (hasNews) => hasNews && this.engine.restart(),
      (error) => publishProblem(this.bus, error),
    );
  }
}
