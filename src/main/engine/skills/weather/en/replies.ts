import {
  capitalised,
  counted,
  spokenDuration,
  spokenList,
  spokenTime,
} from '../../../understanding/languages/en/speak.ts';
import { floorTo, GRAIN_MS, type WallMs } from '../../../understanding/time/calendar.ts';
import type { Asked, Likelihood } from '../asked.ts';
import type { CurrentWeather, DayForecast, HourForecast } from '../forecast.ts';
import type { WeatherUnits } from '../units.ts';
import type { WeatherIn } from '../weather-in.ts';
import { conditionWords, withCondition } from './conditions.ts';
import { dayWords, hoursOfDay, whenWords } from './when.ts';

const MILES_PER_KM = 0.621371;
/** Less is not worth a word. */
const MIN_TOLD_PERCENT = 20;
/** What feels like this many degrees less or more is told. */
const MIN_FELT_DIFFERENCE = 2;
const WINDS = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'];

/** What is said about the weather that is not an answer from a forecast. */
export const weatherTexts = {
  purpose: 'tell the weather',
  sent: (place: string) => `the place ${place}`,
  whichPlace: 'For which place?',
  unknownPlace: (place: string) => `I can't find ${place} on the map.`,
  past: 'I only know the weather from today on.',
  tooFar: 'The forecast does not reach so far.',
  ofOld: (reason: string, ageMs: number, answer: string) =>
    `${reason} By the forecast of ${ageOf(ageMs)} ago: ${answer}`,
};

/** What is said in answer to a question. */
export function weatherReplies({ period, placeName, nowMs, units }: Asked) {
  const inPlace = placeName === undefined ? '' : ` in ${placeName}`;
  const when = whenWords(period, nowMs);
  const there = `${when}${inPlace}`;
  const degrees = (celsius: number) => countedSigned(temperature(celsius, units), 'degree');
  const range = ({ minC, maxC }: Pick<WeatherIn, 'minC' | 'maxC'>) => rangeOf(minC, maxC, units);
  return {
    yesOrNo: (isSo: boolean, answer: string) => `${isSo ? 'Yes' : 'No'}. ${answer}`,
    now: (current: CurrentWeather, rest: WeatherIn, today: DayForecast | undefined) => {
      const now = `It is ${degrees(current.temperatureC)} ${withCondition(current.code, !current.isDay)}${inPlace}.`;
      if (!today) return now;
      return `${now} Today: ${range(today)}${chanceOf(rest.rainPercent)}.`;
    },
    period: (weather: WeatherIn) =>
      `${capitalised(there)}: ${conditionWords(weather.code, isNight(period))}, ${range(weather)}${chanceOf(weather.rainPercent)}.`,
    eachDay: (days: readonly DayForecast[]) =>
      days
        .map(
          (day, index) =>
            `${capitalised(dayWords(day.startMs, nowMs))}${index === 0 ? inPlace : ''}: ${conditionWords(day.code)}, ${range(day)}.`,
        )
        .join(' '),
    days: (weather: WeatherIn, wet: readonly DayForecast[]) =>
      `${capitalised(there)}: ${range(weather)}. ${
        wet.length === 0
          ? 'No rain is expected.'
          : `Rain is likely ${spokenList(wet.map(({ startMs }) => dayWords(startMs, nowMs)))}.`
      }`,
    isRaining: (isSo: boolean, rest: WeatherIn) =>
      isSo
        ? `Yes, it is raining${inPlace}.`
        : `No, it is not raining${inPlace}. The chance of rain for the rest of today is ${percent(rest.rainPercent)}.`,
    rain: (likelihood: Likelihood, { rainPercent }: WeatherIn) =>
      ({
        likely: `Yes, rain is likely ${there}: the chance is ${percent(rainPercent)}.`,
        possible: `Perhaps: the chance of rain ${there} is ${percent(rainPercent)}.`,
        unlikely: `No, rain is not expected ${there}: the chance is ${percent(rainPercent)}.`,
      })[likelihood],
    rainChance: ({ rainPercent }: WeatherIn) => `The chance of rain ${there} is ${percent(rainPercent)}.`,
    dry: (likelihood: Likelihood, { rainPercent }: WeatherIn) =>
      ({
        likely: `No, rain is likely ${there}: the chance is ${percent(rainPercent)}.`,
        possible: `Perhaps not: the chance of rain ${there} is ${percent(rainPercent)}.`,
        unlikely: `Yes, rain is not expected ${there}: the chance is ${percent(rainPercent)}.`,
      })[likelihood],
    rainStop: (dry: HourForecast | undefined) =>
      dry === undefined
        ? `The forecast has no end of the rain${inPlace}.`
        : `It should stop raining${inPlace} at about ${spokenTime(new Date(dry.startMs), 'UTC')} ${dayWords(dry.startMs, nowMs)}.`,
    umbrella: (likelihood: Likelihood, { rainPercent }: WeatherIn) => {
      const chance = `the chance of rain ${there} is ${percent(rainPercent)}.`;
      return {
        likely: `Yes, you will need it: ${chance}`,
        possible: `You may need it: ${chance}`,
        unlikely: `No, you will not need it: ${chance}`,
      }[likelihood];
    },
    nextRain: (day: DayForecast) =>
      `Rain is likely ${dayWords(day.startMs, nowMs)}${inPlace}: the chance is ${percent(day.rainPercent)}.`,
    noRain: (days: number) => `No rain is expected${inPlace} in the next ${counted(days, 'day')}.`,
    snow: (isExpected: boolean) => `${isExpected ? 'Yes, snow is' : 'No, no snow is'} expected ${there}.`,
    clothes: (isCold: boolean, weather: WeatherIn) =>
      `${isCold ? 'Dress warmly' : 'You need no warm clothes'}: ${range(weather)} ${there}${chanceOf(weather.rainPercent)}.`,
    jacket: (isCold: boolean, weather: WeatherIn) =>
      `${isCold ? 'Yes, dress warmly' : 'No, you need no warm clothes'}: ${range(weather)} ${there}${chanceOf(weather.rainPercent)}.`,
    sunscreen: (uvIndex: number, isNeeded: boolean) =>
      `The UV index goes up to ${Math.round(uvIndex)} ${there}: ${isNeeded ? 'wear sunscreen' : 'you need no sunscreen'}.`,
    windNow: ({ windKmh, gustsKmh, windFromDegrees }: CurrentWeather) =>
      `The wind blows at ${speed(windKmh, units)} from the ${WINDS[Math.round(windFromDegrees / 45) % 8]}${inPlace}, with gusts of ${Math.round(inUnit(gustsKmh, units))}.`,
    wind: ({ windKmh, gustsKmh }: WeatherIn) =>
      `The wind reaches ${speed(windKmh, units)} ${there}${gustsKmh === undefined ? '' : `, with gusts of ${Math.round(inUnit(gustsKmh, units))}`}.`,
    humidity: (humidityPercent: number) =>
      `The humidity${period.kind === 'now' ? inPlace : ` ${there}`} is ${percent(humidityPercent)}.`,
    sun: (event: 'sunrise' | 'sunset', atMs: WallMs | undefined) =>
      atMs === undefined
        ? `There is no ${event} ${there}.`
        : `${capitalised(event)} is at ${spokenTime(new Date(atMs), 'UTC')} ${there}.`,
    high: (celsius: number) => `It will get up to ${degrees(celsius)} ${there}.`,
    low: (celsius: number) => `It will get down to ${degrees(celsius)} ${there}.`,
    temperatureNow: ({ temperatureC, feelsLikeC }: CurrentWeather) =>
      `It is ${degrees(temperatureC)}${inPlace}${
        Math.abs(temperature(temperatureC, units) - temperature(feelsLikeC, units)) < MIN_FELT_DIFFERENCE
          ? ''
          : ` and feels like ${signed(temperature(feelsLikeC, units))}`
      }.`,
    temperature: (weather: WeatherIn) => `It will be ${range(weather)} ${there}.`,
  };
}

