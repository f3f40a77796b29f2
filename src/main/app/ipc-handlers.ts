import type { About } from '../../shared/app/about.ts';
import type { ProcessFigures } from '../../shared/app/process-figures.ts';
import type { History } from '../history/history.ts';
import { logFile, readLog } from '../log/log-file.ts';
import type { Models } from '../models/library-client/models.ts';
import type { WakeTraining } from '../wake-training/client/wake-training.ts';
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
  models: Pick<Models<never>, 'list' | 'handleRequest'>;
  wakeTraining: Pick<WakeTraining, 'judge' | 'handleRequest' | 'state'>;
  panelSaves: PanelSaves;
  dialogs: Dialogs;
  about(): About;
  processes(): ProcessFigures[];
  showFileInFolder(path: string): void;
}

/** Answers every request of the window: one line a channel, which names the part that does the work. */
export function registerHandlers(handle: Handle, deps: HandlerDeps): void {
  const { engine, audioPorts, settings, history, models, wakeTraining, panelSaves, dialogs } = deps;
  handle('engine:command', (command) => engine.commandOrThrow(command));
  handle('engine:restart', () => engine.start());
  handle('audio:connect-microphone', () => audioPorts.connect('microphone'));
  handle('settings:get', () => settings.snapshot);
  handle('settings:request', (request) => settings.handleRequest(request));
  handle('history:find', (query) => history.find(query));
  handle('history:change', (change) => history.change(change));
  handle('history:export', async (format) => saveFile(dialogs, 'hark-history', format, await history.export(format)));
  handle('models:list', () => models.list());
  handle('models:request', (request) => models.handleRequest(request));
  handle('wake-training:judge', (phrase) => wakeTraining.judge(phrase));
  handle('wake-training:request', (request) => wakeTraining.handleRequest(request));
  handle('wake-training:state', () => wakeTraining.state);
  handle('log:read', readLog);
  handle('log:show-file', () => deps.showFileInFolder(logFile()));
  handle('app:about', () => deps.about());
  handle('app:processes', () => deps.processes());
  handle('app:save', (request) => panelSaves.save(request));
}
