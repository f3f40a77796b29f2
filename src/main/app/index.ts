/** Electron's main process: its life cycle. The app itself is `App`. */
import '../models/no-telemetry.ts';
import { app, dialog, powerMonitor } from 'electron';
import { toHarkError } from '../../shared/errors.ts';
import { App } from './app.ts';
import { electronPlatform } from './electron/electron-platform.ts';
import { fetchNoDictionaries } from './electron/no-dictionaries.ts';
import { limitPermissions } from './electron/permission-handlers.ts';
import { registerScheme, serveRenderer } from './electron/serve-renderer.ts';
import { ensureWritableProfile } from './electron/writable-profile.ts';

const CONFIG_EXIT_CODE = 2;

function start(): void {
  const hark = new App(electronPlatform());
  limitPermissions();
  serveRenderer();
  hark.start(process.argv);
  followElectron(hark);
}

function followElectron(hark: App<unknown>): void {
  app.on('second-instance', (_event, argv) => hark.onSecondStart(argv));
  app.on('activate', () => hark.show());
  app.on('open-url', (event, link) => {
    event.preventDefault();
    hark.openLink(link);
  });
  // Nothing here keeps the machine awake: Hark takes no power-save blocker.
  powerMonitor.on('suspend', () => hark.setAsleep(true));
  powerMonitor.on('resume', () => hark.setAsleep(false));
  let isClosed = false;
  app.on('before-quit', (event) => {
    if (isClosed) return;
    isClosed = true;
    const closing = hark.close();
    if (!closing) return;
    event.preventDefault();
    void closing.finally(() => app.quit());
  });
}

function exitWith(thrown: unknown): void {
  const { code, message, advice } = toHarkError(thrown);
  process.stderr.write(`hark: ${message} [${code}]\n  ${advice}\n`);
  dialog.showErrorBox('Hark cannot start', `${message}\n\n${advice}`);
  app.exit(CONFIG_EXIT_CODE);
}

app.on('window-all-closed', () => app.quit());

ensureWritableProfile();
if (!app.requestSingleInstanceLock()) {
  process.stderr.write('hark: it is already running; its window comes to the front\n');
  app.quit();
} else {
  registerScheme();
  fetchNoDictionaries();
  void app.whenReady().then(() => {
    try {
      start();
    } catch (thrown) {
      exitWith(thrown);
    }
  });
}
