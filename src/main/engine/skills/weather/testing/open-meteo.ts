import { floorTo, GRAIN_MS, type WallMs, wallTimeOf } from '../../../understanding/time/calendar.ts';

/** Weather of the days from today on; it starts again behind the last. */
const DAYS = [
  { code: 61, minC: 4, maxC: 11, rainPercent: 70, snowCm: 0, windKmh: 22 },
  { code: 2, minC: 3, maxC: 13, rainPercent: 10, snowCm: 0, windKmh: 12 },
  { code: 0, minC: 5, maxC: 16, rainPercent: 0, snowCm: 0, windKmh: 9 },
  { code: 3, minC: 6, maxC: 12, rainPercent: 40, snowCm: 0, windKmh: 15 },
  { code: 71, minC: -3, maxC: 1, rainPercent: 60, snowCm: 2.1, windKmh: 18 },
];
/** Of the sun, minutes after midnight. */
const SUNRISE_MINUTES = 6 * 60 + 42;
const SUNSET_MINUTES = 17 * 60 + 51;

/** What Open-Meteo's forecast and search answer, in their form (open-meteo.com/en/docs), with a weather that is always the same. */
export function openMeteoAnswer(url: URL, now: Date): unknown {
  if (url.pathname.endsWith('/v1/search')) return searchAnswer(url.searchParams.get('name') ?? '');
  const query = (name: string) => url.searchParams.get(name)?.split(',') ?? [];
  const [nowMs, count] = [wallTimeOf(now), Number(url.searchParams.get('forecast_days') ?? 7)];
  const days = Array.from({ length: count }, (_, index) => floorTo(nowMs, 'day') + index * GRAIN_MS.day);
  const hours = days.flatMap((day) => Array.from({ length: 24 }, (_, hour) => day + hour * GRAIN_MS.hour));
  const current = { ...valuesAt(floorTo(nowMs, 'hour'), nowMs), is_day: 1, apparent_temperature: 6.2 };
  return {
    latitude: Number(url.searchParams.get('latitude')),
    longitude: Number(url.searchParams.get('longitude')),
    generationtime_ms: 0.2,
    utc_offset_seconds: 0,
    timezone: 'Europe/London',
    timezone_abbreviation: 'GMT',
    elevation: 47,
    current: { time: written(floorTo(nowMs, 'minute')), interval: 900, ...chosen(current, query('current')) },
    hourly: {
      time: hours.map(written),
      ...columns(
        hours.map((ms) => valuesAt(ms, nowMs)),
        query('hourly'),
      ),
    },
    daily: {
      time: days.map((ms) => written(ms).slice(0, 10)),
      ...columns(
        days.map((ms) => dayValues(ms, nowMs)),
        query('daily'),
      ),
    },
  };
}

function searchAnswer(name: string): unknown {
  if (name.toLowerCase() !== 'little whinging') return { generationtime_ms: 0.4 };
  const place = {
    id: 1,
    name: 'Little Whinging',
    latitude: 51.4,
    longitude: -0.7,
    country_code: 'GB',
    timezone: 'Europe/London',
  };
  return { results: [place], generationtime_ms: 0.4 };
}

const written = (ms: WallMs) => new Date(ms).toISOString().slice(0, 16);

const dayAt = (ms: WallMs, nowMs: WallMs) => {
  const index = Math.round((floorTo(ms, 'day') - floorTo(nowMs, 'day')) / GRAIN_MS.day);
  return DAYS[index % DAYS.length] as (typeof DAYS)[number];
};

function valuesAt(ms: WallMs, nowMs: WallMs) {
  const day = dayAt(ms, nowMs);
  const hour = new Date(ms).getUTCHours();
  // Coldest at three, warmest at fifteen.
  const warmth = (1 - Math.cos(((hour - 3) / 12) * Math.PI)) / 2;
  return {
    temperature_2m: Math.round(10 * (day.minC + warmth * (day.maxC - day.minC))) / 10,
    precipitation_probability: day.rainPercent,
    weather_code: day.code,
    relative_humidity_2m: 80,
    wind_speed_10m: day.windKmh,
    wind_gusts_10m: day.windKmh * 1.5,
    wind_direction_10m: 270,
  };
}

function dayValues(ms: WallMs, nowMs: WallMs) {
  const day = dayAt(ms, nowMs);
  return {
    weather_code: day.code,
    temperature_2m_max: day.maxC,
    temperature_2m_min: day.minC,
    precipitation_probability_max: day.rainPercent,
    snowfall_sum: day.snowCm,
    wind_speed_10m_max: day.windKmh,
    wind_gusts_10m_max: day.windKmh * 2,
    uv_index_max: 2.4,
    sunrise: written(ms + SUNRISE_MINUTES * GRAIN_MS.minute),
    sunset: written(ms + SUNSET_MINUTES * GRAIN_MS.minute),
  };
}

/** Only what was asked for is answered. */
const chosen = (values: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, values[name]]));

const columns = (rows: readonly Readonly<Record<string, unknown>>[], names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
