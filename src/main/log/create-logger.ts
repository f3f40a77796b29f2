import pino, { type Logger } from 'pino';
import type { Config } from '../../shared/settings/config-schema.ts';
import { logFile } from './log-file.ts';

/**
 * Creates a logger that writes JSON lines to stderr and to the log file; stdout is for results.
 * @param name the process or subsystem
 */
export function createLogger(name: 'main' | 'engine' | 'performance', level: Config['log']['level']): Logger {
  const file = openFile();
  const everything = { level: 'trace' as const };
  return pino(
    { name, level },
    pino.multistream([
      { ...everything, stream: pino.destination({ dest: 2, sync: true }) },
      ...(file ? [{ ...everything, stream: file }] : []),
    ]),
  );
}

/** Logging must not stop Hark, even if the disk is full or the folder is not writable. */
function openFile(): ReturnType<typeof pino.destination> | undefined {
  try {
    const file = pino.destination({ dest: logFile(), mkdir: true, sync: true });
    file.on('error', () => undefined);
    return file;
  } catch {
    return undefined;
  }
}
