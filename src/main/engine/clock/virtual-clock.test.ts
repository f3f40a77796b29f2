import { expect, test } from 'vitest';
import { VirtualClock } from './virtual-clock.ts';

test('fires alarms in order at their time, except cancelled ones', async () => {
  const clock = new VirtualClock();
  const rung: [string, number][] = [];
  clock.schedule(30, () => rung.push(['late', clock.nowMs()]));
  clock.schedule(10, () => {
    rung.push(['early', clock.nowMs()]);
    clock.schedule(5, () => rung.push(['nested', clock.nowMs()]));
  });
  clock.schedule(20, () => rung.push(['never', clock.nowMs()]))();
  await clock.advanceTo(100);
  expect(rung).toEqual([
    ['early', 10],
    ['nested', 15],
    ['late', 30],
  ]);
  expect(clock.nowMs()).toBe(100);
});

test('delivers the result of real work after the time it took', async () => {
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
