import { z } from 'zod';
import { PLACE_SEARCH_URL } from '../../../../shared/settings/service-addresses.ts';
import type { Online } from '../../online/online.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import type { SkillContext } from '../skill.ts';
import { plainName, worldMap } from '../time/world-map.ts';
import { germanMapName } from './de/places.ts';

/** A place on the map. */
export interface FoundPlace {
  name: string;
  latitude: number;
  longitude: number;
}

/** Open-Meteo's answer to a search; without `results` when nothing was found. */
const searchSchema = z.object({
  results: z.array(z.object({ name: z.string(), latitude: z.number(), longitude: z.number() })).optional(),
});
const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;
/** Names that the list of cities has for those of the language. */
const MAP_NAMES = { en: (said: string) => said, de: germanMapName };
/** Places do not move. */
const HOLDS_MS = 7 * 86_400_000;

/**
 * Finds a place among the cities that Hark knows, else by Open-Meteo's search.
 * @param said a town, also with its state or country: "Paris, Texas"
 * @returns undefined when there is no such place
 * @throws as `Online.get`
 */
export async function findPlaceOnMap(
  said: string,
  { online, language }: Pick<SkillContext, 'online' | 'language'>,
  signal: AbortSignal,
): Promise<FoundPlace | undefined> {
  const known = knownCity(MAP_NAMES[language](said));
  // The list has English names.
  if (known) return language === 'en' ? known : { ...known, name: shownName(said) };
  return searched(said, online, language, signal);
}

function knownCity(said: string): FoundPlace | undefined {
  const { cities, provinces, countries } = worldMap();
  const name = plainName(said);
  const words = name.split(' ');
  for (let length = words.length; length > 0; length--) {
    const region = words.slice(length).join(' ');
    const found = cities
      .get(words.slice(0, length).join(' '))
      ?.find(({ regions }) => region === '' || regions.has(region));
    if (found) return found;
  }
  // Of a state or a country, where most people live.
  const region = provinces.get(name) ?? countries.get(name);
  return region?.reduce((largest, city) => (city.population > largest.population ? city : largest));
}

async function searched(
  said: string,
  online: Online,
  language: IntentLanguage,
  signal: AbortSignal,
): Promise<FoundPlace | undefined> {
  const url = new URL(`${online.settings.weather_url?.replace(/\/+$/, '') ?? PLACE_SEARCH_URL}/v1/search`);
  // The search knows names of places alone; what stands behind a comma is left out.
  url.searchParams.set('name', said.split(',')[0]?.trim() ?? said);
  url.searchParams.set('count', '1');
  url.searchParams.set('language', language);
  const { answer } = await online.get({ service: 'weather', url, schema: searchSchema, holdsMs: HOLDS_MS, signal });
  const [first] = answer.results ?? [];
  if (!first || Math.abs(first.latitude) > MAX_LATITUDE || Math.abs(first.longitude) > MAX_LONGITUDE) return undefined;
  return first;
}

/** @returns a name as it is written: "new york" → "New York" */
export function shownName(said: string): string {
  return said.replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
