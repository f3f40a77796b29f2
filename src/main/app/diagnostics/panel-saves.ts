import type { ProcessFigures } from '../../../shared/app/process-figures.ts';
import type { SaveRequest } from '../../../shared/app/save-request.ts';
import type { EngineStatus } from '../../../shared/engine/engine-status.ts';
import type { LoadedConfig } from '../../config/load-config.ts';
import type { Dialogs } from '../window/dialogs.ts';
import type { AppWindow, PageArea } from '../window/main-window.ts';
import { saveFile } from '../window/save-file.ts';
import { diagnostics } from './diagnostics.ts';
import type { RecentEvents } from './recent-events.ts';

interface PanelSavesDeps {
  dialogs: Dialogs;
  /** The window with the panel. */
  window(): Pick<AppWindow<never>, 'capture'> | undefined;
  version: string;
  loadedConfig(): LoadedConfig;
  status(): EngineStatus;
  processes(): ProcessFigures[];
  recentEvents: RecentEvents;
}

/** Saves what the performance panel offers: the turns as CSV, a picture of the panel, diagnostics. */
export class PanelSaves {
  constructor(private readonly deps: PanelSavesDeps) {}

  /** @returns the path; undefined when the user cancelled. @throws HarkError OUTPUT_UNWRITABLE */
  async save(request: SaveRequest): Promise<string | undefined> {
    const { dialogs, window, version, loadedConfig, status, processes, recentEvents } = this.deps;
    if (request.type === 'turns') return saveFile(dialogs, 'hark-turns', 'csv', request.csv);
    if (request.type === 'picture') {
      const picture = await window()?.capture(toWholePixels(request.area));
      return picture && saveFile(dialogs, 'hark-performance', 'png', picture);
    }
    const text = await diagnostics({
      version,
      loaded: loadedConfig(),
      status: status(),
      processes: processes(),
      recentEvents,
      conversation: request.conversation,
    });
    return saveFile(dialogs, 'hark-diagnostics', 'json', text);
  }
}

/** Electron captures whole pixels only. */
function toWholePixels({ x, y, width, height }: PageArea): PageArea {
  return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) };
}
