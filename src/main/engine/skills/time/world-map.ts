import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CityData } from 'city-timezones';
import { projectRoot } from '../../../models/catalogue/project-root.ts';

export interface City {
  name: string;
  /** Degrees. */
  latitude: number;
  longitude: number;
  zone: string;
  population: number;
  /** Names of what it lies in: country, state. */
  regions: ReadonlySet<string>;
}

/** Cities by plain names. */
type CitiesByName = ReadonlyMap<string, readonly City[]>;

export interface WorldMap {
  /** The largest first: of two of one name people mean that. */
  cities: CitiesByName;
  countries: CitiesByName;
  provinces: CitiesByName;
  /** By the last part of their IANA names, which is a city too: "Europe/Isle_of_Man". */
  zones: ReadonlyMap<string, string>;
}

let known: WorldMap | undefined;

/** Cities with their time zones. They are read when a place is first asked for, as they take 10 MB. */
export function worldMap(): WorldMap {
  known ??= readMap();
  return known;
}

function readMap(): WorldMap {
  // Outside the bundle: in it, the text of the file would stay in memory from the start.
  const require = createRequire(join(projectRoot, 'package.json'));
  const { cityMapping } = require('city-timezones') as { cityMapping: CityData[] };
  const [cities, countries, provinces] = [
    new Map<string, City[]>(),
    new Map<string, City[]>(),
    new Map<string, City[]>(),
  ];
  for (const { city, city_ascii, lat, lng, timezone, pop, country, province, iso2, iso3, state_ansi } of cityMapping) {
    if (!timezone) continue;
    const regions = plainNames([country, province, iso2, iso3, state_ansi]);
    const entry = { name: city, latitude: lat, longitude: lng, zone: timezone, population: pop, regions };
    for (const key of plainNames([city, city_ascii])) listOf(cities, key).push(entry);
    for (const key of plainNames([country, iso3])) listOf(countries, key).push(entry);
    for (const key of plainNames([province])) listOf(provinces, key).push(entry);
  }
  for (const named of cities.values()) named.sort((a, b) => b.population - a.population);
  const zones = Intl.supportedValuesOf('timeZone').map(
    (zone) => [plainName(zone.split('/').at(-1) ?? zone), zone] as const,
  );
  return { cities, countries, provinces, zones: new Map(zones) };
}

function plainNames(names: readonly unknown[]): Set<string> {
  return new Set(names.filter((name) => typeof name === 'string').map(plainName));
}

/** A name without accents, capitals and points. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[_-]/g, ' ')
    .replace(/[.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function listOf(map: Map<string, City[]>, key: string): City[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
