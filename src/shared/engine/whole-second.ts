/**
 * The time that an item is due at. To the second, because the session's clock strays from the user's by up to 250 ms:
 * without it an alarm for 7:00 is shown as 6:59, and one for midnight belongs to the day before.
 */
export function wholeSecond(ms: number): Date {
  return new Date(Math.round(ms / 1000) * 1000);
}
