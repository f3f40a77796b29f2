import type { BrowserWindow, Rectangle } from 'electron';
import { type EngineStatus, parseSaveRequest } from '../../../shared/ipc.ts';
import type { LoadedConfig } from '../../config/load-config.ts';
import { handle } from '../ipc.ts';
import { save } from '../window/save-file.ts';
import { diagnostics } from './diagnostics.ts';
import type { EventTail } from './recent-events.ts';

interface PanelSavesParts {
  window(): BrowserWindow | undefined;
  loaded(): LoadedConfig;
  status(): EngineStatus;
  tail: EventTail;
}

/** Saves what the performance panel offers: turns as CSV, its picture, diagnostics. */
export function servePanelSaves({ window: opened, loaded, status, tail }: PanelSavesParts): void {
  handle('app:save', async (argument) => {
    const request = parseSaveRequest(argument);
    const window = opened();
    if (!window) return undefined;
    if (request.kind === 'turns') return save(window, 'hark-turns', 'csv', request.csv);
    if (request.kind === 'picture') {
      const picture = await window.webContents.capturePage(rounded(request.area));
      return save(window, 'hark-performance', 'png', picture.toPNG());
    }
    const { conversation } = request;
    const text = await diagnostics({ loaded: loaded(), status: status(), tail, conversation });
    return save(window, 'hark-diagnostics', 'json', text);
  });
}

/** Electron takes whole pixels only. */
function rounded({ x, y, width, height }: Rectangle): Rectangle {
  return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) };
}
