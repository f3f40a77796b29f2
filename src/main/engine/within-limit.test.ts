import { stat } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { untilAborted } from './mcp/until-aborted.ts';
import { withinLimit } from './within-limit.ts';

const LIMIT = { limitMs: 1000, reason: new Error('too slow') };
const endless = (signal: AbortSignal) => untilAborted(new Promise<never>(() => undefined), signal);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('work ends after the limit, for its reason', async () => {
  const ended = expect(withinLimit(new AbortController().signal, LIMIT, endless)).rejects.toBe(LIMIT.reason);
  await vi.advanceTimersByTimeAsync(1000);
  await ended;
});

test('what came while the processor was busy is taken after the limit', async () => {
  vi.useRealTimers();
  const [limitMs, busyMs] = [5, 50];
  const result = withinLimit(new AbortController().signal, { ...LIMIT, limitMs }, async (signal) => {
    const found = stat(import.meta.filename);
    const until = performance.now() + busyMs;
    while (performance.now() < until);
    return untilAborted(found, signal);
  });
  expect((await result).isFile()).toBe(true);
});

test.each(['before', 'after'])('work ends with a signal that is aborted %s it has begun', async (when) => {
  const controller = new AbortController();
  const reason = new Error('enough');
  if (when === 'before') controller.abort(reason);
  const ended = expect(withinLimit(controller.signal, LIMIT, endless)).rejects.toBe(reason);
  controller.abort(reason);
  await ended;
});

test('work that is done leaves no timer and no listener', async () => {
  const { signal } = new AbortController();
  const removed = vi.spyOn(signal, 'removeEventListener');
  expect(await withinLimit(signal, LIMIT, async () => 'done')).toBe('done');
  expect(vi.getTimerCount()).toBe(0);
  expect(removed).toHaveBeenCalledOnce();
});
