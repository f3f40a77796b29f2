import { mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followSystemZone } from './system-zone.ts';

const zone = process.env.TZ;
const folder = mkdtempSync(join(tmpdir(), 'hark-zone-'));
const link = join(folder, 'localtime');
const stops: (() => void)[] = [];
const hourOfNoonUtc = () => new Date(Date.UTC(2026, 0, 10, 12)).getHours();

/** Replaces the link atomically, as an operating system does. */
function setSystemZone(name: string): void {
  symlinkSync(`/usr/share/zoneinfo/${name}`, `${link}.new`);
  renameSync(`${link}.new`, link);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
  rmSync(link, { force: true });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

afterAll(() => rmSync(folder, { recursive: true }));

test('follows a change of the system time zone', () => {
  delete process.env.TZ;
  setSystemZone('Europe/Berlin');
  stops.push(followSystemZone(link));
  setSystemZone('Asia/Tokyo');
  vi.advanceTimersByTime(30_000);
  expect(hourOfNoonUtc()).toBe(21);
  setSystemZone('America/New_York');
  vi.advanceTimersByTime(30_000);
  expect(hourOfNoonUtc()).toBe(7);
});

test('keeps the zone set in TZ', () => {
  process.env.TZ = 'UTC';
  setSystemZone('Europe/Berlin');
  stops.push(followSystemZone(link));
  setSystemZone('Asia/Tokyo');
  vi.advanceTimersByTime(30_000);
  expect(hourOfNoonUtc()).toBe(12);
});

test('keeps the zone when the system has no zone link', () => {
  delete process.env.TZ;
  const before = hourOfNoonUtc();
  stops.push(followSystemZone(link));
  vi.advanceTimersByTime(60_000);
  expect(hourOfNoonUtc()).toBe(before);
});
