/** Profiling options for developers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/hark-app.ts';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  ts: number;
  args: { name?: string };
}

test('writes one trace of all processes with the turn, its stages and garbage collection', {
  tag: '@long',
}, async ({ launch }) => {
  const { app, page, folder } = await launch({
    script: [60_000],
    env: { ENABLE_PERFORMANCE_PROFILING: 'true' },
  });
  await page.getByRole('button', { name: 'What is 12 times 7?' }).click();
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  const [start = ''] = readdirSync(join(folder, 'hark/profiles'));
  const profiles = join(folder, 'hark/profiles', start);
  const engineTrace = readdirSync(profiles).find((name) => name.startsWith('engine-')) ?? '';
  // Written continuously, so that a crash loses nothing.
  await expect.poll(() => readFileSync(join(profiles, engineTrace), 'utf8')).toContain('"memory, MiB"');

  await app.close();
  const { traceEvents } = JSON.parse(readFileSync(join(profiles, 'hark.trace.json'), 'utf8')) as {
    traceEvents: TraceEvent[];
  };
  const names = new Set(traceEvents.map(({ name }) => name));
  for (const name of ['turn', 'understanding', 'tts', 'playback', 'chunk', 'memory, MiB', 'V8.GCScavenger']) {
    expect(names).toContain(name);
  }
  const processes = new Map(
    traceEvents.filter(({ name }) => name === 'process_name').map(({ pid, args }) => [args.name, pid]),
  );
  for (const name of ['Browser', 'Renderer', 'hark-engine']) expect([...processes.keys()]).toContain(name);
  // All processes use one clock: the turn lies within the window's events.
  const turn = traceEvents.find(({ name }) => name === 'turn');
  const window = traceEvents.filter(({ pid, ph }) => pid === processes.get('Renderer') && ph === 'X');
  const times = window.map(({ ts }) => ts);
  expect(turn?.ts).toBeGreaterThan(times.reduce((a, b) => Math.min(a, b)));
  expect(turn?.ts).toBeLessThan(times.reduce((a, b) => Math.max(a, b)));
});
