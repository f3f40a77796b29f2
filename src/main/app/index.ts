/** Electron's main process: life cycle, the window, and the engine's supervision. */
import { app, type BrowserWindow, dialog, MessageChannelMain } from 'electron';
import type { Logger } from 'pino';
import type { AudioEnd } from '../../shared/audio/audio-port.ts';
import type { EngineCommand } from '../../shared/engine/engine-commands.ts';
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import { HarkError, toHarkError } from '../../shared/errors.ts';
import { AUDIO_PORT_MESSAGE } from '../../shared/ipc/page-bridge.ts';
import type { Config } from '../../shared/settings/config-schema.ts';
import { interfaceLocale } from '../../shared/settings/language.ts';
import { needNewEngine, type Section, type SettingPath, sectionOf } from '../../shared/settings/registry.ts';
import { profileFolder } from '../config/profile-folder.ts';
import { History } from '../history/electron/history.ts';
import { createLogger } from '../log/create-logger.ts';
import { rotateLog } from '../log/log-file.ts';
import { Models } from '../models/electron/models.ts';
import { probeByUtility } from '../models/electron/probe-by-utility.ts';
import { probeUnknown } from '../models/providers/probe-unknown.ts';
import { LocalApi } from './api/local-api.ts';
import { questionInArguments } from './desktop/deep-link.ts';
import { Desktop } from './desktop/desktop.ts';
import { HIDDEN_ARGUMENT } from './desktop/desktop-entry.ts';
import { openTarget } from './desktop/open-target.ts';
import { followPower } from './desktop/power.ts';
import { about } from './diagnostics/about.ts';
import type { AppTrace } from './diagnostics/app-trace.ts';
import { serveLog } from './diagnostics/log-view.ts';
import { servePanelSaves } from './diagnostics/panel-saves.ts';
import { processes } from './diagnostics/processes.ts';
import { EventTail } from './diagnostics/recent-events.ts';
import { EngineSupervisor } from './engine-process/engine-supervisor.ts';
import { forkEngine } from './engine-process/fork-engine.ts';
import { handle, push } from './ipc.ts';
import { Settings } from './settings/settings.ts';
import { ensureWritableProfile } from './settings/writable-profile.ts';
import { limitPermissions, openOverlayWindow } from './window/create-window.ts';
import { MainWindow } from './window/main-window.ts';
import { PageReplay } from './window/page-replay.ts';
import { registerScheme, serveRenderer } from './window/serve-renderer.ts';
import { showTheme } from './window/theme.ts';

