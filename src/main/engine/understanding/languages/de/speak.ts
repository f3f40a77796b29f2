import { calendarDaysBetween } from '../../time/days-between.ts';

export { calendarDaysBetween };

/** @returns such as "1 Stunde und 30 Minuten" */
export function spokenDuration(durationMs: number): string {
  const totalSeconds = Math.max(1, Math.round(durationMs / 1000));
  const parts = [
    [Math.floor(totalSeconds / 3600), 'Stunde', 'Stunden'],
    [Math.floor((totalSeconds % 3600) / 60), 'Minute', 'Minuten'],
    [totalSeconds % 60, 'Sekunde', 'Sekunden'],
  ] as const;
  return spokenList(parts.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many)));
}

/** @param many its plural, which has no rule in German @returns such as "1 Ei" and "2 Eier" */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** @returns such as "Milch, Eier und Brot" */
export function spokenList(items: readonly string[], joint = 'und'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @returns such as "1.", "22.", which a voice reads as an ordinal before a noun */
export function spokenOrdinal(count: number): string {
  return `${count}.`;
}

/** Of a number in a reply: a comma, at most two decimals, no separators that a voice would trip over. */
export function spokenQuantity(value: number): string {
  const rounded = Math.abs(value) >= 0.01 || value === 0 ? value : Number(value.toPrecision(2));
  return rounded.toLocaleString('de-DE', {
    maximumFractionDigits: Math.abs(value) >= 0.01 ? 2 : 6,
    useGrouping: false,
  });
}

/** @returns such as "15:05 Uhr" */
export function spokenTime(date: Date, timeZone?: string): string {
  return `${date.toLocaleTimeString('de-DE', { hour: 'numeric', minute: '2-digit', timeZone }).replace(/^0(?=\d)/, '')} Uhr`;
}

/** @returns such as "morgen um 7:00 Uhr", "am Freitag um 7:00 Uhr" or "am 4. Juli um 9:00 Uhr" */
export function spokenMoment(date: Date, now: Date): string {
  const time = spokenTime(date);
  const days = calendarDaysBetween(now, date);
  if (days === 0) return `heute um ${time}`;
  if (days === 1) return `morgen um ${time}`;
  if (days > 1 && days < 7) return `am ${date.toLocaleDateString('de-DE', { weekday: 'long' })} um ${time}`;
  const year = date.getFullYear() === now.getFullYear() ? undefined : ('numeric' as const);
  return `am ${date.toLocaleDateString('de-DE', { month: 'long', day: 'numeric', year })} um ${time}`;
}
