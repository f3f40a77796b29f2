/** The clock is set, and the machine moves to another zone, while something waits. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AgendaItem } from '../../../shared/engine/agenda.ts';
import { SystemClock } from '../clock/clock.ts';
import { Agenda } from './agenda.ts';

const HOUR_MS = 3_600_000;
/** A summer's evening. */
const NOW_MS = Date.UTC(2026, 6, 10, 18);
const zone = process.env.TZ;
let upMs = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW_MS });
  upMs = 0;
});
afterEach(() => {
  vi.useRealTimers();
  process.env.TZ = zone;
});

function makeAgenda(stored: AgendaItem[] = []) {
  const rung: string[] = [];
  const missed: string[] = [];
  let items = stored;
  const agenda = new Agenda(
    new SystemClock(0, () => upMs),
    {
      onChange: () => undefined,
      onRing: ({ label }) => rung.push(label),
      onSilence: () => undefined,
      onMissed: (late) => missed.push(...late.map(({ label }) => label)),
    },
    {
      read: () => items,
      write: (written) => {
        items = written;
      },
    },
  );
  return { agenda, rung, missed, stored: () => items };
}

async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 10_000) {
    upMs += 10_000;
    await vi.advanceTimersByTimeAsync(10_000);
  }
}

/** As an administrator does it. */
function setClock(byMs: number): void {
  vi.setSystemTime(Date.now() + byMs);
}

test.each([3, -3])('a timer lasts as long as it was set for when the clock is set by %d hours', async (hours) => {
  const { agenda, rung } = makeAgenda();
  agenda.add({ kind: 'timer', label: 'tea', durationMs: 600_000, dueAtMs: Date.now() + 600_000 });
  await pass(60_000);
  setClock(hours * HOUR_MS);
  await pass(500_000);
  expect(rung).toEqual([]);
  await pass(50_000);
  expect(rung).toEqual(['tea']);
});

test('an alarm follows the clock that is set', async () => {
  const { agenda, rung } = makeAgenda();
  agenda.add({ kind: 'alarm', label: 'up', dueAtMs: NOW_MS + 8 * HOUR_MS });
  setClock(8 * HOUR_MS);
  await pass(40_000);
  expect(rung).toEqual(['up']);
});

test('an alarm stays at its time of day in another zone, a timer at its length', async () => {
  process.env.TZ = 'Europe/Berlin';
  const { agenda, stored } = makeAgenda();
  const seven = new Date(2026, 6, 11, 7).getTime();
  agenda.add({ kind: 'alarm', label: 'up', dueAtMs: seven });
  agenda.add({ kind: 'timer', label: 'tea', durationMs: HOUR_MS, dueAtMs: NOW_MS + HOUR_MS });
  process.env.TZ = 'America/New_York';
  await pass(40_000);
  const hourOf = (label: string) => new Date(agenda.items.find((item) => item.label === label)?.dueAtMs ?? 0);
  expect(hourOf('up').getHours()).toBe(7);
  expect(hourOf('up').getTime()).toBe(seven + 6 * HOUR_MS);
  expect(hourOf('tea').getTime()).toBe(NOW_MS + HOUR_MS);

  // And over a restart.
  process.env.TZ = 'Asia/Tokyo';
  const later = makeAgenda(stored());
  later.agenda.restore();
  expect(new Date(later.agenda.items.find(({ label }) => label === 'up')?.dueAtMs ?? 0).getHours()).toBe(7);
});

test('an alarm of every day is at its time on both sides of a change to winter time', async () => {
  process.env.TZ = 'Europe/Berlin';
  vi.setSystemTime(new Date(2026, 9, 24, 6, 59, 50));
  const { agenda, rung } = makeAgenda();
  agenda.add({
    kind: 'alarm',
    label: 'up',
    weekdays: [0, 1, 2, 3, 4, 5, 6],
    dueAtMs: new Date(2026, 9, 24, 7).getTime(),
  });
  await pass(20_000);
  expect(rung).toEqual(['up']);
  agenda.silence();
  const [next] = agenda.items;
  // The clocks go back on the 25th: the night is an hour longer.
  expect(next?.dueAtMs).toBe(new Date(2026, 9, 25, 7).getTime());
  expect(new Date(next?.dueAtMs ?? 0).getHours()).toBe(7);
  expect((next?.dueAtMs ?? 0) - new Date(2026, 9, 24, 7).getTime()).toBe(25 * HOUR_MS);
});

test('what was due while the machine slept is told or rung when it wakes', async () => {
  const { agenda, rung } = makeAgenda();
  agenda.add({ kind: 'timer', label: 'tea', durationMs: 600_000, dueAtMs: Date.now() + 600_000 });
  // Asleep, the wall clock and the time since boot go on; timers do not.
  vi.setSystemTime(Date.now() + HOUR_MS);
  upMs += HOUR_MS;
  await pass(40_000);
  expect(rung).toEqual(['tea']);
});
