import { z } from 'zod';
import { Agenda } from '../agenda/agenda.ts';
import type { Clock } from '../clock/clock.ts';
import { Notebook } from '../notebook/notebook.ts';

const weekdays = z.array(z.number().int().min(0).max(6)).min(1);
const at = z.iso.datetime({ local: true, offset: true });

/** What is there when a sentence is said: what `hark understand --state` reads. Times are by the clock of the zone. */
export const saidStateSchema = z.strictObject({
  timers: z
    .array(
      z.strictObject({
        name: z.string().optional(),
        durationMs: z.number().positive(),
        remainingMs: z.number().nonnegative(),
        isPaused: z.boolean().optional(),
      }),
    )
    .optional(),
  alarms: z.array(z.strictObject({ at, name: z.string().optional(), weekdays: weekdays.optional() })).optional(),
  reminders: z.array(z.strictObject({ at, name: z.string(), weekdays: weekdays.optional() })).optional(),
  lists: z.record(z.string(), z.array(z.string())).optional(),
});

export type SaidState = z.infer<typeof saidStateSchema>;

/** @returns an agenda and a notebook in that state, on a clock that stands still */
export function stateAt(
  { timers = [], alarms = [], reminders = [], lists = {} }: SaidState,
  now: Date,
  nameOfTimer: (durationMs: number) => string,
): { agenda: Agenda; notebook: Notebook } {
  const nothing = () => undefined;
  const agenda = new Agenda(standingClock(now.getTime()), {
    onChange: nothing,
    onRing: nothing,
    onSilence: nothing,
    onMissed: nothing,
  });
  for (const { name, durationMs, remainingMs, isPaused } of timers) {
    const label = name ?? nameOfTimer(durationMs);
    const id = agenda.add({ kind: 'timer', label, durationMs, dueAtMs: now.getTime() + remainingMs });
    if (isPaused) agenda.pause(id);
  }
  for (const alarm of alarms) {
    const { weekdays } = alarm;
    agenda.add({
      kind: 'alarm',
      label: alarm.name ?? '',
      dueAtMs: new Date(alarm.at).getTime(),
      ...(weekdays ? { weekdays } : {}),
    });
  }
  for (const reminder of reminders) {
    const { weekdays } = reminder;
    agenda.add({
      kind: 'reminder',
      label: reminder.name,
      dueAtMs: new Date(reminder.at).getTime(),
      ...(weekdays ? { weekdays } : {}),
    });
  }
  const notebook = new Notebook();
  for (const [name, items] of Object.entries(lists)) notebook.setList(name, items);
  return { agenda, notebook };
}

function standingClock(nowMs: number): Clock {
  return { nowMs: () => nowMs, clockShiftMs: () => 0, schedule: () => () => undefined };
}
