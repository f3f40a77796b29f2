import { calendarDaysBetween } from '../../time/days-between.ts';

export { calendarDaysBetween };

/** @returns such as "1 hour and 30 minutes" */
export function spokenDuration(durationMs: number): string {
  const totalSeconds = Math.max(1, Math.round(durationMs / 1000));
  const parts = [
    [Math.floor(totalSeconds / 3600), 'hour'],
    [Math.floor((totalSeconds % 3600) / 60), 'minute'],
    [totalSeconds % 60, 'second'],
  ] as const;
  return spokenList(parts.filter(([count]) => count > 0).map(([count, unit]) => counted(count, unit)));
}

/** @returns such as "1 egg" and "2 eggs" */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** @returns such as "milk, eggs and bread" */
export function spokenList(items: readonly string[], joint = 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @returns such as "first", "22nd" */
export function spokenOrdinal(count: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[ORDINAL.select(count)];
  return `${count}${ending}`;
}

const ORDINAL = new Intl.PluralRules('en', { type: 'ordinal' });

/** Of a number in a reply: at most two decimals, no separators that a voice would trip over. */
export function spokenQuantity(value: number): string {
  const rounded = Math.abs(value) >= 0.01 || value === 0 ? value : Number(value.toPrecision(2));
  return rounded.toLocaleString('en-US', {
    maximumFractionDigits: Math.abs(value) >= 0.01 ? 2 : 6,
    useGrouping: false,
  });
}

/** @returns such as "3:05 PM" */
export function spokenTime(date: Date, timeZone?: string): string {
  // Newer ICU puts a narrow no-break space before PM, which a voice may not know.
  return date.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', timeZone }).replace(/\s/g, ' ');
}

/** @returns such as "7:00 AM tomorrow", "Friday at 7:00 AM" or "July 4 at 9:00 AM" */
export function spokenMoment(date: Date, now: Date): string {
  const time = spokenTime(date);
  const days = calendarDaysBetween(now, date);
  if (days === 0) return `${time} today`;
  if (days === 1) return `${time} tomorrow`;
  if (days > 1 && days < 7) return `${date.toLocaleDateString('en-US', { weekday: 'long' })} at ${time}`;
  const year = date.getFullYear() === now.getFullYear() ? undefined : ('numeric' as const);
  return `${date.toLocaleDateString('en-US', { month: 'long', day: 'numeric', year })} at ${time}`;
}

/** @returns with its preposition: "at 7:00 AM tomorrow", "on Friday at 7:00 AM" */
export function atMoment(date: Date, now: Date): string {
  const days = calendarDaysBetween(now, date);
  return `${days === 0 || days === 1 ? 'at' : 'on'} ${spokenMoment(date, now)}`;
}
