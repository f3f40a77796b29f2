import { shell } from 'electron';
import { logFile, readLog } from '../../log/log-file.ts';
import { handle } from '../ipc.ts';

/** Answers the window's log view. */
export function serveLog(): void {
  handle('log:read', readLog);
  handle('log:show-file', () => shell.showItemInFolder(logFile()));
}
