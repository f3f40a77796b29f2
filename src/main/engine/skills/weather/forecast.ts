import { z } from 'zod';
import type { WallMs } from '../../understanding/time/calendar.ts';

/** The weather of an hour. Times are by the clock of the place. */
export interface HourForecast {
  startMs: WallMs;
  temperatureC: number;
  rainPercent: number;
  /** WMO code 4677, as Open-Meteo simplifies it. */
  code: number;
  humidityPercent: number;
  windKmh: number;
}

export interface DayForecast {
  startMs: WallMs;
  minC: number;
  maxC: number;
  rainPercent: number;
  snowCm: number;
  code: number;
  windKmh: number;
  gustsKmh: number;
  uvIndex: number;
  /** Undefined where the sun does not rise. */
  sunriseMs: WallMs | undefined;
  sunsetMs: WallMs | undefined;
}

export interface CurrentWeather {
  atMs: WallMs;
  temperatureC: number;
  feelsLikeC: number;
  code: number;
  isDay: boolean;
  humidityPercent: number;
  windKmh: number;
  gustsKmh: number;
  /** Where the wind comes from: 0 north, 90 east. */
  windFromDegrees: number;
}

/** What Open-Meteo forecasts for a place, from today on. */
export interface Forecast {
  current: CurrentWeather;
  hours: readonly HourForecast[];
  days: readonly DayForecast[];
}

/** Open-Meteo gives up to 16 days; "next Tuesday" is at most 13 days away. */
const FORECAST_DAYS = 14;
/** Two decimals of a degree are about a kilometre: no forecast is finer, and no address is told. */
const DECIMALS = 2;

const CURRENT = [
  ...['temperature_2m', 'apparent_temperature', 'is_day', 'weather_code', 'relative_humidity_2m'],
  ...['wind_speed_10m', 'wind_gusts_10m', 'wind_direction_10m'],
];
const HOURLY = [
  'temperature_2m',
  'precipitation_probability',
  'weather_code',
  'relative_humidity_2m',
  'wind_speed_10m',
];
const DAILY = [
  ...['weather_code', 'temperature_2m_max', 'temperature_2m_min', 'precipitation_probability_max', 'snowfall_sum'],
  ...['wind_speed_10m_max', 'wind_gusts_10m_max', 'uv_index_max', 'sunrise', 'sunset'],
];

/** @returns the address of the forecast for a place, in Celsius and kilometres (open-meteo.com/en/docs) */
export function forecastUrl(server: string, { latitude, longitude }: { latitude: number; longitude: number }): URL {
  const url = new URL(`${server.replace(/\/+$/, '')}/v1/forecast`);
  const query = {
    latitude: latitude.toFixed(DECIMALS),
    longitude: longitude.toFixed(DECIMALS),
    current: CURRENT.join(','),
    hourly: HOURLY.join(','),
    daily: DAILY.join(','),
    timezone: 'auto',
    forecast_days: String(FORECAST_DAYS),
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/** The last hours and days can be without a value. */
const numbers = z.array(z.number().nullable());
const times = z.array(z.iso.datetime({ local: true }).or(z.string().regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/)));
const suns = z.array(z.string().nullable());

const answerSchema = z.object({
  current: z.object({
    time: z.string(),
    temperature_2m: z.number(),
    apparent_temperature: z.number(),
    is_day: z.number(),
    weather_code: z.number(),
    relative_humidity_2m: z.number(),
    wind_speed_10m: z.number(),
    wind_gusts_10m: z.number(),
    wind_direction_10m: z.number(),
  }),
  hourly: z.object({
    time: times,
    temperature_2m: numbers,
    precipitation_probability: numbers,
    weather_code: numbers,
    relative_humidity_2m: numbers,
    wind_speed_10m: numbers,
  }),
  daily: z.object({
    time: times,
    weather_code: numbers,
    temperature_2m_max: numbers,
    temperature_2m_min: numbers,
    precipitation_probability_max: numbers,
    snowfall_sum: numbers,
    wind_speed_10m_max: numbers,
    wind_gusts_10m_max: numbers,
    uv_index_max: numbers,
    sunrise: suns,
    sunset: suns,
  }),
});

/** Open-Meteo's answer, as the skill uses it. */
export const forecastSchema = answerSchema
  .transform((answer): Forecast => ({ current: currentOf(answer), hours: hoursOf(answer), days: daysOf(answer) }))
  .refine(({ days, hours }) => days.length > 0 && hours.length > 0, 'a forecast without days');

type Answer = z.infer<typeof answerSchema>;

/** Open-Meteo writes local times without a zone. */
const wallMs = (time: string): WallMs => Date.parse(time.length > 10 ? `${time}Z` : time);

function currentOf({ current }: Answer): CurrentWeather {
  return {
    atMs: wallMs(current.time),
    temperatureC: current.temperature_2m,
    feelsLikeC: current.apparent_temperature,
    code: current.weather_code,
    isDay: current.is_day === 1,
    humidityPercent: current.relative_humidity_2m,
    windKmh: current.wind_speed_10m,
    gustsKmh: current.wind_gusts_10m,
    windFromDegrees: current.wind_direction_10m,
  };
}

function hoursOf({ hourly }: Answer): HourForecast[] {
  return hourly.time.flatMap((time, at) => {
    const [temperatureC, code] = [hourly.temperature_2m[at], hourly.weather_code[at]];
    if (typeof temperatureC !== 'number' || typeof code !== 'number') return [];
    return {
      startMs: wallMs(time),
      temperatureC,
      code,
      rainPercent: hourly.precipitation_probability[at] ?? 0,
      humidityPercent: hourly.relative_humidity_2m[at] ?? 0,
      windKmh: hourly.wind_speed_10m[at] ?? 0,
    };
  });
}

function daysOf({ daily }: Answer): DayForecast[] {
  const sunAt = (time: string | null | undefined) => (time ? wallMs(time) : undefined);
  return daily.time.flatMap((time, at) => {
    const [minC, maxC, code] = [daily.temperature_2m_min[at], daily.temperature_2m_max[at], daily.weather_code[at]];
    if (typeof minC !== 'number' || typeof maxC !== 'number' || typeof code !== 'number') return [];
    return {
      startMs: wallMs(time),
      minC,
      maxC,
      code,
      rainPercent: daily.precipitation_probability_max[at] ?? 0,
      snowCm: daily.snowfall_sum[at] ?? 0,
      windKmh: daily.wind_speed_10m_max[at] ?? 0,
      gustsKmh: daily.wind_gusts_10m_max[at] ?? 0,
      uvIndex: daily.uv_index_max[at] ?? 0,
      sunriseMs: sunAt(daily.sunrise[at]),
      sunsetMs: sunAt(daily.sunset[at]),
    };
  });
}
