import { join } from 'node:path';
import { BrowserWindow, nativeTheme, session, shell } from 'electron';
import { APP_ORIGIN, isPermitted } from './permissions.ts';

const BACKGROUND = { light: '#f6f7f9', dark: '#14161b' };
const EXTERNAL_LINK = /^https:\/\//;

/** Opens the one window; the page in it is sandboxed and cannot leave the app. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Hark',
    width: 1120,
    height: 760,
    minWidth: 400,
    minHeight: 520,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // It listens and speaks while hidden, and speaks without having been clicked.
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  const { webContents } = window;
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    if (EXTERNAL_LINK.test(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Lets the window have the microphone and refuses everything else. */
export function limitPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const mediaTypes = 'mediaTypes' in details ? details.mediaTypes : [];
    decide(isPermitted(permission, details.requestingUrl ?? '', mediaTypes));
  });
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
}
