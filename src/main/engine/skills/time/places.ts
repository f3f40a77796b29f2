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

interface City {
  zone: string;
  population: number;
  /** Names of what it lies in: country, state. */
  regions: Set<string>;
}

/** Cities by name, the largest first: of two of one name people mean that. */
const BY_CITY = new Map<string, City[]>();
for (const { city, city_ascii, timezone, pop, country, province, iso2, iso3, state_ansi } of cityMapping) {
  if (!timezone) continue;
  const regions = new Set(
    [country, province, iso2, iso3, state_ansi].filter((name) => typeof name === 'string').map(plainName),
  );
  for (const key of new Set([plainName(city), plainName(city_ascii)])) {
    const cities = BY_CITY.get(key) ?? [];
    cities.push({ zone: timezone, population: pop, regions });
    BY_CITY.set(key, cities);
  }
}
for (const cities of BY_CITY.values()) cities.sort((a, b) => b.population - a.population);

/**
 * @param place a city, as spoken, alone or with its country or state
 * @returns the IANA name of its time zone, if it is known
 */
export function zoneOfPlace(place: string): string | undefined {
  const name = plainName(place);
  return ALIASES[name] ?? BY_CITY.get(name)?.[0]?.zone ?? BY_IANA_CITY.get(name) ?? zoneOfCityInRegion(name);
}

/** "paris texas": a city and what it lies in. */
function zoneOfCityInRegion(name: string): string | undefined {
  const words = name.split(' ');
  for (let length = words.length - 1; length > 0; length--) {
    const region = words.slice(length).join(' ');
    const city = BY_CITY.get(words.slice(0, length).join(' '))?.find(({ regions }) => regions.has(region));
    if (city) return city.zone;
  }
  return undefined;
}

function plainName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[_-]/g, ' ').replace(/[.']/g, '').trim();
}
