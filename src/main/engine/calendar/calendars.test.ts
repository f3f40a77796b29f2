import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { Calendars } from './calendars.ts';
import { parseCalendar } from './ics/parse-calendar.ts';
import type { KeptCalendarStore, KeptContent } from './kept-calendars.ts';
import { CalendarServer } from './testing/calendar-server.ts';
import { calendarOf } from './testing/ics.ts';

const DENTIST = calendarOf(['DTSTART:20260305T130000Z', 'SUMMARY:Dentist & more']);
const HAIRCUT = calendarOf(['DTSTART:20260306T130000Z', 'SUMMARY:Haircut', 'LOCATION:Leeds']);
/** As long as a look-up takes. */
const MAX_WAIT_MS = 2000;

let server: CalendarServer;
let folder: string;
let closers: (() => unknown)[] = [];
beforeEach(async () => {
  server = await CalendarServer.start(DENTIST);
  folder = mkdtempSync(join(tmpdir(), 'hark-calendar-'));
  closers = [() => server.stop(), () => rmSync(folder, { recursive: true })];
});
afterEach(async () => {
  for (const close of closers.reverse()) await close();
});

interface World {
  /** How long this machine takes to read a calendar. */
  parsingMs?: number;
  password?: string;
  allowed?: boolean;
  store?: KeptCalendarStore;
}

function open(calendars: string[], { parsingMs = 0, password, allowed = true, store }: World = {}) {
  const clock = { nowMs: Date.UTC(2026, 2, 4, 15, 4) };
  const settings = { calendars, calendar_password: password ?? null, calendar_remind_minutes: 10 };
  const opened = new Calendars({
    settings,
    isAllowed: () => allowed,
    parse: async (job) => {
      if (parsingMs > 0) await setTimeout(parsingMs);
      return parseCalendar(job);
    },
    now: () => new Date(clock.nowMs),
    store,
  });
  closers.push(() => opened.close());
  const read = async (signal = AbortSignal.timeout(MAX_WAIT_MS)) => {
    const { events, problems } = await opened.read(signal);
    return { titles: events.map(({ title }) => title), problems, codes: problems.map(({ failure }) => failure.code) };
  };
  return { opened, read, clock };
}

function memory(content: KeptContent = { calendars: [] }) {
  const kept = { content };
  return { kept, store: { read: () => kept.content, write: (next: KeptContent) => (kept.content = next) } };
}

test('reads a file to its end, though a server would have taken too long by then', async () => {
  const file = join(folder, 'home.ics');
  writeFileSync(file, DENTIST);
  const { read } = open([file], { parsingMs: 200 });
  expect(await read(AbortSignal.timeout(50))).toMatchObject({ titles: ['Dentist & more'], codes: [] });
});

test('reads a file, and again when it changes', async () => {
  const file = join(folder, 'home.ics');
  writeFileSync(file, DENTIST);
  const { read } = open([file]);
  expect((await read()).titles).toEqual(['Dentist & more']);
  writeFileSync(file, calendarOf(['DTSTART:20260307T130000Z', 'SUMMARY:Another one']));
  expect((await read()).titles).toEqual(['Another one']);
  rmSync(file);
  expect(await read()).toMatchObject({ titles: [], codes: ['CALENDAR_MISSING'], problems: [{ name: 'home.ics' }] });
});

test('reads several calendars together, and one that fails keeps none back', async () => {
  const file = join(folder, 'home.ics');
  writeFileSync(file, HAIRCUT);
  const { read } = open([file, `${server.url}/work.ics`, join(folder, 'none.ics')]);
  expect(await read()).toMatchObject({ titles: ['Dentist & more', 'Haircut'], codes: ['CALENDAR_MISSING'] });
});

test('asks again after a quarter of an hour, and gets what changed alone', async () => {
  const { read, clock } = open([`${server.url}/work.ics`]);
  await read();
  await read();
  expect(server.requests).toEqual(['GET /work.ics']);
  clock.nowMs += 16 * 60_000;
  expect((await read()).titles).toEqual(['Dentist & more']);
  expect(server.headers.at(-1)?.['if-none-match']).toBeDefined();
  server.text = HAIRCUT;
  clock.nowMs += 16 * 60_000;
  expect((await read()).titles).toEqual(['Haircut']);
  expect(server.requests).toHaveLength(3);
});

