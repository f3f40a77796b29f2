import { afterEach, expect, test } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { Engine } from '../../engine/engine.ts';
import { MemoryWatch } from './memory-watch.ts';

const MIB = 2 ** 20;
const watches: MemoryWatch[] = [];
afterEach(() => {
  for (const watch of watches.splice(0)) watch.close();
});

function watchMemory(evictIdle: (idleMs: number) => number = () => 0) {
  let available: number | undefined = 4096 * MIB;
  const reported: string[] = [];
  const watch = new MemoryWatch(
    { evictIdle },
    ({ code, message }) => reported.push(`${code}: ${message}`),
    () => available,
  );
  watches.push(watch);
  const check = (mib: number | undefined) => {
    available = mib === undefined ? undefined : mib * MIB;
    watch.check();
    return watch.isLow;
  };
  return { check, reported };
}

test('reports low memory once, until twice as much is free', () => {
  const { check, reported } = watchMemory();
  expect([4096, 399, 300, 700, 801, 500, 399].map(check)).toEqual([false, true, true, true, false, false, true]);
  expect(reported).toEqual([
    'MEMORY_LOW: the machine has 399 MiB of memory left',
    'MEMORY_LOW: the machine has 399 MiB of memory left',
  ]);
});

test('does not assume low memory where the system does not report it', () => {
  const { check, reported } = watchMemory();
  expect(check(undefined)).toBe(false);
  expect(reported).toEqual([]);
});

test('evicts idle models on low memory, keeps those in use and reloads on the next question', { tags: 'long' }, async ({
  task,
}) => {
  const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
  try {
    const detection = await engine.models.acquire('detection');
    await engine.warm();
    expect(engine.models.stats.groups).toBe(3);
    // As if half a minute had passed.
    const { check } = watchMemory(() => engine.models.evictIdle(0));
    check(300);
    expect(engine.models.stats.groups).toBe(1);
    const startedAt = performance.now();
    await engine.warm();
    task.meta.recoveryMs = performance.now() - startedAt;
    expect((await engine.synthesizeWhole('It is three.')).samples.length).toBeGreaterThan(0);
    detection.release();
  } finally {
    await engine.close();
  }
});
