/** Electron's main process: life cycle, the window, and the engine's supervision. */
import { app, type BrowserWindow, dialog, MessageChannelMain, type Rectangle } from 'electron';
import type { Logger } from 'pino';
import type { AudioEnd } from '../../shared/audio-port.ts';
import type { Config } from '../../shared/config-schema.ts';
import { type EngineCommand, parseEngineCommand } from '../../shared/engine-commands.ts';
import { HarkError, toHarkError } from '../../shared/errors.ts';
import { AUDIO_PORT_MESSAGE, parseSaveRequest } from '../../shared/ipc.ts';
import { interfaceLocale } from '../../shared/language.ts';
import { profileFolder } from '../config/profile-folder.ts';
import { createLogger } from '../log/create-logger.ts';
import { rotateLog } from '../log/log-file.ts';
import { probeUnknown } from '../models/providers/probe-unknown.ts';
import { about } from './about.ts';
import { LocalApi } from './api/local-api.ts';
import type { AppTrace } from './app-trace.ts';
import { questionInArguments } from './desktop/deep-link.ts';
import { Desktop } from './desktop/desktop.ts';
import { HIDDEN_ARGUMENT } from './desktop/desktop-entry.ts';
import { followPower } from './desktop/power.ts';
import { diagnostics } from './diagnostics.ts';
import { EngineSupervisor } from './engine-supervisor.ts';
import { EventTail } from './event-tail.ts';
import { forkEngine } from './fork-engine.ts';
import { History } from './history.ts';
import { handle, push } from './ipc.ts';
import { serveLog } from './log-view.ts';
import { Models } from './models.ts';
import { openTarget } from './open-target.ts';
import { PageReplay } from './page-replay.ts';
import { probeByUtility } from './probe-by-utility.ts';
import { processes } from './processes.ts';
import { save } from './save.ts';
import { registerScheme, serveRenderer } from './serve-renderer.ts';
import { Settings } from './settings.ts';
import { showTheme } from './theme.ts';
import { limitPermissions, openOverlayWindow, openWindow } from './window.ts';
import { ensureWritableProfile } from './writable-profile.ts';

const CONFIG_EXIT_CODE = 2;
/** What the engine has nothing to do with. */
const WITHOUT_ENGINE: ReadonlySet<keyof Config> = new Set([
  'interface',
  'desktop',
  'devices',
  'history',
  'api',
  'models',
]);

