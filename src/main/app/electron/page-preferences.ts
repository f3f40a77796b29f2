import { join } from 'node:path';
import { type BrowserWindow, shell, type WebPreferences } from 'electron';
import { LOCALE_ARGUMENT } from '../../../shared/ipc/page-bridge.ts';
import { APP_ORIGIN } from '../window/permissions.ts';

const EXTERNAL_LINK = /^https:\/\//;

/** A sandboxed page without Node. @param locale of its texts */
export function pagePreferences(locale: string): WebPreferences {
  return {
    additionalArguments: [`${LOCALE_ARGUMENT}${locale}`],
    preload: join(__dirname, '../preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    spellcheck: false,
    // It listens and speaks while hidden, and speaks before the first click.
    backgroundThrottling: false,
    autoplayPolicy: 'no-user-gesture-required',
  };
}

/** Loads a page of the app, which cannot navigate to another one. */
export function loadPage(window: BrowserWindow, page: 'index.html' | 'overlay.html'): void {
  const { webContents } = window;
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    if (EXTERNAL_LINK.test(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  void window.loadURL(`${APP_ORIGIN}/${page}`);
}
