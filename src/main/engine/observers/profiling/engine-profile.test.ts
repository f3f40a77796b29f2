import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EngineProfile } from './engine-profile.ts';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur: number;
  tid: number;
  args: Record<string, unknown>;
}

test('records a turn, its stages, chunks and garbage collection in the trace, and writes a CPU profile', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hark-profile-'));
  const profile = new EngineProfile(folder);
  profile.onChunk({ processingMs: 1.5, latenessMs: 2, shed: false, wakeScores: new Map(), vadMs: 0.3, wakeMs: 1 });
  profile.onChunk({
    processingMs: 0.01,
    latenessMs: 1,
    shed: false,
    wakeScores: new Map(),
    vadMs: undefined,
    wakeMs: undefined,
  });
  profile.observe({
    type: 'turn',
    turnId: 't1',
    outcome: 'answered',
    latencyMs: { stt: 50 },
    spans: [{ stage: 'stt', startMs: 100, endMs: 150 }],
    zeroAtMs: 1_000_000,
    atMs: 1_001_000,
  });
  const garbage = Array.from({ length: 200 }, () => new Array(100_000).fill({}));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(garbage).toHaveLength(200);
  profile.close();

  const text = readFileSync(join(folder, `engine-${process.pid}.trace.json`), 'utf8');
  const events = JSON.parse(`${text.trimEnd().replace(/,$/, '')}]`) as TraceEvent[];
  const named = (name: string) => events.filter((event) => event.name === name);
  const lanes = new Map(named('thread_name').map(({ tid, args }) => [tid, args.name]));
  expect(named('chunk')).toHaveLength(1);
  const [turn] = named('turn');
  expect(turn).toMatchObject({ dur: 1_000_000, args: { turnId: 't1' } });
  // Times are on the monotonic clock, as in Chromium's traces.
  const ageUs = Number(process.hrtime.bigint() / 1000n) - (turn?.ts ?? 0);
  expect(Math.abs(ageUs - (Date.now() - 1_000_000) * 1000)).toBeLessThan(1_000_000);
  expect(named('stt')).toMatchObject([{ ts: (turn?.ts ?? 0) + 100_000, dur: 50_000, args: { turnId: 't1' } }]);
  expect(events.some(({ tid }) => lanes.get(tid) === 'gc')).toBe(true);
  const cpu = JSON.parse(readFileSync(join(folder, `engine-${process.pid}-00.cpuprofile`), 'utf8'));
  expect(cpu.nodes.length).toBeGreaterThan(1);
  rmSync(folder, { recursive: true });
});
