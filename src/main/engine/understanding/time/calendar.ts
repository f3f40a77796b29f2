/** Units of the calendar, from fine to coarse. */
export const GRAINS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

/** Milliseconds of the units that always last the same, and of the others as people count them. */
export const GRAIN_MS: Readonly<Record<Grain, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 30 * 86_400_000,
  quarter: 90 * 86_400_000,
  year: 365 * 86_400_000,
};

/**
 * A point in time by the clock on the wall, as the milliseconds of the same date and time in UTC: a calendar without zones
 * and without clock changes.
 */
export type WallMs = number;

const MONTHS_OF: Partial<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 };

/** @returns the beginning of the unit that holds `ms`; weeks begin on Monday (ISO 8601) */
export function floorTo(ms: WallMs, grain: Grain): WallMs {
  const months = MONTHS_OF[grain];
  if (months !== undefined) {
    const date = new Date(ms);
    return utc(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months) * months, 1);
  }
  const size = GRAIN_MS[grain];
  // 1 January 1970 was a Thursday.
  const offset = grain === 'week' ? 3 * GRAIN_MS.day : 0;
  return Math.floor((ms + offset) / size) * size - offset;
}

/** Adds units of the calendar; a month after 31 January is the last day of February. */
export function addUnits(ms: WallMs, count: number, grain: Grain): WallMs {
  const months = MONTHS_OF[grain];
  if (months === undefined) return ms + count * GRAIN_MS[grain];
  const date = new Date(ms);
  const month = date.getUTCMonth() + Math.trunc(count * months);
  const first = utc(date.getUTCFullYear(), month, 1);
  const day = Math.min(date.getUTCDate(), daysOfMonth(first));
  const rest = (count * months - Math.trunc(count * months)) * GRAIN_MS.month;
  return first + (day - 1) * GRAIN_MS.day + (ms - floorTo(ms, 'day')) + rest;
}

/** @param firstMs the first day of a month */
export function daysOfMonth(firstMs: WallMs): number {
  const date = new Date(firstMs);
  return (utc(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) - firstMs) / GRAIN_MS.day;
}

/** @param month 0 is January; more than 11 is in a later year */
export function utc(year: number, month: number, day: number): WallMs {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

/** Sunday of Easter in the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): WallMs {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moon = Math.floor((century + 8) / 25);
  const sun = Math.floor((century - moon + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - sun + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return utc(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}

/** Sunday of Easter in the Julian calendar, as a date of the Gregorian one, from 1900 to 2099 (Meeus, chapter 8). */
export function orthodoxEaster(year: number): WallMs {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const days = moon + weekday + 114;
  const CALENDARS_APART = 13;
  return utc(year, Math.floor(days / 31) - 1, (days % 31) + 1 + CALENDARS_APART);
}

/** @returns the date and time that the clock of this process's zone shows at `date` */
export function wallTimeOf(date: Date): WallMs {
  return date.getTime() - date.getTimezoneOffset() * GRAIN_MS.minute;
}