test.each([
  ['silent', 'REMOTE_TIMEOUT'],
  ['dripping', 'REMOTE_TIMEOUT'],
  ['page', 'CALENDAR_INVALID'],
  ['failing', 'REMOTE_FAILED'],
  ['locked', 'CALENDAR_SIGN_IN'],
  ['elsewhere', 'REMOTE_REFUSED'],
  ['circle', 'REMOTE_FAILED'],
] as const)('a server that is %s fails with %s within the limit', async (behaviour, code) => {
  server.behaviour = behaviour;
  const { read } = open([`${server.url}/work.ics`]);
  const startedMs = performance.now();
  expect(await read()).toMatchObject({ titles: [], codes: [code], problems: [{ name: '127.0.0.1' }] });
  expect(performance.now() - startedMs).toBeLessThan(3000);
});

test('a calendar of more than 32 MiB is refused', async () => {
  server.behaviour = 'huge';
  const { read } = open([`${server.url}/work.ics`]);
  expect((await read(AbortSignal.timeout(30_000))).codes).toEqual(['CALENDAR_TOO_LARGE']);
});

test('a server that is not there fails, and its address is not told', async () => {
  const { read } = open([`${server.url}/secret-name.ics`]);
  await server.stop();
  closers.shift();
  const { problems, codes } = await read();
  expect(codes).toEqual(['REMOTE_UNREACHABLE']);
  expect(problems[0]?.failure.message).not.toContain('secret');
});

test('follows a redirection to another path', async () => {
  server.behaviour = 'moved';
  const { read } = open([`${server.url}/work.ics`]);
  expect((await read()).titles).toEqual(['Dentist & more']);
});

test('the last good copy stands in with its age, also after a restart', async () => {
  const { store } = memory();
  const first = open([`${server.url}/work.ics`], { store });
  await first.read();
  server.behaviour = 'failing';
  const second = open([`${server.url}/work.ics`], { store });
  second.clock.nowMs += 3 * 3_600_000;
  expect(await second.read()).toMatchObject({ titles: ['Dentist & more'], problems: [{ ageMs: 3 * 3_600_000 }] });
  server.behaviour = 'silent';
  second.clock.nowMs += 3_600_000;
  expect(await second.read()).toMatchObject({ titles: ['Dentist & more'], codes: ['REMOTE_TIMEOUT'] });
});

test('asks nobody without permission, and deletes what it has kept', async () => {
  const { kept, store } = memory();
  await open([`${server.url}/work.ics`], { store }).read();
  expect(kept.content.calendars).toHaveLength(1);
  expect(JSON.stringify(kept.content)).not.toContain('work.ics');
  const refused = open([`${server.url}/work.ics`], { store, allowed: false });
  refused.opened.forgetOthers();
  expect((await refused.read()).titles).toEqual([]);
  expect(server.requests).toHaveLength(1);
  expect(kept.content.calendars).toEqual([]);
});

test.each([
  ['an account', '/dav/'],
  ['a server', '/'],
  ['a calendar', '/dav/anna/calendars/work/'],
])('asks by CalDAV, by the address of %s', async (_what, path) => {
  server.wants = 'anna:secret';
  const { read } = open([server.urlOf('anna', path)], { password: 'secret' });
  expect((await read()).titles).toEqual(['Dentist & more']);
  expect(server.requests.at(-1)).toBe('REPORT /dav/anna/calendars/work/ 1');
  expect(server.requests.join()).not.toContain('tasks');
});

test('a wrong password says so', async () => {
  server.wants = 'anna:secret';
  const { read } = open([server.urlOf('anna', '/dav/')], { password: 'wrong' });
  expect((await read()).codes).toEqual(['CALENDAR_SIGN_IN']);
});

test('the password goes only to addresses that name a user, and never unencrypted to another machine', async () => {
  const { read } = open([`${server.url}/work.ics`, 'http://anna@calendar.invalid/'], { password: 'secret' });
  expect((await read()).codes).toEqual(['CALENDAR_SIGN_IN']);
  expect(server.headers.map(({ authorization }) => authorization)).toEqual([undefined]);
});

test('an interruption ends the waiting with its own reason', async () => {
  server.behaviour = 'silent';
  const { read } = open([`${server.url}/work.ics`]);
  const abort = new AbortController();
  const reading = read(abort.signal);
  await expect.poll(() => server.requests.length).toBe(1);
  const reason = new Error('interrupted');
  abort.abort(reason);
  await expect(reading).rejects.toBe(reason);
});

test.each([
  ['a list in one line', 'a.ics, webcal://example.org/b.ics', ['a.ics', 'webcal://example.org/b.ics']],
  ['a list', ['https://example.org/?a,b'], ['https://example.org/?a,b']],
])('the setting takes %s', (_what, calendars, expected) => {
  expect(configSchema.parse({ services: { calendars } }).services.calendars).toEqual(expected);
});

test.each(['https://', 'https://anna:secret@example.org/'])('the setting refuses %s', (entry) => {
  expect(configSchema.safeParse({ services: { calendars: [entry] } }).success).toBe(false);
});
