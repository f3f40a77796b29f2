import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LOG_LINE_LEVELS, type LogLine, type LogQuery } from '../../shared/log.ts';
import { stateFolder } from '../config/state-folder.ts';

/** A larger file is rotated at start-up. */
const MAX_BYTES = 4 * 1024 * 1024;
/** Number of bytes read from the end of the file. */
const TAIL_BYTES = 1024 * 1024;
const MAX_LINES = 500;

/** pino's numeric levels (https://getpino.io/#/docs/api?id=logger-level). */
const LEVEL_OF_NUMBER: Record<number, LogLine['level']> = { 20: 'debug', 30: 'info', 40: 'warn', 50: 'error' };

const lineSchema = z.looseObject({
  level: z.number(),
  time: z.number(),
  name: z.string(),
  msg: z.string().default(''),
});

/** The log file of all app processes. It never contains speech. */
export function logFile(): string {
  return join(stateFolder(), 'logs', 'hark.log');
}

/** Renames a large log file at start-up. */
export function rotateLog(): void {
  const file = logFile();
  try {
    if (statSync(file).size >= MAX_BYTES) renameSync(file, `${file}.1`);
  } catch {
    // The file does not exist, another process has renamed it, or the folder is not writable.
  }
}

/** @returns newest first, at most 500 lines of the last 1 MiB */
export function readLog({ level, words }: LogQuery): LogLine[] {
  const terms = words.toLowerCase().split(/\s+/);
  const minLevel = LOG_LINE_LEVELS.indexOf(level);
  const lines: LogLine[] = [];
  for (const text of readTail(logFile()).split('\n').reverse()) {
    const lower = text.toLowerCase();
    if (!terms.every((word) => lower.includes(word))) continue;
    const line = parseLine(text);
    if (line && LOG_LINE_LEVELS.indexOf(line.level) >= minLevel && lines.push(line) === MAX_LINES) break;
  }
  return lines;
}

function readTail(file: string): string {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return '';
  }
  try {
    const { size } = fstatSync(descriptor);
    const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}

/** @returns undefined for an incomplete or invalid line */
function parseLine(text: string): LogLine | undefined {
  try {
    const { level, time, name, msg, pid: _pid, hostname: _hostname, ...rest } = lineSchema.parse(JSON.parse(text));
    return {
      level: LEVEL_OF_NUMBER[level] ?? 'error',
      atMs: time,
      name,
      message: msg,
      details: Object.keys(rest).length > 0 ? JSON.stringify(rest) : '',
    };
  } catch {
    return undefined;
  }
}
