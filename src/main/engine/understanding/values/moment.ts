import * as chrono from 'chrono-node/en';

/** A point in time that was spoken. */
export interface FoundMoment {
  at: Date;
  /** The text without it. */
  rest: string;
}

/** A part of the day that nobody gave an hour: when it is meant. */
const PARTS_OF_DAY: readonly (readonly [RegExp, string])[] = [
  [/\b(?:this|tomorrow|in the) morning\b/, '9am'],
  [/\b(?:this|tomorrow|in the) afternoon\b/, '3pm'],
  [/\b(?:tonight|this evening|tomorrow evening|tomorrow night|in the evening|at night)\b/, '8pm'],
];
const HAS_HOUR =
  /\d\s?(?::\d\d)?\s?[ap]m\b|\d:\d\d|\bat \d|\bby \d|\b(?:noon|midnight)\b|\d (?:tonight|this evening)\b|^\d{1,2}$/;
const RELATIVE = /\bin (?:about )?(?:an?|half|\d)/;
/** A day without an hour. */
const DEFAULT_HOUR = 9;

/**
 * Finds a time, such as "tomorrow at half past six", "in 20 minutes" or "on July 4th".
 * @param plain of an utterance
 * @param assume what "at seven" means: the next seven o'clock, or the next one in the morning
 */
export function findMoment(plain: string, now: Date, assume: 'next' | 'morning'): FoundMoment | undefined {
  const text = clockWords(plain);
  const hourless = !HAS_HOUR.test(text) && !RELATIVE.test(text);
  const part = hourless ? PARTS_OF_DAY.find(([pattern]) => pattern.test(text)) : undefined;
  const spoken = part ? text.replace(part[0], (words) => withHour(words, part[1])) : partAfterHour(text);
  const results = chrono.parse(spoken, now, { forwardDate: true });
  const [first] = results;
  if (!first) return undefined;
  const { start } = first;
  const at = start.date();
  if (!start.isCertain('hour') && !RELATIVE.test(first.text)) at.setHours(DEFAULT_HOUR, 0, 0, 0);
  else if (!start.isCertain('meridiem') && saysHour(first.text)) chooseHalfOfDay(at, now, assume, start);
  if (at <= now && !start.isCertain('day') && !start.isCertain('weekday')) at.setDate(at.getDate() + 1);
  return { at, rest: tidy(spoken.slice(0, first.index), spoken.slice(first.index + first.text.length)) };
}

function saysHour(text: string): boolean {
  return /\d/.test(text) && !/noon|midnight|tonight|morning|evening|afternoon/.test(text) && !RELATIVE.test(text);
}

/** "At seven" is seven in the morning or in the evening: the next, unless a day was named, then by custom. */
function chooseHalfOfDay(at: Date, now: Date, assume: 'next' | 'morning', start: chrono.ParsedResult['start']): void {
  const hour = at.getHours();
  if (hour > 12 || hour === 0 || assume === 'morning') return;
  const dayNamed = start.isCertain('day') || start.isCertain('weekday');
  if (dayNamed) {
    // People who name a day mean waking hours.
    if (hour < 7) at.setHours(hour + 12);
    return;
  }
  const evening = new Date(at);
  evening.setHours((hour % 12) + 12);
  evening.setFullYear(now.getFullYear(), now.getMonth(), now.getDate());
  if (evening > now) at.setTime(evening.getTime());
}

/** Clock words that chrono does not know, as digits. */
function clockWords(text: string): string {
  const hourOf = (word: string) => Number(word);
  return text
    .replace(/\bhalf past (\d{1,2})\b/g, '$1:30')
    .replace(/\b(?:a )?quarter past (\d{1,2})\b/g, '$1:15')
    .replace(
      /\b(?:a )?quarter (?:to|of) (\d{1,2})\b/g,
      (_, hour: string) => `${hourOf(hour) === 1 ? 12 : hourOf(hour) - 1}:45`,
    )
    .replace(
      /\b(\d{1,2}) (?:minutes )?past (\d{1,2})\b/g,
      (_, minute: string, hour: string) => `${hour}:${minute.padStart(2, '0')}`,
    )
    .replace(/\b(\d{1,2}) o'?clock\b/g, '$1:00')
    .replace(/\b(\d{1,2})[.](\d{2})(?= ?[ap]m\b)/g, '$1:$2')
    .replace(/\ban hour and a half\b/g, '90 minutes')
    .replace(/\bhalf an hour\b/g, '30 minutes')
    .replace(/\b(?:a )?quarter of an hour\b/g, '15 minutes');
}

/** "7 in the evening" → "7pm": chrono takes the two apart. */
function partAfterHour(text: string): string {
  return text
    .replace(/\b(\d{1,2}(?::\d\d)?) (?:in the morning|this morning)\b/g, '$1am')
    .replace(
      /\b(\d{1,2}(?::\d\d)?) (?:in the (?:evening|afternoon)|this (?:evening|afternoon)|tonight|at night)\b/g,
      '$1pm',
    )
    .replace(/\b(tomorrow) morning at (\d{1,2}(?::\d\d)?)(?! ?[ap]m|:)/g, '$1 at $2am')
    .replace(/\b(\d{1,2}(?::\d\d)?) tomorrow morning\b/g, 'tomorrow at $1am')
    .replace(/\b(\d{1,2}(?::\d\d)?) tomorrow (?:evening|afternoon|night)\b/g, 'tomorrow at $1pm')
    .replace(/\b(?:tonight|this evening) at (\d{1,2}(?::\d\d)?)(?! ?[ap]m|:)/g, 'at $1pm')
    .replace(/\b(?:at|for|by) (\d{1,2}(?::\d\d)?) tonight\b/g, 'at $1pm');
}

function withHour(words: string, hour: string): string {
  return words.startsWith('tomorrow') ? `tomorrow at ${hour}` : `at ${hour}`;
}

function tidy(before: string, after: string): string {
  const left = before.replace(/\s*\b(?:at|on|by|in|for|for the)\s*$/, '');
  return `${left} ${after}`.replace(/\s+/g, ' ').trim();
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

/** By the calendar: 23:59 to 0:01 is one day. */
export function calendarDaysBetween(from: Date, to: Date): number {
  const day = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((day(to) - day(from)) / 86_400_000);
}
