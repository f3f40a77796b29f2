import { expect, test } from 'vitest';
import { VirtualClock } from '../clock/virtual-clock.ts';
import { Agenda } from './agenda.ts';
import { Ringer } from './ringer.ts';

function makeRinger() {
  const clock = new VirtualClock();
  const said: string[] = [];
  const agenda: Agenda = new Agenda(clock, {
    onChange: () => undefined,
    onRing: () => ringer.start(),
    onSilence: () => ringer.stop(),
    onMissed: () => undefined,
  });
  const ringer = new Ringer(
    clock,
    () => agenda.ringing,
    (text) => said.push(text),
  );
  const timer = (durationMs: number, label: string) =>
    agenda.add({ kind: 'timer', label, durationMs, dueAtMs: clock.nowMs() + durationMs });
  return { clock, agenda, timer, said };
}

test('Ringer repeats what is due until it is stopped', async () => {
  const { clock, agenda, timer, said } = makeRinger();
  timer(300_000, '5 minutes');
  await clock.advanceTo(308_000);
  expect(said.length).toBeGreaterThan(1);
  expect(new Set(said)).toEqual(new Set(['Your timer for 5 minutes is done.']));
  agenda.silence();
  const count = said.length;
  await clock.advanceTo(330_000);
  expect(said).toHaveLength(count);
});

test('Ringer does not name an item that was stopped while another rings', async () => {
  const { clock, agenda, timer, said } = makeRinger();
  const egg = timer(1000, 'egg');
  timer(1000, 'tea');
  await clock.advanceTo(6000);
  expect(said.at(-1)).toBe('Your egg timer is done. Your tea timer is done.');
  agenda.cancel(egg);
  await clock.advanceTo(15_000);
  expect(said.at(-1)).toBe('Your tea timer is done.');
});

test.each([
  ['reminder', 'call mom', 'A reminder: call mom.'],
  ['alarm', '', 'Your alarm.'],
  ['alarm', 'gym', 'Your alarm: gym.'],
] as const)('a due %s named “%s”', async (kind, label, text) => {
  const { clock, agenda, said } = makeRinger();
  agenda.add({ kind, label, dueAtMs: 1000 });
  await clock.advanceTo(1000);
  expect(said).toEqual([text]);
});
