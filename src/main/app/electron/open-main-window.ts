import { BrowserWindow, type MessagePortMain, nativeTheme } from 'electron';
import { AUDIO_PORT_MESSAGE } from '../../../shared/ipc/page-bridge.ts';
import { push } from '../ipc.ts';
import type { AppWindow, AppWindowEvents, AppWindowOptions } from '../window/main-window.ts';
import { loadPage, pagePreferences } from './page-preferences.ts';
import { readBounds, rememberBounds } from './window-bounds.ts';

const BACKGROUND = { light: '#f6f7f9', dark: '#14161b' };

/** Opens the main window at its last position. */
export function openMainWindow({ locale, isHidden }: AppWindowOptions, events: AppWindowEvents): BrowserWindow {
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
  if (maximized && !isHidden) window.maximize();
  window.once('ready-to-show', () => isHidden || window.show());
  follow(window, events);
  loadPage(window, 'index.html');
  return window;
}

function follow(window: BrowserWindow, events: AppWindowEvents): void {
  const { webContents } = window;
  window.on('close', (event) => {
    rememberBounds(window);
    if (!events.onClose()) event.preventDefault();
  });
  window.on('closed', () => events.onClosed());
  window.on('focus', () => events.onFocus());
  // Not `did-start-loading`, which also happens for the frames of the microphone.
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) events.onNavigation();
  });
  webContents.on('did-finish-load', () => events.onLoaded());
  webContents.on('render-process-gone', (_event, { reason }) => events.onCrashed(reason));
}

/** The window as the app uses it. */
export function toAppWindow(window: BrowserWindow): AppWindow<MessagePortMain> {
  const { webContents } = window;
  return {
    isVisible: () => window.isVisible(),
    isMinimized: () => window.isMinimized(),
    isFocused: () => window.isFocused(),
    show: () => window.show(),
    restore: () => window.restore(),
    focus: () => window.focus(),
    hide: () => window.hide(),
    reload: () => webContents.reload(),
    push: (channel, payload) => push(webContents, channel, payload),
    sendAudioPort: (end, port) => webContents.postMessage(AUDIO_PORT_MESSAGE, end, [port]),
    capture: async (area) => (await webContents.capturePage(area)).toPNG(),
  };
}
