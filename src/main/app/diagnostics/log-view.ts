import { shell } from 'electron';
import { logQuerySchema } from '../../../shared/log.ts';
import { logFile, readLog } from '../../log/log-file.ts';
import { handle } from '../ipc.ts';

/** Answers the window's log view. */
export function serveLog(): void {
  handle('log:read', (argument) => readLog(logQuerySchema.parse(argument)));
  handle('log:show-file', () => shell.showItemInFolder(logFile()));
}
