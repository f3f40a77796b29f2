import { floorTo } from '../../understanding/time/calendar.ts';
import type { Asked, Likelihood } from './asked.ts';
import type { Aspect } from './aspect.ts';
import { type Sky, skyOf } from './condition.ts';
import { germanWeatherReplies } from './de/replies.ts';
import { weatherReplies } from './en/replies.ts';
import type { CurrentWeather } from './forecast.ts';
import { daysBetween, hourAt, type WeatherIn, weatherIn } from './weather-in.ts';

const REPLIES = { en: weatherReplies, de: germanWeatherReplies };
/** More days are told together. */
const MAX_SINGLE_DAYS = 3;
/** From here on rain is likely, and below `UNLIKELY_PERCENT` it is not expected. */
const LIKELY_PERCENT = 60;
const UNLIKELY_PERCENT = 30;
/** Below this most people want a jacket. */
const JACKET_C = 14;
/** From here on the WHO advises protection (Global Solar UV Index, 2002). */
const SUNSCREEN_UV = 3;

type Replies = ReturnType<typeof weatherReplies>;

/** The answer to what is asked of the weather of a period. */
const ANSWERS: Readonly<Record<Aspect, (say: Replies, weather: WeatherIn, asked: Asked) => string>> = {
  general: (_, weather, asked) => general(asked, weather),
  sun: (say, weather, asked) => isSky(['sun'], say, weather, asked),
  clouds: (say, weather, asked) => isSky(['clouds'], say, weather, asked),
  fog: (say, weather, asked) => isSky(['fog'], say, weather, asked),
  storm: (say, weather, asked) => isSky(['storm'], say, weather, asked),
  bad: (say, weather, asked) => isSky(['rain', 'snow', 'storm', 'fog'], say, weather, asked),
  raining: (say, weather, asked) =>
    asked.period.kind === 'now'
      ? say.isRaining(isWet(current(asked).code), weather)
      : say.rain(likelihood(weather), weather),
  rain: (say, weather) => say.rain(likelihood(weather), weather),
  rainChance: (say, weather) => say.rainChance(weather),
  dry: (say, weather) => say.dry(likelihood(weather), weather),
  nextRain: (say, _, { forecast: { days } }) => {
    const next = days.find(({ rainPercent }) => rainPercent >= LIKELY_PERCENT);
    return next ? say.nextRain(next) : say.noRain(days.length);
  },
  rainStop: (say, weather, asked) => {
    if (!isWet(current(asked).code)) return say.isRaining(false, weather);
    const dry = asked.forecast.hours.find(
      ({ startMs, code, rainPercent }) => startMs > asked.nowMs && !isWet(code) && rainPercent < LIKELY_PERCENT,
    );
    return say.rainStop(dry);
  },
  umbrella: (say, weather) => say.umbrella(likelihood(weather), weather),
  snow: (say, { snowCm, code }) => say.snow(snowCm > 0 || skyOf(code) === 'snow'),
  clothes: (say, weather) => say.clothes(weather.minC < JACKET_C, weather),
  jacket: (say, weather) => say.jacket(weather.minC < JACKET_C, weather),
  sunscreen: (say, { day: { uvIndex } }) => say.sunscreen(uvIndex, uvIndex >= SUNSCREEN_UV),
  wind: (say, weather, { period, isOld, forecast }) =>
    period.kind === 'now' && !isOld ? say.windNow(forecast.current) : say.wind(weather),
  humidity: (say, weather, asked) =>
    say.humidity(asked.period.kind === 'now' ? current(asked).humidityPercent : weather.humidityPercent),
  sunrise: (say, { day }) => say.sun('sunrise', day.sunriseMs),
  sunset: (say, { day }) => say.sun('sunset', day.sunsetMs),
  high: (say, weather, { period }) => say.high(period.kind === 'now' ? weather.day.maxC : weather.maxC),
  low: (say, weather, { period }) => say.low(period.kind === 'now' ? weather.day.minC : weather.minC),
  range: (say, weather, { period: { kind } }) =>
    say.temperature(kind === 'now' ? { ...weather, minC: weather.day.minC, maxC: weather.day.maxC } : weather),
  temperature: (say, weather, asked) =>
    asked.period.kind === 'now' ? say.temperatureNow(current(asked)) : say.temperature(weather),
};

/** @returns the answer in a sentence or two; undefined when the forecast does not reach so far */
export function weatherAnswer(asked: Asked): string | undefined {
  const weather = weatherIn(asked.forecast, asked.period, asked.nowMs);
  return weather && ANSWERS[asked.aspect](REPLIES[asked.language](asked), weather, asked);
}

function isSky(skies: readonly Sky[], say: Replies, weather: WeatherIn, asked: Asked): string {
  return say.yesOrNo(skies.includes(skyOf(codeOf(asked, weather))), general(asked, weather));
}

function general(asked: Asked, weather: WeatherIn): string {
  const { period, forecast, language, nowMs } = asked;
  const say = REPLIES[language](asked);
  if (period.kind === 'now')
    return say.now(
      current(asked),
      weather,
      forecast.days.find(({ startMs }) => startMs === floorTo(nowMs, 'day')),
    );
  if (period.kind !== 'days') return say.period(weather);
  const days = daysBetween(forecast, period.startMs, period.endMs);
  if (days.length <= MAX_SINGLE_DAYS) return say.eachDay(days);
  return say.days(
    weather,
    days.filter(({ rainPercent }) => rainPercent >= LIKELY_PERCENT),
  );
}

/** The measured weather, or what was forecast for this hour where the last measurement is older. */
function current(asked: Asked): CurrentWeather {
  const { forecast, nowMs, isOld } = asked;
  const hour = isOld ? hourAt(forecast, nowMs) : undefined;
  if (!hour) return forecast.current;
  return { ...forecast.current, ...hour, feelsLikeC: hour.temperatureC };
}

const codeOf = (asked: Asked, weather: WeatherIn) => (asked.period.kind === 'now' ? current(asked).code : weather.code);

const isWet = (code: number) => ['rain', 'storm'].includes(skyOf(code));

function likelihood({ rainPercent }: WeatherIn): Likelihood {
  if (rainPercent >= LIKELY_PERCENT) return 'likely';
  return rainPercent < UNLIKELY_PERCENT ? 'unlikely' : 'possible';
}
