const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DATE = `(?:\\d{1,2} ${MONTH} \\d{3,4}|${MONTH} \\d{1,2}, \\d{3,4}|\\d{3,4})`;
const BORN = new RegExp(`\\bborn (?:\\D*, )?(${DATE})`);
const LIVED = new RegExp(`\\([^()]*?(${DATE}) ?[–-] ?(${DATE})[^()]*\\)`);

/** When somebody was born, and died, as the article writes it. */
export interface LifeDates {
  born: string;
  /** Such as "in Hamburg". */
  bornIn?: string | undefined;
  died?: string;
  diedIn?: string | undefined;
}

/** @param lead begins with the dates in brackets: "(born January 19, 1946)", "(10 December 1815 – 27 November 1852)" */
export function lifeDatesIn(lead: string): LifeDates | undefined {
  const [first = ''] = lead.split('\n');
  const [, from, to] = LIVED.exec(first) ?? [];
  if (from && to) return { born: from, died: to };
  const [, born] = BORN.exec(first) ?? [];
  return born ? { born } : undefined;
}

/** @returns whole years from a date as it is written to another; undefined for one of which the day is not known */
export function yearsBetween(written: string, to: Date): number | undefined {
  const from = new Date(written);
  if (!/ /.test(written) || Number.isNaN(from.getTime())) return undefined;
  const isBeforeBirthday =
    to.getMonth() < from.getMonth() || (to.getMonth() === from.getMonth() && to.getDate() < from.getDate());
  return to.getFullYear() - from.getFullYear() - (isBeforeBirthday ? 1 : 0);
}
