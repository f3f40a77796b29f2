import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { AgendaItem } from '../../../shared/engine/agenda.ts';
import { VirtualClock } from '../clock/virtual-clock.ts';
import { Agenda, type AgendaStore } from './agenda.ts';
import { agendaFile } from './agenda-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-agenda-'));
afterAll(() => rmSync(folder, { recursive: true }));

function makeAgenda(store?: AgendaStore, clock = new VirtualClock()) {
  const rung: string[] = [];
  const missed: string[] = [];
  let silences = 0;
  const agenda = new Agenda(
    clock,
    {
      onChange: () => undefined,
      onRing: ({ label }) => rung.push(`${label} at ${clock.nowMs()}`),
      onSilence: () => {
        silences += 1;
      },
      onMissed: (items) => missed.push(...items.map(({ label }) => label)),
    },
    store,
  );
  const timer = (durationMs: number, label: string) =>
    agenda.add({ kind: 'timer', label, durationMs, dueAtMs: clock.nowMs() + durationMs });
  return { clock, agenda, timer, rung, missed, silences: () => silences };
}

test('Agenda rings each timer when its time is up', async () => {
  const { clock, timer, rung } = makeAgenda();
  timer(2000, 'tea');
  timer(1000, 'egg');
  await clock.advanceTo(3000);
  expect(rung).toEqual(['egg at 1000', 'tea at 2000']);
});

test('silence() stops what rings and leaves what waits', async () => {
  const { clock, agenda, timer, silences } = makeAgenda();
  timer(1000, 'egg');
  timer(9000, 'tea');
  await clock.advanceTo(1500);
  agenda.silence();
  expect(agenda.items.map(({ label }) => label)).toEqual(['tea']);
  expect(silences()).toBe(1);
});

test('a timer that nobody stops rings for one minute, an alarm for five', async () => {
  const { clock, agenda, timer } = makeAgenda();
  timer(1000, 'egg');
  agenda.add({ kind: 'alarm', label: '', dueAtMs: 1000 });
  await clock.advanceTo(60_999);
  expect(agenda.ringing).toHaveLength(2);
  await clock.advanceTo(61_001);
  expect(agenda.ringing).toMatchObject([{ kind: 'alarm' }]);
  await clock.advanceTo(301_001);
  expect(agenda.items).toEqual([]);
});

test('an item that is due in a month rings in a month', async () => {
  const { clock, agenda, rung } = makeAgenda();
  const monthMs = 31 * 86_400_000;
  agenda.add({ kind: 'reminder', label: 'pay the rent', dueAtMs: monthMs });
  await clock.advanceTo(monthMs - 1);
  expect(rung).toEqual([]);
  await clock.advanceTo(monthMs);
  expect(rung).toEqual([`pay the rent at ${monthMs}`]);
});

test('snooze() rings again later', async () => {
  const { clock, agenda, rung } = makeAgenda();
  agenda.add({ kind: 'alarm', label: 'work', dueAtMs: 1000 });
  await clock.advanceTo(1000);
  expect(agenda.snooze(540_000)).toBe(1);
  expect(agenda.ringing).toEqual([]);
  await clock.advanceTo(541_000);
  expect(rung).toEqual(['work at 1000', 'work at 541000']);
});

test('an alarm on weekdays rings again on the next weekday', async () => {
  const clock = new VirtualClock();
  // Friday, 2 January 1970, 7:00, by the machine's zone.
  const friday = new Date(1970, 0, 2, 7).getTime();
  const { agenda } = makeAgenda(undefined, clock);
  agenda.add({ kind: 'alarm', label: '', dueAtMs: friday, weekdays: [1, 2, 3, 4, 5] });
  await clock.advanceTo(friday);
  agenda.silence();
  expect(agenda.items.map(({ dueAtMs }) => new Date(dueAtMs))).toEqual([new Date(1970, 0, 5, 7)]);
});

test('restore() continues what waits, rings what has just ended, and reports older items as missed', async () => {
  const errors: unknown[] = [];
  const first = makeAgenda(agendaFile(folder, (error) => errors.push(error)));
  first.timer(10_000, 'old');
  first.timer(200_000, 'just over');
  first.timer(900_000, 'waiting');
  // Killed here: nothing is closed.
  const clock = new VirtualClock();
  await clock.advanceTo(210_000);
  const second = makeAgenda(
    agendaFile(folder, (error) => errors.push(error)),
    clock,
  );
  second.agenda.restore();
  await clock.advanceTo(210_001);
  expect(second.missed).toEqual(['old']);
  expect(second.rung).toEqual(['just over at 210000']);
  expect(second.agenda.items.map(({ label }) => label)).toEqual(['just over', 'waiting']);
  expect(errors).toEqual([]);
});

test('a damaged file is set aside and reported, and a new one is started', () => {
  writeFileSync(join(folder, 'agenda.json'), '[{"id": 7');
  const errors: unknown[] = [];
  const store = agendaFile(folder, (error) => errors.push(error));
  const { agenda, timer } = makeAgenda(store);
  agenda.restore();
  timer(1000, 'new');
  expect(errors).toMatchObject([{ code: 'DATA_DAMAGED' }]);
  expect(readdirSync(folder).sort()).toEqual(['agenda.json', 'agenda.json.damaged']);
  expect(store.read()).toMatchObject([{ label: 'new' }] satisfies Partial<AgendaItem>[]);
});

test('a folder that cannot be written to is reported, and the timer still rings', async () => {
  const errors: unknown[] = [];
  writeFileSync(join(folder, 'a-file'), '');
  const { clock, timer, rung } = makeAgenda(agendaFile(join(folder, 'a-file'), (error) => errors.push(error)));
  timer(1000, 'egg');
  await clock.advanceTo(1000);
  expect(errors).toMatchObject([{ code: 'DATA_UNWRITABLE' }, { code: 'DATA_UNWRITABLE' }]);
  expect(rung).toEqual(['egg at 1000']);
});

test('a paused timer waits until it is resumed, over a restart too', async () => {
  const first = makeAgenda(agendaFile(folder, () => undefined));
  const id = first.timer(10_000, 'paused');
  await first.clock.advanceTo(4000);
  first.agenda.pause(id);
  await first.clock.advanceTo(60_000);
  expect(first.rung).toEqual([]);
  const clock = new VirtualClock();
  await clock.advanceTo(500_000);
  const second = makeAgenda(
    agendaFile(folder, () => undefined),
    clock,
  );
  second.agenda.restore();
  expect(second.missed).toEqual([]);
  const [paused] = second.agenda.items;
  expect(paused && second.agenda.remainingMs(paused)).toBe(6000);
  second.agenda.resume(id);
  await clock.advanceTo(506_001);
  expect(second.rung).toEqual(['paused at 506000']);
});

test('skip() leaves out one time of a repeating alarm', () => {
  const { agenda } = makeAgenda();
  const due = new Date(1970, 0, 2, 7).getTime();
  const id = agenda.add({ kind: 'alarm', label: '', dueAtMs: due, weekdays: [0, 1, 2, 3, 4, 5, 6] });
  agenda.skip(id);
  expect(agenda.items.map(({ dueAtMs }) => new Date(dueAtMs))).toEqual([new Date(1970, 0, 3, 7)]);
});

test('change() gives a timer another length', async () => {
  const { clock, agenda, timer, rung } = makeAgenda();
  const id = timer(1000, 'egg');
  agenda.change(id, { dueAtMs: 5000, durationMs: 5000 });
  await clock.advanceTo(4000);
  expect(rung).toEqual([]);
  await clock.advanceTo(5001);
  expect(rung).toEqual(['egg at 5000']);
});
