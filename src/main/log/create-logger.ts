import pino, { type Logger } from 'pino';
import type { Config } from '../../shared/config-schema.ts';

/** A logger that writes JSON lines to stderr: stdout is for results. @param name the process */
export function createLogger(name: 'main' | 'engine' | 'performance', level: Config['log']['level']): Logger {
  return pino({ name, level }, pino.destination({ dest: 2, sync: true }));
}
