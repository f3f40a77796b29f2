import { expect, test } from 'vitest';
import { VirtualClock } from './virtual-clock.ts';

test('runs scheduled callbacks in order at their times, except cancelled ones', async () => {
  const clock = new VirtualClock();
  const calls: [string, number][] = [];
  clock.schedule(30, () => calls.push(['late', clock.nowMs()]));
  clock.schedule(10, () => {
    calls.push(['early', clock.nowMs()]);
    clock.schedule(5, () => calls.push(['nested', clock.nowMs()]));
  });
  clock.schedule(20, () => calls.push(['never', clock.nowMs()]))();
  await clock.advanceTo(100);
  expect(calls).toEqual([
    ['early', 10],
    ['nested', 15],
    ['late', 30],
  ]);
  expect(clock.nowMs()).toBe(100);
});

test('delivers the result of real work after the time the work took', async () => {
  const clock = new VirtualClock();
  let arrivedMs: number | undefined;
  const work = new Promise<number>((resolve) => setTimeout(() => resolve(40), 5));
  void clock
    .deliver(work, (tookMs) => tookMs)
    .then(() => {
      arrivedMs = clock.nowMs();
    });
  await clock.advanceTo(39);
  expect(arrivedMs).toBeUndefined();
  await clock.advanceTo(60);
  expect(arrivedMs).toBe(40);
});
