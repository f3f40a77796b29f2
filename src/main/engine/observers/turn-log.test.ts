import { Writable } from 'node:stream';
import pino from 'pino';
import { expect, test } from 'vitest';
import { TurnLog } from './turn-log.ts';

test('logs each event of a turn with its turnId and without spoken text', () => {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write(line, _encoding, done) {
      lines.push(JSON.parse(String(line)));
      done();
    },
  });
  const log = new TurnLog(pino({ level: 'debug' }, stream));
  log.observe({ type: 'turn-started', turnId: 't1', trigger: 'wake', atMs: 1 });
  log.observe({ type: 'wake', turnId: 't1', keyword: 'alexa', score: 0.9, atMs: 1 });
  log.observe({ type: 'partial', turnId: 't1', text: 'my secret', atMs: 2 });
  log.observe({ type: 'transcript', turnId: 't1', text: 'my secret', atMs: 3 });
  log.observe({ type: 'reply', turnId: 't1', text: 'your secret', skill: 'time', atMs: 4 });
  log.observe({ type: 'error', turnId: 't1', code: 'TTS_FAILED', message: 'it broke', atMs: 5 });
  log.observe({ type: 'state', state: 'asleep' });
  expect(lines.map(({ msg }) => msg)).toEqual(['turn started', 'wake word', 'transcript', 'reply', 'turn failed']);
  expect(lines.every(({ turnId }) => turnId === 't1')).toBe(true);
  expect(JSON.stringify(lines)).not.toContain('secret');
});
