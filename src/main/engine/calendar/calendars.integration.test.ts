/** Calendars as the engine reads them: in a thread of its own, and from a CalDAV server that people use. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Calendars } from './calendars.ts';
import { calendarOf } from './testing/ics.ts';
import { Radicale } from './testing/radicale.ts';
import { parseInWorker } from './worker/parse-in-worker.ts';

const SPAN = { fromMs: Date.UTC(2026, 1, 1), toMs: Date.UTC(2027, 2, 1) };
const job = (text: string) => ({
  documents: [new Uint8Array(Buffer.from(text))],
  isMultistatus: false,
  span: SPAN,
  timeZone: 'Europe/Berlin',
});

test('reads a calendar in the worker', async () => {
  const { events } = await parseInWorker(job(calendarOf(['DTSTART:20260304T150000Z', 'SUMMARY:Dentist'])));
  expect(events).toMatchObject([{ title: 'Dentist', startMs: Date.UTC(2026, 2, 4, 15) }]);
});

test('tells what is wrong with a calendar', async () => {
  await expect(parseInWorker(job('<html>'))).rejects.toMatchObject({ code: 'CALENDAR_INVALID' });
});

test('a calendar of 100,000 events does not hold up the thread of the sound', async () => {
  const events = Array.from({ length: 100_000 }, (_, index) => [
    `DTSTART:2026${String((index % 12) + 1).padStart(2, '0')}10T1${index % 10}0000Z`,
    `SUMMARY:Event ${index}`,
  ]);
  const text = calendarOf(...events);
  let ticks = 0;
  const timer = setInterval(() => ticks++, 10);
  try {
    await expect(parseInWorker(job(text))).rejects.toMatchObject({ code: 'CALENDAR_TOO_LARGE' });
  } finally {
    clearInterval(timer);
  }
  expect(ticks).toBeGreaterThan(20);
});

test('reads the events of Radicale by CalDAV', { tags: 'long', timeout: 300_000 }, async ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), 'hark-radicale-'));
  const server = await Radicale.start(folder);
  if (!server) return skip('needs Python and its package index');
  try {
    await server.makeCalendar();
    await server.putEvent('dentist', calendarOf(['UID:dentist', 'DTSTART:20260305T130000Z', 'SUMMARY:Dentist']));
    await server.putEvent(
      'standup',
      calendarOf(['UID:standup', 'DTSTART:20250106T083000Z', 'RRULE:FREQ=DAILY', 'SUMMARY:Standup']),
    );
    await server.putEvent('past', calendarOf(['UID:past', 'DTSTART:20200305T130000Z', 'SUMMARY:Long ago']));
    const read = async (path: string, password: string) => {
      const calendars = new Calendars({
        settings: { calendars: [server.url(path)], calendar_password: password, calendar_remind_minutes: 10 },
        isAllowed: () => true,
        now: () => new Date(Date.UTC(2026, 2, 4, 15)),
      });
      const { events, problems } = await calendars.read(new AbortController().signal);
      calendars.close();
      return { titles: new Set(events.map(({ title }) => title)), codes: problems.map(({ failure }) => failure.code) };
    };
    const both = { titles: new Set(['Standup', 'Dentist']), codes: [] };
    expect(await read('/', 'secret')).toEqual(both);
    expect(await read('/anna/', 'secret')).toEqual(both);
    expect((await read('/anna/work/', 'secret')).titles).toContain('Dentist');
    expect(await read('/', 'wrong')).toEqual({ titles: new Set(), codes: ['CALENDAR_SIGN_IN'] });
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