function run(): void {
  const settings = new Settings({ window: () => window, onChange: applySettings, onError: report });
  const folder = profilingFolder(settings.config);
  const config = () => withProfileFolder(settings.config, folder);
  rotateLog();
  const log = createLogger('main', config().log.level);
  let window: BrowserWindow | undefined;
  let pageLoaded = false;
  let desktop: Desktop | undefined;
  let quitting = false;
  const tail = new EventTail();
  const replay = new PageReplay();
  const history = new History({ config, window: () => window, onError: report, onDeletedAll: () => replay.clear() });

  const supervisor = new EngineSupervisor({
    fork: forkEngine,
    config,
    talk: () => replay.talk,
    log,
    onEvent: (event) => {
      tail.add(event);
      replay.add(event);
      history.observe(event);
      if (event.type === 'open') openTarget(event.target, config()).catch(report);
      if (event.type === 'error') log.warn(event, 'an error was reported');
      desktop?.observe(event);
      api.observe(event);
      for (const page of [window, desktop?.overlay]) if (page) push(page.webContents, 'engine:event', event);
    },
    onStatus: (status) => window && push(window.webContents, 'engine:status', status),
    onConnectable: () => pageLoaded && connectAudio(),
  });

  const api = new LocalApi(obey, report);
  const models = new Models({
    window: () => window,
    settings,
    onInstalled: () => supervisor.renew(),
    onError: report,
  });

  /** @throws HarkError ENGINE_UNAVAILABLE */
  function obey(command: EngineCommand): void {
    if (!supervisor.command(command)) throw new HarkError('ENGINE_UNAVAILABLE', 'the engine is not running');
  }

  /** @param sections those that changed */
  function applySettings(changed: Config, sections: readonly (keyof Config)[]): void {
    showTheme(changed);
    void desktop?.configure(changed);
    void api.configure(changed.api);
    if (sections.some((section) => !WITHOUT_ENGINE.has(section))) supervisor.renew();
    if (sections.includes('stt') || sections.includes('tts')) probe();
    if (window) push(window.webContents, 'settings:changed', settings.snapshot);
  }

  /** Tells the window and the log of a failure of main's own. */
  function report(thrown: unknown): void {
    const { code, message } = toHarkError(thrown);
    log.warn({ code, message }, 'an error was reported');
    const event = { type: 'error', code, message, atMs: Date.now() } as const;
    tail.add(event);
    replay.add(event);
    if (window) push(window.webContents, 'engine:event', event);
  }

  /** New ports join a page and an engine whenever either is new. */
  function connectAudio(): void {
    connectAudioEnd('microphone');
    connectAudioEnd('loudspeaker');
  }

  function connectAudioEnd(end: AudioEnd): void {
    if (!window) return;
    const { port1, port2 } = new MessageChannelMain();
    supervisor.connectAudio(end, port1);
    window.webContents.postMessage(AUDIO_PORT_MESSAGE, end, [port2]);
  }

  /** A model that shall run elsewhere than on the processor is tried there first: until then the processor does it. */
  function probe(): void {
    probeUnknown(config(), probeByUtility).then((news) => news && supervisor.renew(), report);
  }

  const locale = () => interfaceLocale(config().interface.language, app.getLocale());

  function showWindow(): void {
    if (!window) return open(false);
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  function open(hidden: boolean): void {
    window = openWindow(locale(), hidden);
    window.on('close', (event) => {
      if (quitting || !config().desktop.keep_in_tray) return;
      event.preventDefault();
      window?.hide();
    });
    window.on('focus', () => desktop?.hideOverlay());
    const { webContents } = window;
    // Not `did-start-loading`, which tells of the microphone's frames too.
    webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) pageLoaded = false;
    });
    webContents.on('did-finish-load', () => {
      pageLoaded = true;
      push(webContents, 'engine:status', supervisor.status);
      for (const event of replay.events) push(webContents, 'engine:event', event);
      connectAudio();
    });
    webContents.on('render-process-gone', (_event, { reason }) => {
      log.error({ reason }, 'the window crashed; it is loaded again');
      if (reason !== 'clean-exit') webContents.reload();
    });
    window.on('closed', () => {
      window = undefined;
      pageLoaded = false;
    });
  }

  handle('engine:command', (argument) => obey(parseEngineCommand(argument)));
  handle('engine:restart', () => supervisor.start());
  handle('audio:connect-microphone', () => connectAudioEnd('microphone'));
  serveLog();
  handle('app:about', () => about(config()));
  handle('app:processes', processes);
  handle('app:save', async (argument) => {
    const request = parseSaveRequest(argument);
    if (!window) return undefined;
    if (request.kind === 'turns') return save(window, 'hark-turns', 'csv', request.csv);
    if (request.kind === 'picture') {
      const picture = await window.webContents.capturePage(rounded(request.area));
      return save(window, 'hark-performance', 'png', picture.toPNG());
    }
    const { conversation } = request;
    const text = await diagnostics({ loaded: settings.loaded, status: supervisor.status, tail, conversation });
    return save(window, 'hark-diagnostics', 'json', text);
  });

  limitPermissions();
  showTheme(settings.config);
  serveRenderer();
  const hidden = process.argv.includes(HIDDEN_ARGUMENT);
  open(hidden);
  supervisor.start();
  probe();
  void api.configure(config().api);
  const opening = Desktop.open(
    {
      command: (command) => void supervisor.command(command),
      window: () => window,
      showWindow,
      showSettings() {
        showWindow();
        if (window) push(window.webContents, 'app:show-settings', true);
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
  const tellAsleep = (asleep: boolean) => () => window && push(window.webContents, 'app:asleep', asleep);
  followPower(tellAsleep(true), tellAsleep(false));

  app.on('second-instance', (_event, argv) => {
    if (desktop) desktop.onSecondStart(argv);
    else showWindow();
  });
  app.on('activate', showWindow);
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
  const { AppTrace } = await import('./app-trace.ts');
  return AppTrace.start(profiling.folder);
}

async function finishTrace(trace: Promise<AppTrace | undefined>, log: Logger): Promise<void> {
  try {
    log.info({ file: await (await trace)?.finish() }, 'the trace is written');
  } catch (error) {
    log.error({ error }, 'the trace could not be written');
  }
}

/** Electron takes whole pixels only. */
function rounded({ x, y, width, height }: Rectangle): Rectangle {
  return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) };
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
