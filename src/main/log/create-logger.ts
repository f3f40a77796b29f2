import pino, { type Logger } from 'pino';
import type { Config } from '../../shared/settings/config-schema.ts';
import { logFile } from './log-file.ts';

/**
 * A logger that writes JSON lines to the log file and to stderr; stdout is for results.
 * @param name the process, or what is logged about
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

/** A full disk, or a folder that may not be written to, must not keep Hark from answering. */
function openFile(): ReturnType<typeof pino.destination> | undefined {
  try {
    const file = pino.destination({ dest: logFile(), mkdir: true, sync: true });
    file.on('error', () => undefined);
    return file;
  } catch {
    return undefined;
  }
}
