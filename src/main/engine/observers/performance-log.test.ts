import { Writable } from 'node:stream';
import pino from 'pino';
import { expect, test } from 'vitest';
import { PerformanceLog } from './performance-log.ts';

function openLog(level: string) {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return { log: new PerformanceLog(pino({ level }, sink)), lines };
}

const turn = {
  type: 'turn' as const,
  turnId: 't1',
  outcome: 'answered' as const,
  latencyMs: { stt: 50, voiceToVoice: 300 },
  spans: [{ stage: 'stt' as const, startMs: 100, endMs: 150 }],
  zeroAtMs: 0,
  atMs: 1000,
};

test('logs more at each level, and each line names its turn', () => {
  const at = (level: string) => {
    const { log, lines } = openLog(level);
    log.observe(turn);
    log.observe({ ...turn, turnId: 't2', latencyMs: { voiceToVoice: 2500 } });
    return lines.map(({ msg, turnId }) => `${msg} ${turnId}`);
  };
  expect(at('warn')).toEqual(['slow turn t2']);
  expect(at('info')).toEqual(['turn t1', 'slow turn t2']);
  expect(at('debug')).toEqual(['stage t1', 'turn t1', 'stage t2', 'slow turn t2']);
});

test('reports late chunks at most once a second, with their count', () => {
  const { log, lines } = openLog('warn');
  for (const latenessMs of [5, 25, 30, 40])
    log.onChunk({ latenessMs, processingMs: 1, shed: false, wakeScores: new Map(), vadMs: 1, wakeMs: undefined });
  expect(lines).toMatchObject([{ msg: 'chunks were late', latenessMs: 25, chunks: 1 }]);
});