const CONFIG_EXIT_CODE = 2;
/** A change there may name something else to run models on. */
const PROBED_SECTIONS: ReadonlySet<Section> = new Set(['stt', 'tts']);
function run(): void {
  const window = (): BrowserWindow | undefined => main.window;
  const settings = new Settings({ window, onChange: applySettings, onError: report });
  const folder = profilingFolder(settings.config);
  const config = () => withProfileFolder(settings.config, folder);
  rotateLog();
  const log = createLogger('main', config().log.level);
  const locale = () => interfaceLocale(config().interface.language, app.getLocale());
  const main = new MainWindow({
    locale,
    staysOpen: () => !quitting && config().desktop.keep_in_tray,
    onLoaded() {
      main.push('engine:status', supervisor.status);
      for (const event of replay.events) main.push('engine:event', event);
      connectAudio();
    },
    onFocus: () => desktop?.hideOverlay(),
    log,
  });
  let desktop: Desktop | undefined;
  let quitting = false;
  const tail = new EventTail();
  const replay = new PageReplay();
  const history = new History({
    config,
    window,
    onError: report,
    onWritten: () => tell({ type: 'mended', code: 'DATA_UNWRITABLE' }),
    onDeletedAll: () => replay.clear(),
  });

  const supervisor = new EngineSupervisor({
    fork: forkEngine,
    config,
    talk: () => replay.talk,
    log,
    onEvent: (event) => {
      tell(event);
      history.observe(event);
      if (event.type === 'open') openTarget(event.target, config()).catch(report);
      if (event.type === 'error') log.warn(event, 'an error was reported');
      desktop?.observe(event);
      api.observe(event);
      if (desktop?.overlay) push(desktop.overlay.webContents, 'engine:event', event);
    },
    onStatus: (status) => main.push('engine:status', status),
    onConnectable: () => main.isLoaded && connectAudio(),
  });

  const api = new LocalApi(obey, report);
  const models = new Models({ window, settings, onInstalled: () => supervisor.renew(), onError: report });

  /** @throws HarkError ENGINE_UNAVAILABLE */
  function obey(command: EngineCommand): void {
    if (!supervisor.command(command)) throw new HarkError('ENGINE_UNAVAILABLE', 'the engine is not running');
  }

  function applySettings(config: Config, changed: readonly SettingPath[]): void {
    showTheme(config);
    void desktop?.configure(config);
    void api.configure(config.api);
    if (needNewEngine(changed)) supervisor.renew();
    if (changed.some((path) => PROBED_SECTIONS.has(sectionOf(path)))) probe();
    main.push('settings:changed', settings.snapshot);
  }

  /** Tells the window and the log of a failure of main's own. */
  function report(thrown: unknown): void {
    const { code, message } = toHarkError(thrown);
    log.warn({ code, message }, 'an error was reported');
    tell({ type: 'error', code, message, atMs: Date.now() });
  }

  function tell(event: EngineEvent): void {
    tail.add(event);
    replay.add(event);
    main.push('engine:event', event);
  }

  /** New ports join a page and an engine whenever either is new. */
  function connectAudio(): void {
    connectAudioEnd('microphone');
    connectAudioEnd('loudspeaker');
  }

  function connectAudioEnd(end: AudioEnd): void {
    if (!main.window) return;
    const { port1, port2 } = new MessageChannelMain();
    supervisor.connectAudio(end, port1);
    main.window.webContents.postMessage(AUDIO_PORT_MESSAGE, end, [port2]);
  }

  /** A model that shall run elsewhere than on the processor is tried there first: until then the processor does it. */
  function probe(): void {
    probeUnknown(config(), probeByUtility).then((news) => news && supervisor.renew(), report);
  }

  handle('engine:command', obey);
  handle('engine:restart', () => supervisor.start());
  handle('audio:connect-microphone', () => connectAudioEnd('microphone'));
  serveLog();
  handle('app:about', () => about(config()));
  handle('app:processes', processes);
  servePanelSaves({ window, loaded: () => settings.loaded, status: () => supervisor.status, tail });

  limitPermissions();
  showTheme(settings.config);
  serveRenderer();
  const hidden = process.argv.includes(HIDDEN_ARGUMENT);
  main.open(hidden);
  supervisor.start();
  probe();
  void api.configure(config().api);
  const opening = Desktop.open(
    {
      command: (command) => void supervisor.command(command),
      window,
      showWindow: () => main.show(),
      showSettings() {
        main.show();
        main.push('app:show-settings', true);
      },
      openOverlay: (size) => openOverlayWindow(locale(), size),
      onError: report,
    },
    config(),
  );
  opening.then((opened) => {
    desktop = opened;
    desktop.ask(questionInArguments(process.argv));
  }, report);
  followPower(
    () => main.push('app:asleep', true),
    () => main.push('app:asleep', false),
  );

  app.on('second-instance', (_event, argv) => {
    if (desktop) desktop.onSecondStart(argv);
    else main.show();
  });
  app.on('activate', () => main.show());
  const trace = startTrace(config());
  trace.catch((error: unknown) => log.error({ error }, 'the trace could not be begun'));
  app.on('before-quit', (event) => {
    if (quitting) return;
    quitting = true;
    const engineEnd = supervisor.stop();
    desktop?.close();
    void api.close();
    models.close();
    history.close();
    if (!config().profiling.enabled) return;
    event.preventDefault();
    void engineEnd.then(() => finishTrace(trace, log)).finally(() => app.quit());
  });
}

/** Main and engine write into one folder a start. */
function withProfileFolder(config: Config, folder: string | null): Config {
  return { ...config, profiling: { ...config.profiling, folder } };
}

function profilingFolder({ profiling }: Config): string | null {
  return profiling.enabled ? profileFolder(profiling.folder) : profiling.folder;
}

async function startTrace({ profiling }: Config): Promise<AppTrace | undefined> {
  if (!profiling.enabled || profiling.folder === null) return undefined;
  const { AppTrace } = await import('./diagnostics/app-trace.ts');
  return AppTrace.start(profiling.folder);
}

async function finishTrace(trace: Promise<AppTrace | undefined>, log: Logger): Promise<void> {
  try {
    log.info({ file: await (await trace)?.finish() }, 'the trace is written');
  } catch (error) {
    log.error({ error }, 'the trace could not be written');
  }
}

app.on('window-all-closed', () => app.quit());

ensureWritableProfile();
if (!app.requestSingleInstanceLock()) {
  process.stderr.write('hark: it is already running; its window comes to the front\n');
  app.quit();
} else {
  registerScheme();
  void app.whenReady().then(() => {
    try {
      run();
    } catch (thrown) {
      const { code, message, advice } = toHarkError(thrown);
      process.stderr.write(`hark: ${message} [${code}]\n  ${advice}\n`);
      dialog.showErrorBox('Hark cannot start', `${message}\n\n${advice}`);
      app.exit(CONFIG_EXIT_CODE);
    }
  });
}
