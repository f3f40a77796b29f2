import { expect, test } from 'vitest';
import { VirtualClock } from '../clock/virtual-clock.ts';
import { RoutineSchedule } from './routine-schedule.ts';
import type { NamedRoutine } from './routines.ts';

const MINUTE_MS = 60_000;
/** A Wednesday, two minutes to seven. */
const START = new Date(2026, 2, 4, 6, 58).getTime();

function open(routine: Partial<NamedRoutine>, isFree = () => true) {
  const clock = new VirtualClock();
  let sleptMs = 0;
  const started: string[] = [];
  const schedule = new RoutineSchedule({
    clock,
    now: () => new Date(START + clock.nowMs() + sleptMs),
    routines: () => [{ name: 'morning', steps: ['what time is it'], ...routine }],
    start: ({ name }) => isFree() && started.push(name) > 0,
  });
  schedule.start();
  return {
    started,
    schedule,
    runFor: (minutes: number) => clock.advanceTo(clock.nowMs() + minutes * MINUTE_MS),
    sleep: (minutes: number) => {
      sleptMs += minutes * MINUTE_MS;
    },
  };
}

test('starts at its time, once', async () => {
  const { started, runFor } = open({ at: '07:00' });
  await runFor(1);
  expect(started).toEqual([]);
  await runFor(30);
  expect(started).toEqual(['morning']);
});

test('starts on its days only, and not without a time', async () => {
  for (const [routine, count] of [
    [{ at: '07:00', weekdays: [3] }, 1],
    [{ at: '07:00', weekdays: [1, 5] }, 0],
    [{}, 0],
    [{ at: '06:57' }, 0],
  ] as const) {
    const { started, runFor } = open(routine as Partial<NamedRoutine>);
    await runFor(10);
    expect(started).toHaveLength(count);
  }
});

test('starts after a short sleep, and not after a long one', async () => {
  const short = open({ at: '07:00' });
  short.sleep(8);
  await short.runFor(1);
  expect(short.started).toEqual(['morning']);
  const long = open({ at: '07:00' });
  long.sleep(60);
  await long.runFor(1);
  expect(long.started).toEqual([]);
});

test('waits while somebody speaks, and ends when it is closed', async () => {
  let isFree = false;
  const { started, runFor, schedule } = open({ at: '07:00' }, () => isFree);
  await runFor(4);
  isFree = true;
  await runFor(1);
  expect(started).toEqual(['morning']);
  const closed = open({ at: '07:00' });
  closed.schedule.close();
  await closed.runFor(5);
  expect(closed.started).toEqual([]);
  schedule.close();
});
