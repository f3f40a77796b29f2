import { cityMapping } from 'city-timezones';

/** Countries, states and zones people name that are not cities. */
const ALIASES: Record<string, string> = {
  utc: 'UTC',
  gmt: 'UTC',
  england: 'Europe/London',
  'the uk': 'Europe/London',
  'great britain': 'Europe/London',
  'new york city': 'America/New_York',
  japan: 'Asia/Tokyo',
  germany: 'Europe/Berlin',
  france: 'Europe/Paris',
  india: 'Asia/Kolkata',
  china: 'Asia/Shanghai',
  california: 'America/Los_Angeles',
};

/** The last part of each IANA name is a city too: "Europe/Isle_of_Man". */
const BY_IANA_CITY = new Map(
  Intl.supportedValuesOf('timeZone').map((zone) => [plainName(zone.split('/').at(-1) ?? zone), zone]),
);

const BY_CITY = new Map<string, { zone: string; population: number }>();
for (const { city, city_ascii, timezone, pop } of cityMapping) {
  for (const name of [city, city_ascii]) {
    const key = plainName(name);
    // Of two cities of one name people mean the larger.
    if (timezone && (BY_CITY.get(key)?.population ?? -1) < pop) BY_CITY.set(key, { zone: timezone, population: pop });
  }
}

/**
 * @param place a city, as spoken
 * @returns the IANA name of its time zone, if it is known
 */
export function zoneOfPlace(place: string): string | undefined {
  const name = plainName(place);
  return ALIASES[name] ?? BY_CITY.get(name)?.zone ?? BY_IANA_CITY.get(name);
}

function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[_-]/g, ' ')
    .replace(/[.']/g, '')
    .trim();
}
