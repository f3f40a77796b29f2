import { expect, test } from 'vitest';
import { latencyOverTime, percentilesOf, turnsAsCsv } from './turn-statistics.ts';

const turns = [100, 300, 200].map((voiceToVoice, index) => ({
  type: 'turn' as const,
  turnId: `t${index}`,
  outcome: 'answered' as const,
  latencyMs: index === 1 ? { voiceToVoice, stt: 50 } : { voiceToVoice },
  spans: [],
  zeroAtMs: 0,
  atMs: 1000 * index,
}));

test('takes percentiles only of the turns that have the latency', () => {
  expect(percentilesOf(turns, 'voiceToVoice')).toEqual({ p50: 200, p95: 300, p99: 300 });
  expect(percentilesOf(turns, 'stt')).toEqual({ p50: 50, p95: 50, p99: 50 });
  expect(percentilesOf(turns, 'llm')).toBeUndefined();
});

test('gives each turn the percentiles of the turns before it', () => {
  expect(latencyOverTime(turns, 'voiceToVoice', 2)).toMatchObject([
    { turn: 1, latency: 100, p50: 100, p95: 100 },
    { turn: 2, latency: 300, p50: 100, p95: 300 },
    { turn: 3, latency: 200, p50: 200, p95: 300 },
  ]);
});

test('writes one CSV line per turn, without any spoken words', () => {
  const [header, first, second] = turnsAsCsv(turns).split('\r\n');
  expect(header).toBe(
    'endedAt,turnId,outcome,voiceToVoiceMs,wakeMs,endpointMs,sttMs,understandingMs,llmMs,ttsMs,playbackMs',
  );
  expect(first).toBe('1970-01-01T00:00:00.000Z,t0,answered,100,,,,,,,');
  expect(second).toBe('1970-01-01T00:00:01.000Z,t1,answered,300,,,50,,,,');
});
