import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { germanPlaceNames } from './de/place-names.ts';
import { englishPlaceNames } from './en/place-names.ts';
import { type City, plainName, worldMap } from './world-map.ts';
import { offsetMinutes } from './zone-time.ts';

/** A place as it was said, with the zones that it has. */
export interface Place {
  /** In the user's words. */
  said: string;
  /** IANA names, those first where most people live; more than one when its clocks differ. */
  zones: readonly string[];
  /** Where the user is. */
  isHere: boolean;
}

const NAMES = { en: englishPlaceNames, de: germanPlaceNames };
/** A zone where fewer of a country's people live is not asked for: nobody means it by the country's name. */
const MIN_SHARE = 0.1;
/** A city of the same name as a state is meant when it is at least this large. */
const LARGE_CITY = 500_000;

/**
 * @param said a city, a country, a state or a zone; a city also with its country or state
 * @param at for when: in one half of the year, clocks can be alike that differ in the other
 * @returns undefined when no such place is known
 */
export function findPlace(said: string, timeZone: string, at: Date, language: IntentLanguage): Place | undefined {
  const names = NAMES[language];
  const name = withoutBeside(plainName(said), names.beside);
  if (names.here.has(name)) return { said, zones: [timeZone], isHere: true };
  const meant = names.aliases.get(name) ?? names.adjectives.get(name) ?? name;
  const found = zonesOf(names.aliases.get(meant) ?? meant, at);
  return found && { said, zones: found, isHere: false };
}

function zonesOf(name: string, at: Date): readonly string[] | undefined {
  if (name.includes('/')) return zoneNamed(name);
  const map = worldMap();
  const [country, province, [city] = []] = [map.countries.get(name), map.provinces.get(name), map.cities.get(name)];
  if (country) return differentZones([...country, ...(province ?? [])], at);
  if (city && (!province || city.population >= LARGE_CITY)) return [city.zone];
  if (province) return differentZones(province, at);
  const zone = map.zones.get(name) ?? zoneOfCityInRegion(name);
  return zone === undefined ? undefined : [zone];
}

/** @param name an IANA name, or one as it was said: "america/new york" */
function zoneNamed(name: string): readonly string[] | undefined {
  try {
    return [new Intl.DateTimeFormat('en', { timeZone: name.replaceAll(' ', '_') }).resolvedOptions().timeZone];
  } catch {
    return undefined; // There is no such zone.
  }
}

/** One zone for each time that the clocks show in these cities, without those where hardly anybody lives. */
function differentZones(cities: readonly City[], at: Date): string[] {
  const people = new Map<number, number>();
  const zones = new Map<number, string>();
  const offsets = new Map<string, number>();
  for (const { zone, population } of [...cities].sort((a, b) => b.population - a.population)) {
    const offset = offsets.get(zone) ?? offsetMinutes(zone, at);
    offsets.set(zone, offset);
    people.set(offset, (people.get(offset) ?? 0) + population);
    if (!zones.has(offset)) zones.set(offset, zone);
  }
  const all = [...people.values()].reduce((sum, count) => sum + count, 0);
  return [...people]
    .sort(([, a], [, b]) => b - a)
    .filter(([, count], index) => index === 0 || count >= MIN_SHARE * all)
    .map(([offset]) => zones.get(offset) as string);
}

/** "paris texas": a city and what it lies in. */
function zoneOfCityInRegion(name: string): string | undefined {
  const words = name.split(' ');
  for (let length = words.length - 1; length > 0; length--) {
    const region = words.slice(length).join(' ');
    const city = worldMap()
      .cities.get(words.slice(0, length).join(' '))
      ?.find(({ regions }) => regions.has(region));
    if (city) return city.zone;
  }
  return undefined;
}

function withoutBeside(name: string, beside: RegExp): string {
  const rest = name.replace(beside, '').trim();
  return rest === name || rest === '' ? name : withoutBeside(rest, beside);
}
