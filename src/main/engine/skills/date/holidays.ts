/** Days of fixed date that people name; month from 0. */
const HOLIDAYS: readonly (readonly [RegExp, string, number, number])[] = [
  [/^christmas(?: day)?$/, 'Christmas', 11, 25],
  [/^christmas eve$/, 'Christmas Eve', 11, 24],
  [/^(?:the )?new year(?:'s)?(?: day)?$/, "New Year's Day", 0, 1],
  [/^new year(?:'s)? eve$/, "New Year's Eve", 11, 31],
  [/^halloween$/, 'Halloween', 9, 31],
  [/^valentine'?s(?: day)?$/, "Valentine's Day", 1, 14],
  [/^(?:st|saint) patrick'?s day$/, "Saint Patrick's Day", 2, 17],
  [/^april fools'?(?: day)?$/, 'April Fools Day', 3, 1],
];

/** @returns the next one after `today`, today included */
export function findHoliday(spoken: string, today: Date): { date: Date; name: string } | undefined {
  const found = HOLIDAYS.find(([pattern]) => pattern.test(spoken.trim()));
  if (!found) return undefined;
  const [, name, month, day] = found;
  const date = new Date(today.getFullYear(), month, day, 12);
  if (date < today) date.setFullYear(date.getFullYear() + 1);
  return { date, name };
}
