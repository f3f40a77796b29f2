import {
  app,
  type BrowserWindow,
  globalShortcut,
  MessageChannelMain,
  type MessagePortMain,
  nativeTheme,
  safeStorage,
  shell,
} from 'electron';
import { probeByUtility } from '../../models/electron/probe-by-utility.ts';
import type { AppPlatform } from '../app-platform.ts';
import { handle } from '../ipc.ts';
import { electronDialogs } from './electron-dialogs.ts';
import { forkEngine, forkLanguageModel, forkLibrary, forkWakeTraining } from './fork-process.ts';
import { offerUpdate } from './offer-update.ts';
import { openMainWindow, toAppWindow } from './open-main-window.ts';
import { openOverlayWindow } from './open-overlay-window.ts';
import { openTrayIcon } from './open-tray-icon.ts';
import { readClipboard } from './read-clipboard.ts';
import { showNotification } from './show-notification.ts';

/** What the app uses of Electron, which must be ready. */
export function electronPlatform(): AppPlatform<MessagePortMain> {
  let mainWindow: BrowserWindow | undefined;
  return {
    version: app.getVersion(),
    systemLocale: () => app.getLocale(),
    keyStore: safeStorage,
    handle,
    dialogs: electronDialogs(() => mainWindow),
    shortcuts: globalShortcut,
    loginItems: app,
    openWindow(options, events) {
      const window = openMainWindow(options, events);
      mainWindow = window;
      window.once('closed', () => {
        if (mainWindow === window) mainWindow = undefined;
      });
      return toAppWindow(window);
    },
    openOverlayWindow,
    openTrayIcon,
    showNotification,
    offerUpdate,
    setTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
    forkEngine,
    forkLibrary,
    forkWakeTraining,
    forkLanguageModel,
    probeProvider: probeByUtility,
    createChannel() {
      const { port1, port2 } = new MessageChannelMain();
      return { enginePort: port1, otherPort: port2 };
    },
    readClipboard,
    processMetrics: () => app.getAppMetrics(),
    showFileInFolder: (path) => shell.showItemInFolder(path),
    openExternal: (url) => shell.openExternal(url),
    async startTrace(folder) {
      const { AppTrace } = await import('./app-trace.ts');
      return AppTrace.start(folder);
    },
    quit: () => app.quit(),
  };
}
