import { join } from 'node:path';
import { BrowserWindow, nativeTheme, session, shell, type WebPreferences } from 'electron';
import { LOCALE_ARGUMENT } from '../../../shared/ipc/page-bridge.ts';
import { readBounds, rememberBounds } from '../desktop/window-bounds.ts';
import { APP_ORIGIN, isPermitted } from './permissions.ts';

const BACKGROUND = { light: '#f6f7f9', dark: '#14161b' };
const EXTERNAL_LINK = /^https:\/\//;

/**
 * Opens the main window where it was; the page in it is sandboxed and cannot leave the app.
 * @param locale of its texts
 * @param hidden whether it is shown only when it is asked for
 */
export function openWindow(locale: string, hidden: boolean): BrowserWindow {
  const { x, y, width, height, maximized } = readBounds();
  const window = new BrowserWindow({
    ...(x !== undefined && y !== undefined && { x, y }),
    width,
    height,
    title: 'Hark',
    minWidth: 320,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: pagePreferences(locale),
  });
  if (maximized && !hidden) window.maximize();
  window.once('ready-to-show', () => hidden || window.show());
  window.on('close', () => rememberBounds(window));
  load(window, 'index.html');
  return window;
}

/** Opens the overlay's window, hidden: over all others, and never with the keyboard. */
export function openOverlayWindow(locale: string, size: { width: number; height: number }): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    title: 'Hark',
    show: false,
    frame: false,
    transparent: true,
    resizable: false,
    focusable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    hasShadow: false,
    webPreferences: pagePreferences(locale),
  });
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
  // It shows, nothing more: clicks go to what is under it.
  window.setIgnoreMouseEvents(true);
  load(window, 'overlay.html');
  return window;
}

function pagePreferences(locale: string): WebPreferences {
  return {
    additionalArguments: [`${LOCALE_ARGUMENT}${locale}`],
    preload: join(__dirname, '../preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    // It listens and speaks while hidden, and speaks without having been clicked.
    backgroundThrottling: false,
    autoplayPolicy: 'no-user-gesture-required',
  };
}

function load(window: BrowserWindow, page: string): void {
  const { webContents } = window;
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    if (EXTERNAL_LINK.test(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  void window.loadURL(`${APP_ORIGIN}/${page}`);
}

/** Lets the window have the microphone and refuses everything else. */
export function limitPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const mediaTypes = 'mediaTypes' in details ? details.mediaTypes : [];
    decide(isPermitted(permission, details.requestingUrl ?? '', mediaTypes));
  });
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
}
