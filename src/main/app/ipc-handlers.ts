import { z } from 'zod';
import { parseEngineCommand } from '../../shared/engine/engine-commands.ts';
import { HISTORY_FORMATS, historyChangeSchema, historyQuerySchema } from '../../shared/history.ts';
import { type About, type ProcessFigures, parseSaveRequest } from '../../shared/ipc.ts';
import { logQuerySchema } from '../../shared/log.ts';
import { modelsRequestSchema } from '../../shared/models/models.ts';
import { settingsRequestSchema } from '../../shared/settings/settings-messages.ts';
import type { History } from '../history/history.ts';
import { logFile, readLog } from '../log/log-file.ts';
import type { Models } from '../models/library-client/models.ts';
import type { PanelSaves } from './diagnostics/panel-saves.ts';
import type { EngineSupervisor } from './engine-process/engine-supervisor.ts';
import type { handle } from './ipc.ts';
import type { Settings } from './settings/settings.ts';
import type { AudioPorts } from './window/audio-ports.ts';
import type { Dialogs } from './window/dialogs.ts';
import { saveFile } from './window/save-file.ts';

/** Registers the function that answers a channel. */
export type Handle = typeof handle;

interface HandlerDeps {
  engine: Pick<EngineSupervisor<never>, 'commandOrThrow' | 'start'>;
  audioPorts: Pick<AudioPorts<never>, 'connect'>;
  settings: Settings;
  history: History;
  models: Models;
  panelSaves: PanelSaves;
  dialogs: Dialogs;
  about(): About;
  processes(): ProcessFigures[];
  showFileInFolder(path: string): void;
}

/** Answers every request of the window: one line a channel, which names the part that does the work. */
export function registerHandlers(handle: Handle, deps: HandlerDeps): void {
  const { engine, audioPorts, settings, history, models, panelSaves, dialogs } = deps;
  handle('engine:command', (argument) => engine.commandOrThrow(parseEngineCommand(argument)));
  handle('engine:restart', () => engine.start());
  handle('audio:connect-microphone', () => audioPorts.connect('microphone'));
  handle('settings:get', () => settings.snapshot);
  handle('settings:request', async (argument) => settings.handleRequest(settingsRequestSchema.parse(argument)));
  handle('history:find', async (argument) => history.find(historyQuerySchema.parse(argument)));
  handle('history:change', async (argument) => history.change(historyChangeSchema.parse(argument)));
  handle('history:export', async (argument) => {
    const format = z.enum(HISTORY_FORMATS).parse(argument);
    return saveFile(dialogs, 'hark-history', format, await history.export(format));
  });
  handle('models:list', () => models.list());
  handle('models:request', async (argument) => models.handleRequest(modelsRequestSchema.parse(argument)));
  handle('log:read', (argument) => readLog(logQuerySchema.parse(argument)));
  handle('log:show-file', () => deps.showFileInFolder(logFile()));
  handle('app:about', () => deps.about());
  handle('app:processes', () => deps.processes());
  handle('app:save', async (argument) => panelSaves.save(parseSaveRequest(argument)));
}
