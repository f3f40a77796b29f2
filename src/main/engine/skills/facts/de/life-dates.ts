import type { LifeDates } from '../en/life-dates.ts';

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const MONTH = `(?:${MONTHS.join('|')}|Jänner)`;
const DATE = `(?:(?:um|vor|nach) )?(?:\\d{1,2}\\. ${MONTH} \\d{3,4}|${MONTH} \\d{3,4}|\\d{3,4})(?: v\\. Chr\\.)?`;
/** Behind the date stands the place, with the state it lay in, or the name at birth. */
const PLACE = '(?:[^;†()]*? (in|bei|auf|an|nahe) ([^;,()†]+?)(?= als |[;,()†]))?';
const BORN = new RegExp(`(?:\\*|geboren(?: am)?) ?(?:[^;†*)]*? )??(${DATE})${PLACE}`, 'u');
const DIED = new RegExp(`† ?(?:[^;*)]*? )??(${DATE})${PLACE}`, 'u');

/** @param lead begins with the dates in brackets: "(* 17. Juli 1954 in Hamburg)", "(* 28. August 1749 in …; † 22. März 1832 in …)" */
export function germanLifeDatesIn(lead: string): LifeDates | undefined {
  const [first = ''] = lead.split('\n');
  const [, born, ...bornAt] = BORN.exec(first) ?? [];
  if (!born) return undefined;
  const [, died, ...diedAt] = DIED.exec(first) ?? [];
  return { born, bornIn: placeOf(bornAt), ...(died !== undefined && { died, diedIn: placeOf(diedAt) }) };
}

const placeOf = ([preposition, place]: readonly (string | undefined)[]) =>
  preposition === undefined || place === undefined ? undefined : `${preposition} ${place.trim()}`;

/** @returns whole years from a date as it is written to another; undefined for one of which the day is not known */
export function germanYearsBetween(written: string, to: Date): number | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\. (\p{L}+) (\d{3,4})$/u.exec(written) ?? [];
  const at = month === 'Jänner' ? 0 : MONTHS.indexOf(month);
  if (at < 0 || day === '') return undefined;
  const isBeforeBirthday = to.getMonth() < at || (to.getMonth() === at && to.getDate() < Number(day));
  return to.getFullYear() - Number(year) - (isBeforeBirthday ? 1 : 0);
}
