/** Open-Meteo's forecast API (open-meteo.com/en/docs). */
export const WEATHER_URL = 'https://api.open-meteo.com';
/** Open-Meteo's search for places (open-meteo.com/en/docs/geocoding-api). */
export const PLACE_SEARCH_URL = 'https://geocoding-api.open-meteo.com';

/** Wikipedia in a language (en.wikipedia.org/api/rest_v1, mediawiki.org/wiki/API:REST_API). */
export const wikipediaUrl = (language: string) => `https://${language}.wikipedia.org`;
/** Wiktionary in a language (en.wiktionary.org/api/rest_v1). */
export const wiktionaryUrl = (language: string) => `https://${language}.wiktionary.org`;
