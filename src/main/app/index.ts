/** Electron's main process: life cycle, the window, and the engine's supervision. */
import { app, type BrowserWindow, dialog, MessageChannelMain, type Rectangle } from 'electron';
import type { Logger } from 'pino';
import type { Config } from '../../shared/config-schema.ts';
import { parseEngineCommand } from '../../shared/engine-commands.ts';
import { HarkError, toHarkError } from '../../shared/errors.ts';
import { AUDIO_PORTS_MESSAGE, parseSaveRequest } from '../../shared/ipc.ts';
import { type LoadedConfig, loadConfig } from '../config/load-config.ts';
import { profileFolder } from '../config/profile-folder.ts';
import { createLogger } from '../log/create-logger.ts';
import { about } from './about.ts';
import type { AppTrace } from './app-trace.ts';
import { diagnostics } from './diagnostics.ts';
import { EngineSupervisor } from './engine-supervisor.ts';
import { EventTail } from './event-tail.ts';
import { forkEngine } from './fork-engine.ts';
import { History } from './history.ts';
import { handle, push } from './ipc.ts';
import { openTarget } from './open-target.ts';
import { processes } from './processes.ts';
import { save } from './save.ts';
import { registerScheme, serveRenderer } from './serve-renderer.ts';
import { limitPermissions, openWindow } from './window.ts';

const CONFIG_EXIT_CODE = 2;

function run(loaded: LoadedConfig): void {
  const config = withProfileFolder(loaded.config);
  const log = createLogger('main', config.log.level);
  let window: BrowserWindow | undefined;
  let pageLoaded = false;
  const tail = new EventTail();
  const history = new History({ config, window: () => window, onError: report });

  const supervisor = new EngineSupervisor({
    fork: forkEngine,
    config,
    log,
    onEvent: (event) => {
      tail.add(event);
      history.observe(event);
      if (event.type === 'open') openTarget(event.target, config).catch(report);
      if (event.type === 'error') log.warn(event, 'an error was reported');
      if (window) push(window.webContents, 'engine:event', event);
    },
    onStatus: (status) => window && push(window.webContents, 'engine:status', status),
    onConnectable: () => pageLoaded && connectAudio(),
  });

  /** Tells the window and the log of a failure of main's own. */
  function report(thrown: unknown): void {
    const { code, message } = toHarkError(thrown);
    log.warn({ code, message }, 'an error was reported');
    if (window) push(window.webContents, 'engine:event', { type: 'error', code, message, atMs: Date.now() });
  }

  /** New ports join a page and an engine whenever either is new. */
  function connectAudio(): void {
    if (!window) return;
    const capture = new MessageChannelMain();
    const playback = new MessageChannelMain();
    supervisor.connectAudio(capture.port1, playback.port1);
    window.webContents.postMessage(AUDIO_PORTS_MESSAGE, null, [capture.port2, playback.port2]);
  }

  function open(): void {
    window = openWindow();
    const { webContents } = window;
    webContents.on('did-start-loading', () => {
      pageLoaded = false;
    });
    webContents.on('did-finish-load', () => {
      pageLoaded = true;
      push(webContents, 'engine:status', supervisor.status);
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

  handle('engine:command', (argument) => {
    if (!supervisor.command(parseEngineCommand(argument)))
      throw new HarkError('ENGINE_UNAVAILABLE', 'the engine is not running');
  });
  handle('engine:restart', () => supervisor.start());
  handle('app:about', () => about(config));
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
    const text = await diagnostics({ loaded, status: supervisor.status, tail, conversation });
    return save(window, 'hark-diagnostics', 'json', text);
  });

  limitPermissions();
  serveRenderer();
  open();
  supervisor.start();

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (!window) open();
  });
  const trace = startTrace(config);
  trace.catch((error: unknown) => log.error({ error }, 'the trace could not be begun'));
  let quitting = false;
  app.on('before-quit', (event) => {
    if (quitting) return;
    quitting = true;
    const engineEnd = supervisor.stop();
    history.close();
    if (!config.profiling.enabled) return;
    event.preventDefault();
    void engineEnd.then(() => finishTrace(trace, log)).finally(() => app.quit());
  });
}

/** Main and engine write into one folder a start. */
function withProfileFolder(config: Config): Config {
  if (!config.profiling.enabled) return config;
  return { ...config, profiling: { ...config.profiling, folder: profileFolder(config.profiling.folder) } };
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

if (!app.requestSingleInstanceLock()) {
  process.stderr.write('hark: it is already running; its window comes to the front\n');
  app.quit();
} else {
  registerScheme();
  void app.whenReady().then(() => {
    try {
      run(loadConfig());
    } catch (thrown) {
      const { code, message, advice } = toHarkError(thrown);
      process.stderr.write(`hark: ${message} [${code}]\n  ${advice}\n`);
      dialog.showErrorBox('Hark cannot start', `${message}\n\n${advice}`);
      app.exit(CONFIG_EXIT_CODE);
    }
  });
}
