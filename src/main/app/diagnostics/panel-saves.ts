import type { BrowserWindow, Rectangle } from 'electron';
import type { EngineStatus } from '../../../shared/engine/engine-status.ts';
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

/** Saves what the performance panel offers: the turns as CSV, a picture of the panel, diagnostics. */
export function servePanelSaves({ window: opened, loaded, status, tail }: PanelSavesParts): void {
  handle('app:save', async (request) => {
    const window = opened();
    if (!window) return undefined;
    if (request.type === 'turns') return save(window, 'hark-turns', 'csv', request.csv);
    if (request.type === 'picture') {
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
