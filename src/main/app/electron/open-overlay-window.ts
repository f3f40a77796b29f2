import { BrowserWindow, screen } from 'electron';
import type { OverlayWindow } from '../desktop/overlay.ts';
import { push } from '../ipc.ts';
import { loadPage, pagePreferences } from './page-preferences.ts';

const SIZE = { width: 460, height: 148 };
const MARGIN_PX = 24;

/** Opens the overlay's window, hidden: above all others, and never with the keyboard focus. */
export function openOverlayWindow(locale: string, onLoaded: () => void): OverlayWindow {
  const window = new BrowserWindow({
    ...SIZE,
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
  // It only shows something: clicks go to what is under it.
  window.setIgnoreMouseEvents(true);
  window.webContents.once('did-finish-load', onLoaded);
  loadPage(window, 'overlay.html');
  return {
    isVisible: () => !window.isDestroyed() && window.isVisible(),
    showAtPointer: () => showAtPointer(window),
    hide: () => window.hide(),
    close: () => window.isDestroyed() || window.destroy(),
    push: (channel, payload) => push(window.webContents, channel, payload),
  };
}

/** Shows it at the bottom of the screen with the pointer, where the user looks. */
function showAtPointer(window: BrowserWindow): void {
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  window.setPosition(
    Math.round(workArea.x + (workArea.width - SIZE.width) / 2),
    Math.round(workArea.y + workArea.height - SIZE.height - MARGIN_PX),
  );
  // Without taking the keyboard from the program in use.
  window.showInactive();
}
