/** `webcal://` says that an address is one of a calendar; it is asked over HTTPS. */
const SCHEMES = new Map([
  ['webcal:', 'https:'],
  ['webcals:', 'https:'],
  ['caldav:', 'https:'],
  ['caldavs:', 'https:'],
]);

/** @returns the http or https address; undefined for the path of a file */
export function calendarUrl(entry: string): string | undefined {
  const scheme = /^([a-z]+):\/\//i.exec(entry)?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  const http = SCHEMES.get(`${scheme}:`);
  const address = http === undefined ? entry : http + entry.slice(scheme.length + 1);
  return /^https?:/i.test(address) ? address : undefined;
}

/** @returns the addresses among the calendars of the settings; the others are files */
export function calendarUrls(calendars: readonly string[]): string[] {
  return calendars.flatMap((entry) => calendarUrl(entry) ?? []);
}
