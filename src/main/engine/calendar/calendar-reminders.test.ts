import { expect, test } from 'vitest';
import { VirtualClock } from '../clock/virtual-clock.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { CalendarReminders } from './calendar-reminders.ts';

const MINUTE_MS = 60_000;

const eventAt = (minute: number, title = 'Dentist'): CalendarEvent => ({
  title,
  startMs: minute * MINUTE_MS,
  endMs: (minute + 30) * MINUTE_MS,
  isAllDay: false,
  isBusy: true,
});

function open(events: CalendarEvent[], progress = { reminded: [] as readonly string[] }, isHeard = () => true) {
  const clock = new VirtualClock();
  const said: string[] = [];
  let sleptMs = 0;
  const reminders = new CalendarReminders({
    clock,
    now: () => new Date(clock.nowMs() + sleptMs),
    calendars: { isSetUp: true, remindMinutes: 10, host: undefined, read: async () => ({ events, problems: [] }) },
    minutes: 10,
    progress,
    announce: (text) => isHeard() && said.push(text) > 0,
    words: ({ title }, minutes) => `${title} in ${minutes}`,
  });
  reminders.start();
  /** Looks every 20 seconds, as it does while the machine runs. */
  const runTo = async (minute: number) => {
    while (clock.nowMs() < minute * MINUTE_MS) {
      clock.advanceTo(Math.min(clock.nowMs() + 20_000, minute * MINUTE_MS));
      await new Promise(setImmediate);
    }
  };
  /** The machine sleeps: its timers stand still. */
  const sleep = (minutes: number) => {
    sleptMs += minutes * MINUTE_MS;
  };
  return { said, runTo, sleep, progress, reminders };
}

test('tells of an event once, so many minutes before it', async () => {
  const { said, runTo } = open([eventAt(30)]);
  await runTo(19);
  expect(said).toEqual([]);
  await runTo(60);
  expect(said).toEqual(['Dentist in 10']);
});

test('tells after a sleep, also what has just begun, and not what began long ago', async () => {
  const { said, sleep, runTo } = open([eventAt(12, 'Walk'), eventAt(25, 'Call'), eventAt(45)]);
  await runTo(1);
  sleep(35);
  await runTo(2);
  expect(said).toEqual(['Call in -11 Dentist in 9']);
});

test('does not tell again after a restart', async () => {
  const progress = { reminded: [] as readonly string[] };
  await open([eventAt(15)], progress).runTo(6);
  const { said, runTo } = open([eventAt(15)], progress);
  await runTo(14);
  expect(said).toEqual([]);
});

test('waits while somebody speaks', async () => {
  let isHeard = false;
  const { said, runTo } = open([eventAt(30)], undefined, () => isHeard);
  await runTo(22);
  isHeard = true;
  await runTo(24);
  expect(said).toEqual(['Dentist in 8']);
});

test('tells of no whole days, and nothing once it is closed', async () => {
  const { said, runTo, reminders } = open([{ ...eventAt(30), isAllDay: true }, eventAt(60)]);
  await runTo(40);
  reminders.close();
  await runTo(90);
  expect(said).toEqual([]);
});