const isNight = (period: Asked['period']) =>
  (period.kind === 'part' || period.kind === 'hour') && hoursOfDay(period.startMs).isNight;

const temperature = (celsius: number, { isFahrenheit }: WeatherUnits) =>
  Math.round(isFahrenheit ? celsius * 1.8 + 32 : celsius);

const signed = (value: number) => (value < 0 ? `minus ${-value}` : String(Math.abs(value)));

/** Also of what is below zero: "minus 1 degree". */
const countedSigned = (value: number, noun: string) => `${signed(value)} ${noun}${Math.abs(value) === 1 ? '' : 's'}`;

function rangeOf(minC: number, maxC: number, units: WeatherUnits): string {
  const [min, max] = [temperature(minC, units), temperature(maxC, units)];
  return min === max ? countedSigned(max, 'degree') : `between ${signed(min)} and ${countedSigned(max, 'degree')}`;
}

const percent = (value: number) => `${Math.round(value)} percent`;

const chanceOf = (rainPercent: number) =>
  rainPercent < MIN_TOLD_PERCENT ? '' : `, with a ${Math.round(rainPercent)} percent chance of rain`;

const inUnit = (kmh: number, { isMiles }: WeatherUnits) => (isMiles ? kmh * MILES_PER_KM : kmh);

const speed = (kmh: number, units: WeatherUnits) =>
  `${counted(Math.round(inUnit(kmh, units)), units.isMiles ? 'mile' : 'kilometer')} per hour`;

/** In the largest unit alone: "3 hours". */
function ageOf(ageMs: number): string {
  const unitMs = [GRAIN_MS.day, GRAIN_MS.hour].find((ms) => ageMs >= ms);
  if (unitMs === GRAIN_MS.day) return counted(Math.floor(ageMs / unitMs), 'day');
  return spokenDuration(floorTo(ageMs, unitMs === undefined ? 'minute' : 'hour') || GRAIN_MS.minute);
}
