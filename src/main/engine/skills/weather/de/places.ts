import type { Slots } from '../../../understanding/intents/slots.ts';
import { germanPlaceNames, PLACES_WITH_ARTICLE } from '../../time/de/place-names.ts';
import { plainName, worldMap } from '../../time/world-map.ts';

/** Of regions, lakes and islands. */
const REGIONS: ReadonlyMap<string, string> = new Map(
  [
    ...[
      'an der Nordsee',
      'an der Ostsee',
      'an der Mosel',
      'in der Eifel',
      'in der Pfalz',
      'in der Lausitz',
      'in der Toskana',
    ],
    ...['am Bodensee', 'am Chiemsee', 'am Gardasee', 'am Tegernsee', 'am Rhein', 'in den Alpen', 'in den Bergen'],
    ...[
      'im Harz',
      'im Schwarzwald',
      'im Allgäu',
      'im Erzgebirge',
      'im Ruhrgebiet',
      'im Saarland',
      'im Sauerland',
      'im Odenwald',
    ],
    ...[
      'auf Sylt',
      'auf Rügen',
      'auf Usedom',
      'auf Föhr',
      'auf Amrum',
      'auf Fehmarn',
      'auf Borkum',
      'auf Norderney',
      'auf Helgoland',
    ],
    ...[
      'auf Ibiza',
      'auf Kreta',
      'auf Rhodos',
      'auf Korfu',
      'auf Sizilien',
      'auf Sardinien',
      'auf Korsika',
      'auf Madeira',
      'auf Malta',
    ],
    ...['auf Gran Canaria', 'auf Lanzarote', 'auf Fuerteventura', 'auf Bali'],
  ].map((name) => [name.replace(/^(?:in|im|auf|an|am)(?: der| den)? /, '').toLowerCase(), name] as const),
);

/** @returns such as "in Köln", "in der Schweiz", "am Bodensee" */
export function germanInPlace(place: string): string {
  const name = place.toLowerCase();
  return PLACES_WITH_ARTICLE.get(name) ?? REGIONS.get(name) ?? `in ${place}`;
}

/** @returns the name that the list of cities has for a German one: "münchen" → "munich" */
export function germanMapName(said: string): string {
  const meant = germanPlaceNames.aliases.get(plainName(said));
  // What is there a zone of the clock is found by the search alone.
  return meant === undefined || meant.includes('/') ? said : meant;
}

/** What ends so is no room. */
const LANDSCAPE =
  /(?:gebirge|wald|see|meer|tal|alpen|küste|inseln?|heide|gau|gäu|mark|bucht|alb|jura|voralpenland|stadt|altstadt)$/i;

/** @returns the place that was meant; undefined when the words are no place */
export function germanPlaceOf(said: string, slots: Slots): string | undefined {
  if (slots.has('ofPlace')) return placeBeforeWeather(said);
  return !slots.has('article') || isPlaceWithArticle(said) ? said : undefined;
}

/** @returns whether weather can be asked of what was said with an article: "in der Schweiz", not "im Wohnzimmer" */
function isPlaceWithArticle(said: string): boolean {
  return germanInPlace(said) !== `in ${said}` || LANDSCAPE.test(said) || isOnMap(said);
}

/** Names that end like what is made of a name. */
const NAMES_IN_ER = /^(?:hannover|münster|leer|speyer|trier|jever|neumünster)$/i;

/** @returns the place of "Berliner Wetter", "Los Angeles Wetter"; undefined for "schönes Wetter" */
function placeBeforeWeather(said: string): string | undefined {
  if (isOnMap(said) || NAMES_IN_ER.test(said)) return said;
  if (!/\p{L}{2}er$/iu.test(said)) return undefined;
  const stem = said.slice(0, -2);
  // "Münchner", "Bremer".
  return [stem, stem.replace(/n$/i, 'en'), `${stem}en`, `${stem}e`].find(isOnMap);
}

function isOnMap(name: string): boolean {
  const { cities, provinces, countries } = worldMap();
  const known = plainName(germanMapName(name));
  return cities.has(known) || provinces.has(known) || countries.has(known);
}
