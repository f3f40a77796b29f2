import { expect, test } from 'vitest';
import { VirtualClock } from '../clock/virtual-clock.ts';
import { AgendaAnnouncer } from './agenda-announcer.ts';

test('tells the minute that was missed, though the clock of the session is a moment ahead', () => {
  const clock = new VirtualClock();
  const dueAtMs = -600_000;
  const announcer = new AgendaAnnouncer({
    clock,
    now: () => new Date(2026, 2, 5, 18, 49, 59, 850),
    store: {
      read: () => [{ id: '1', kind: 'timer', label: 'tea', durationMs: 60_000, dueAtMs, ringing: false }],
      write: () => undefined,
    },
    onChange: () => undefined,
    announce: () => undefined,
    announceLate: () => undefined,
    onSilence: () => undefined,
    onQuiet: () => undefined,
  });
  announcer.agenda.restore();
  expect(announcer.takeMissed()).toBe('While I was off, your tea timer ended at 6:40 PM.');
  expect(announcer.takeMissed()).toBeUndefined();
  announcer.close();
});

function openAgenda() {
  const clock = new VirtualClock();
  const said: string[] = [];
  const late: string[] = [];
  const quiet: boolean[] = [];
  const announcer = new AgendaAnnouncer({
    clock,
    now: () => new Date(clock.nowMs()),
    store: undefined,
    onChange: () => undefined,
    announce: (text) => said.push(text),
    announceLate: (text) => late.push(text),
    onSilence: () => undefined,
    onQuiet: (isQuiet) => quiet.push(isQuiet),
  });
  const addTimer = (label: string, durationMs: number) =>
    announcer.agenda.add({ kind: 'timer', label, durationMs, dueAtMs: clock.nowMs() + durationMs });
  return { clock, announcer, addTimer, said, late, quiet };
}

test('what is due in a quiet time makes no sound, and is told when that ends by itself', async () => {
  const { clock, announcer, addTimer, said, late, quiet } = openAgenda();
  announcer.quiet.start(new Date(clock.nowMs() + 600_000));
  addTimer('tea', 60_000);
  await clock.advanceTo(clock.nowMs() + 599_000);
  expect([said, late, quiet]).toEqual([[], [], [true]]);
  await clock.advanceTo(clock.nowMs() + 2000);
  expect([said, late, quiet]).toEqual([[], ['Your tea timer is done.'], [true, false]]);
  addTimer('pasta', 60_000);
  await clock.advanceTo(clock.nowMs() + 61_000);
  expect(said[0]).toBe('Your pasta timer is done.');
  announcer.close();
});

test('a quiet time that is ended by the user rings what is still to be heard', async () => {
  const { clock, announcer, addTimer, said, quiet } = openAgenda();
  announcer.quiet.start(undefined);
  addTimer('tea', 60_000);
  await clock.advanceTo(clock.nowMs() + 70_000);
  expect(said).toEqual([]);
  announcer.quiet.end();
  announcer.quiet.end();
  expect(said).toEqual(['Your tea timer is done.']);
  expect(quiet).toEqual([true, false]);
  announcer.close();
});

test('a quiet time silences what rings already', async () => {
  const { clock, announcer, addTimer, said } = openAgenda();
  addTimer('tea', 1000);
  await clock.advanceTo(clock.nowMs() + 1500);
  const before = said.length;
  announcer.quiet.start(undefined);
  await clock.advanceTo(clock.nowMs() + 30_000);
  expect([before > 0, said.length]).toEqual([true, before]);
  announcer.close();
});
