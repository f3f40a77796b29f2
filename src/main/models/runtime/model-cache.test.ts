import { afterEach, expect, test, vi } from 'vitest';
import { ModelCache } from './model-cache.ts';

type Groups = { a: string; b: string; c: string };
const caches: ModelCache<Groups>[] = [];

function makeCache({ maxGroups = 2, ttlMs = 1000, evictLeastRecent = true } = {}) {
  let nowMs = 1;
  const disposed: string[] = [];
  const loader = (name: string) => ({
    load: vi.fn(async () => name),
    dispose: (model: string): void | Promise<void> => void disposed.push(model),
  });
  const loaders = { a: loader('a'), b: loader('b'), c: loader('c') };
  const cache = new ModelCache<Groups>(loaders, { maxGroups, ttlMs, evictLeastRecent, now: () => nowMs });
  caches.push(cache);
  const wait = (ms: number) => {
    nowMs += ms;
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { cache, loaders, disposed, wait, settle };
}

afterEach(async () => {
  for (const cache of caches.splice(0)) await cache.close();
});

test('loads a group once for concurrent requests', async () => {
  const { cache, loaders } = makeCache();
  const leases = await Promise.all([cache.acquire('a'), cache.acquire('a'), cache.acquire('a')]);
  expect(leases.map(({ model }) => model)).toEqual(['a', 'a', 'a']);
  expect(loaders.a.load).toHaveBeenCalledTimes(1);
  expect(cache.stats).toMatchObject({ hits: 2, misses: 1 });
});

test('evicts the least recently used group and releases its models', async () => {
  const { cache, disposed, settle } = makeCache();
  for (const group of ['a', 'b', 'a', 'c'] as const) await cache.using(group, () => undefined);
  await settle();
  expect(disposed).toEqual(['b']);
});

test('evicts a group that does not fit after its last lease', async () => {
  const { cache, disposed, settle } = makeCache({ maxGroups: 1 });
  const lease = await cache.acquire('a');
  const newcomer = await cache.acquire('b');
  await settle();
  expect(disposed).toEqual([]);
  newcomer.release();
  newcomer.release();
  await settle();
  expect(disposed).toEqual(['b']);
  lease.release();
});

test('does not load a group twice while it is in use', async () => {
  const { cache, loaders, settle } = makeCache({ maxGroups: 1 });
  const lease = await cache.acquire('a');
  const newcomer = await cache.acquire('b');
  await cache.using('b', () => undefined);
  newcomer.release();
  lease.release();
  await settle();
  expect(loaders.b.load).toHaveBeenCalledTimes(1);
});

test('reloads a broken group for the next caller', async () => {
  const { cache, loaders } = makeCache();
  const lease = await cache.acquire('a');
  cache.discard('a');
  await cache.using('a', () => undefined);
  expect(loaders.a.load).toHaveBeenCalledTimes(2);
  lease.release();
});

test('keeps its groups if eviction is off, and evicts a new one after use', async () => {
  const { cache, disposed, settle } = makeCache({ evictLeastRecent: false });
  for (const group of ['a', 'b', 'c', 'a'] as const) await cache.using(group, () => undefined);
  await settle();
  expect(disposed).toEqual(['c']);
  expect(cache.stats).toMatchObject({ hits: 1, misses: 3, groups: 2 });
});

test('evicts an unused group after its time to live, but not a leased one', async () => {
  const { cache, disposed, wait, settle } = makeCache();
  await cache.using('a', () => undefined);
  const lease = await cache.acquire('b');
  for (let round = 0; round < 2; round++) {
    wait(501);
    cache.purgeStale();
  }
  await settle();
  expect(disposed).toEqual(['a']);
  lease.release();
});

test('keeps leased groups past their time to live, and purging terminates', async () => {
  const { cache, disposed, wait, settle } = makeCache({ maxGroups: 3 });
  const leases = await Promise.all([cache.acquire('a'), cache.acquire('b'), cache.acquire('c')]);
  leases[1]?.release();
  for (let round = 0; round < 3; round++) {
    wait(600);
    cache.purgeStale();
  }
  await settle();
  expect(disposed).toEqual(['b']);
  expect(cache.stats.groups).toBe(2);
  for (const lease of leases) lease.release();
});

test('retries a failed load on the next call', async () => {
  const { cache, loaders } = makeCache();
  loaders.a.load.mockRejectedValueOnce(new Error('damaged'));
  await expect(cache.acquire('a')).rejects.toThrow('damaged');
  await expect(cache.using('a', (model) => model)).resolves.toBe('a');
});

test('preloads a group without evicting another', async () => {
  const { cache, loaders, disposed, settle } = makeCache();
  await cache.preload('a');
  await cache.using('a', () => undefined);
  expect(cache.stats).toMatchObject({ hits: 1, misses: 0, preloads: 1 });
  await cache.using('b', () => undefined);
  await cache.preload('c');
  await settle();
  expect(loaders.c.load).not.toHaveBeenCalled();
  expect(disposed).toEqual([]);
});

test('extends the time to live of a group that is preloaded again', async () => {
  const { cache, disposed, wait, settle } = makeCache();
  await cache.preload('a');
  for (let round = 0; round < 4; round++) {
    wait(600);
    await cache.preload('a');
    cache.purgeStale();
  }
  await settle();
  expect(disposed).toEqual([]);
});

test('does not evict groups in use, which would stay loaded anyway', async () => {
  const { cache, disposed, settle } = makeCache();
  const lease = await cache.acquire('a');
  await cache.using('b', () => undefined);
  await cache.using('c', () => undefined);
  await settle();
  expect(disposed).toEqual(['b']);
  expect(cache.stats.groups).toBe(2);
  lease.release();
});

test("waits for a group's disposal before it loads it again", async () => {
  const { cache, loaders, settle } = makeCache();
  let givenBack: () => void = () => undefined;
  loaders.a.dispose = () =>
    new Promise<void>((resolve) => {
      givenBack = resolve;
    });
  await cache.using('a', () => undefined);
  cache.discard('a');
  const again = cache.acquire('a');
  await settle();
  expect(loaders.a.load).toHaveBeenCalledTimes(1);
  givenBack();
  (await again).release();
  expect(loaders.a.load).toHaveBeenCalledTimes(2);
  givenBack();
  loaders.a.dispose = () => undefined;
});
