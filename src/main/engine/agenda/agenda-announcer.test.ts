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
    onSilence: () => undefined,
  });
  announcer.agenda.restore();
  expect(announcer.takeMissed()).toBe('While I was off, your tea timer ended at 6:40 PM.');
  expect(announcer.takeMissed()).toBeUndefined();
  announcer.close();
});
