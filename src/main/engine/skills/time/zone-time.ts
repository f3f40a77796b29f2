import type { WallMs } from '../../understanding/time/calendar.ts';

const MINUTE_MS = 60_000;

/** To make one takes much longer than to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}

/** @returns how far the clocks of an IANA zone are ahead of UTC at that time */
export function offsetMinutes(timeZone: string, at: Date): number {
  const name = formatOf(timeZone)
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):?(\d+)?/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** @returns when the clocks of a zone show that date and time */
export function instantOf(wallMs: WallMs, timeZone: string): Date {
  const guess = new Date(wallMs - offsetMinutes(timeZone, new Date(wallMs)) * MINUTE_MS);
  return new Date(wallMs - offsetMinutes(timeZone, guess) * MINUTE_MS);
}

/** @returns what the clocks of a zone show then */
export function wallTimeIn(timeZone: string, at: Date): WallMs {
  return at.getTime() + offsetMinutes(timeZone, at) * MINUTE_MS;
}
