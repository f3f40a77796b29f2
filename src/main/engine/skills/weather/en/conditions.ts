/** WMO codes in words (open-meteo.com/en/docs, "WMO Weather interpretation codes"). */
const CONDITIONS: Readonly<Record<number, string>> = {
  0: 'sunny',
  1: 'mostly sunny',
  2: 'partly cloudy',
  3: 'cloudy',
  45: 'foggy',
  48: 'foggy, with rime',
  51: 'light drizzle',
  53: 'drizzle',
  55: 'heavy drizzle',
  56: 'light freezing drizzle',
  57: 'freezing drizzle',
  61: 'light rain',
  63: 'rain',
  65: 'heavy rain',
  66: 'light freezing rain',
  67: 'freezing rain',
  71: 'light snow',
  73: 'snow',
  75: 'heavy snow',
  77: 'snow grains',
  80: 'light showers',
  81: 'showers',
  82: 'violent showers',
  85: 'light snow showers',
  86: 'heavy snow showers',
  95: 'thunderstorms',
  96: 'thunderstorms with hail',
  99: 'thunderstorms with heavy hail',
};

/** @param isNight at night nothing is sunny */
export function conditionWords(code: number, isNight = false): string {
  const words = CONDITIONS[code] ?? 'changeable';
  return isNight ? words.replace('sunny', 'clear') : words;
}

/** @returns behind a temperature: "and cloudy", "with light rain" */
export function withCondition(code: number, isNight: boolean): string {
  return `${code <= 48 ? 'and' : 'with'} ${conditionWords(code, isNight)}`;
}
