import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLogger } from './create-logger.ts';
import { logFile, readLog, rotateLog } from './log-file.ts';

let folder: string;
const stateHome = process.env.XDG_STATE_HOME;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-log-'));
  process.env.XDG_STATE_HOME = folder;
});
afterEach(() => {
  if (stateHome === undefined) delete process.env.XDG_STATE_HOME;
  else process.env.XDG_STATE_HOME = stateHome;
  rmSync(folder, { recursive: true, force: true });
});

test('reads the log, newest line first, filtered by level and words', () => {
  const log = createLogger('main', 'debug');
  log.debug({ turnId: 'a' }, 'turn started');
  log.info({ loadMs: 12 }, 'ready');
  log.error({ code: 'ENGINE_CRASHED' }, 'the engine crashed');
  expect(readLog({ level: 'debug', words: '' })).toMatchObject([
    { level: 'error', name: 'main', message: 'the engine crashed', details: '{"code":"ENGINE_CRASHED"}' },
    { level: 'info', message: 'ready' },
    { level: 'debug', message: 'turn started' },
  ]);
  expect(readLog({ level: 'info', words: '' })).toHaveLength(2);
  expect(readLog({ level: 'debug', words: 'engine_crashed' })).toHaveLength(1);
});

test('skips an incomplete line, as a kill leaves it', () => {
  createLogger('main', 'info').info('whole');
  appendFileSync(logFile(), '{"level":30,"time":1,"na');
  expect(readLog({ level: 'debug', words: '' }).map(({ message }) => message)).toEqual(['whole']);
});

test('rotates a large file', () => {
  createLogger('main', 'info').info('old');
  rotateLog();
  expect(existsSync(`${logFile()}.1`)).toBe(false);
  writeFileSync(logFile(), 'x'.repeat(5 * 1024 * 1024));
  rotateLog();
  expect(existsSync(`${logFile()}.1`)).toBe(true);
  expect(readLog({ level: 'debug', words: '' })).toEqual([]);
});

test.runIf(existsSync('/dev/full'))('continues on a full disk', () => {
  mkdirSync(join(folder, 'hark/logs'), { recursive: true });
  symlinkSync('/dev/full', logFile());
  expect(() => writeFileSync(logFile(), 'x')).toThrow('ENOSPC');
  const log = createLogger('main', 'info');
  for (let line = 0; line < 3; line++) expect(() => log.info('still here')).not.toThrow();
});

test('continues when the log folder cannot be created', () => {
  writeFileSync(join(folder, 'hark'), 'in the way');
  expect(() => createLogger('main', 'info').info('still here')).not.toThrow();
});
