import { GRAIN_MS, utc, type WallMs } from './calendar.ts';

/** Calendars of the platform (ICU) in which holidays are fixed. */
export type ForeignCalendar = 'chinese' | 'hebrew' | 'islamic-civil' | 'islamic-umalqura';

/** Month (as a number, or by its English name) and day → date, for each day of one year. */
const years = new Map<string, Map<string, WallMs>>();

/**
 * Finds a date of another calendar in a year of ours.
 * @param month by its English name, or its number where the calendar has none
 * @returns undefined when that year has no such day; the first when it has two
 */
export function dateIn(calendar: ForeignCalendar, month: string, day: number): (year: number) => WallMs | undefined {
  return (year) => {
    const key = `${calendar} ${year}`;
    const dates = years.get(key) ?? datesOf(calendar, year);
    years.set(key, dates);
    return dates.get(`${month} ${day}`);
  };
}

function datesOf(calendar: ForeignCalendar, year: number): Map<string, WallMs> {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const dates = new Map<string, WallMs>();
  for (let ms = utc(year, 0, 1); ms < utc(year + 1, 0, 1); ms += GRAIN_MS.day) {
    const parts = format.formatToParts(ms);
    const of = (type: string) => parts.find((part) => part.type === type)?.value;
    const name = `${of('month')} ${of('day')}`;
    if (!dates.has(name)) dates.set(name, ms);
  }
  return dates;
}
