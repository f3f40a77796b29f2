const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const NAMED = new RegExp(
  `\\b(?:every|each) (?<day>${NAMES.join('|').toLowerCase()})s?\\b|\\bon (?<days>${NAMES.join('|').toLowerCase()})s\\b`,
);
const DAILY = /\b(?:every|each) (?:single )?day\b|\bdaily\b|\bevery (?<part>morning|evening|night)\b/;
const WORKDAYS = /\b(?:(?:every|each|on|for) )?weekdays?\b/;
const WEEKENDS = /\b(?:(?:every|each|on|for) )?weekends?\b(?<!this weekend)/;

/** How often something is to happen. */
export interface FoundWeekdays {
  /** 0 is Sunday. */
  weekdays: number[];
  /** The text without it. */
  rest: string;
}

/** Finds "every day", "on weekdays", "every Monday". */
export function findWeekdays(plain: string): FoundWeekdays | undefined {
  const found = (pattern: RegExp, weekdays: number[]): FoundWeekdays | undefined => {
    const match = pattern.exec(plain);
    return match ? { weekdays, rest: plain.replace(match[0], ' ').replace(/\s+/g, ' ').trim() } : undefined;
  };
  const named = NAMED.exec(plain)?.groups;
  const day = NAMES.findIndex((name) => name.toLowerCase() === (named?.day ?? named?.days));
  if (day >= 0) return found(NAMED, [day]);
  return found(DAILY, [0, 1, 2, 3, 4, 5, 6]) ?? found(WORKDAYS, [1, 2, 3, 4, 5]) ?? found(WEEKENDS, [0, 6]);
}

/** @returns such as "every day", "on weekdays" or "every Monday" */
export function spokenWeekdays(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return 'every day';
  const key = [...weekdays].sort().join('');
  if (key === '12345') return 'on weekdays';
  if (key === '06') return 'on weekends';
  return `every ${weekdays.map((day) => NAMES[day]).join(' and ')}`;
}

/** @returns `date`, or the first of the days after it at the same time that is one of `weekdays` */
export function onWeekdays(date: Date, weekdays: readonly number[]): Date {
  const next = new Date(date);
  while (!weekdays.includes(next.getDay())) next.setDate(next.getDate() + 1);
  return next;
}
