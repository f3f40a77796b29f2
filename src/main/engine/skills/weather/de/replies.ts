import {
  capitalised,
  counted,
  spokenDuration,
  spokenList,
  spokenTime,
} from '../../../understanding/languages/de/speak.ts';
import { floorTo, GRAIN_MS, type WallMs } from '../../../understanding/time/calendar.ts';
import type { Asked, Likelihood } from '../asked.ts';
import type { weatherReplies, weatherTexts } from '../en/replies.ts';
import type { CurrentWeather, DayForecast, HourForecast } from '../forecast.ts';
import type { WeatherUnits } from '../units.ts';
import type { WeatherIn } from '../weather-in.ts';
import { conditionWords, withCondition } from './conditions.ts';
import { germanInPlace } from './places.ts';
import { aboutWords, dayWords, hoursOfDay, whenWords } from './when.ts';

const MILES_PER_KM = 0.621371;
/** Less is not worth a word. */
const MIN_TOLD_PERCENT = 20;
/** What feels like this many degrees less or more is told. */
const MIN_FELT_DIFFERENCE = 2;
const WINDS = ['Norden', 'Nordosten', 'Osten', 'Südosten', 'Süden', 'Südwesten', 'Westen', 'Nordwesten'];

/** What is said about the weather that is not an answer from a forecast, in German. */
export const germanWeatherTexts: typeof weatherTexts = {
  purpose: 'das Wetter vorherzusagen',
  sent: (place) => `dem Wetter ${germanInPlace(place)}`,
  whichPlace: 'Für welchen Ort?',
  unknownPlace: (place) => `„${place}“ finde ich nicht auf der Karte.`,
  past: 'Ich kenne das Wetter erst ab heute.',
  tooFar: 'So weit reicht die Vorhersage nicht.',
  ofOld: (reason, ageMs, answer) => `${reason} Laut der Vorhersage von vor ${ageOf(ageMs)}: ${answer}`,
};

/** What is said in answer to a question, in German. */
export function germanWeatherReplies({ period, placeName, nowMs, units }: Asked): ReturnType<typeof weatherReplies> {
  const place = placeName === undefined ? '' : germanInPlace(placeName);
  const inPlace = place && ` ${place}`;
  const when = whenWords(period, nowMs);
  const there = `${when}${inPlace}`;
  const degrees = (celsius: number) => `${signed(temperature(celsius, units))} Grad`;
  const range = ({ minC, maxC }: Pick<WeatherIn, 'minC' | 'maxC'>) => rangeOf(minC, maxC, units);
  /** "Es sind 11 Grad", "In Rom ist es 1 Grad". */
  const itIs = (celsius: number) => {
    const verb = Math.abs(temperature(celsius, units)) === 1 ? 'ist' : 'sind';
    return `${place ? `${capitalised(place)} ${verb} es` : `Es ${verb}`} ${degrees(celsius)}`;
  };
  const chance = ({ rainPercent }: WeatherIn) =>
    `Die Regenwahrscheinlichkeit liegt ${there} bei ${percent(rainPercent)}.`;
  const willBe = (weather: WeatherIn) => `${capitalised(when)} werden es${inPlace} ${range(weather)}`;
  const dressing = (weather: WeatherIn) => {
    const { rainPercent } = weather;
    if (rainPercent < MIN_TOLD_PERCENT) return `${willBe(weather)}.`;
    return `${willBe(weather)}, bei einer Regenwahrscheinlichkeit von ${percent(rainPercent)}.`;
  };
  return {
    yesOrNo: (isSo: boolean, answer: string) => `${isSo ? 'Ja' : 'Nein'}. ${answer}`,
    now: (current: CurrentWeather, rest: WeatherIn, today: DayForecast | undefined) => {
      const now = `${itIs(current.temperatureC)} ${withCondition(current.code, !current.isDay)}.`;
      if (!today) return now;
      return `${now} Heute: ${range(today)}${chanceOf(rest.rainPercent)}.`;
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
          ? 'Regen wird nicht erwartet.'
          : `Regen ist ${spokenList(wet.map(({ startMs }) => dayWords(startMs, nowMs)))} wahrscheinlich.`
      }`,
    isRaining: (isSo: boolean, rest: WeatherIn) =>
      isSo
        ? `Ja, ${place ? `${place} regnet es` : 'es regnet'}.`
        : `Nein, ${place ? `${place} regnet es` : 'es regnet'} nicht. Für den Rest des Tages liegt die Regenwahrscheinlichkeit bei ${percent(rest.rainPercent)}.`,
    rain: (likelihood: Likelihood, weather: WeatherIn) =>
      ({
        likely: `Ja, ${when} regnet es${inPlace} wahrscheinlich: Die Wahrscheinlichkeit liegt bei ${percent(weather.rainPercent)}.`,
        possible: `Vielleicht: ${chance(weather)}`,
        unlikely: `Nein, ${when} ist${inPlace} kein Regen zu erwarten: Die Wahrscheinlichkeit liegt bei ${percent(weather.rainPercent)}.`,
      })[likelihood],
    rainChance: chance,
    dry: (likelihood: Likelihood, weather: WeatherIn) =>
      ({
        likely: `Nein, ${when} regnet es${inPlace} wahrscheinlich: Die Wahrscheinlichkeit liegt bei ${percent(weather.rainPercent)}.`,
        possible: `Vielleicht nicht: ${chance(weather)}`,
        unlikely: `Ja, ${when} ist${inPlace} kein Regen zu erwarten: Die Wahrscheinlichkeit liegt bei ${percent(weather.rainPercent)}.`,
      })[likelihood],
    rainStop: (dry: HourForecast | undefined) =>
      dry === undefined
        ? `In der Vorhersage ist${inPlace} kein Ende des Regens zu sehen.`
        : `Der Regen hört${inPlace} voraussichtlich ${aboutWords(dry.startMs, nowMs)} auf.`,
    umbrella: (likelihood: Likelihood, weather: WeatherIn) =>
      `${{ likely: 'Ja, das ist ratsam', possible: 'Vielleicht', unlikely: 'Nein, das ist nicht nötig' }[likelihood]}: ${chance(weather)}`,
    nextRain: (day: DayForecast) =>
      `${capitalised(dayWords(day.startMs, nowMs))} regnet es${inPlace} wahrscheinlich: Die Wahrscheinlichkeit liegt bei ${percent(day.rainPercent)}.`,
    noRain: (days: number) => `In den nächsten ${counted(days, 'Tag', 'Tagen')} ist${inPlace} kein Regen zu erwarten.`,
    snow: (isExpected: boolean) =>
      `${isExpected ? 'Ja' : 'Nein'}, ${when} ist${inPlace} ${isExpected ? 'Schnee' : 'kein Schnee'} zu erwarten.`,
    clothes: (isCold: boolean, weather: WeatherIn) =>
      `${isCold ? 'Ziehen Sie sich warm an' : 'Sie brauchen nichts Warmes'}: ${dressing(weather)}`,
    jacket: (isCold: boolean, weather: WeatherIn) =>
      `${isCold ? 'Ja, ziehen Sie sich warm an' : 'Nein, Sie brauchen nichts Warmes'}: ${dressing(weather)}`,
    sunscreen: (uvIndex: number, isNeeded: boolean) =>
      `Der UV-Index erreicht ${there} ${Math.round(uvIndex)}: ${isNeeded ? 'Schützen Sie sich vor der Sonne' : 'Sonnenschutz ist nicht nötig'}.`,
    windNow: ({ windKmh, gustsKmh, windFromDegrees }: CurrentWeather) =>
      `Der Wind weht${inPlace} mit ${speed(windKmh, units, 'Kilometern')} aus ${WINDS[Math.round(windFromDegrees / 45) % 8]}, in Böen mit ${Math.round(inUnit(gustsKmh, units))}.`,
    wind: ({ windKmh, gustsKmh }: WeatherIn) =>
      `Der Wind erreicht ${there} ${speed(windKmh, units, 'Kilometer')}${gustsKmh === undefined ? '' : `, in Böen ${Math.round(inUnit(gustsKmh, units))}`}.`,
    humidity: (humidityPercent: number) =>
      `Die Luftfeuchtigkeit liegt${period.kind === 'now' ? inPlace : ` ${there}`} bei ${percent(humidityPercent)}.`,
    sun: (event: 'sunrise' | 'sunset', atMs: WallMs | undefined) =>
      `Die Sonne geht ${there} ${atMs === undefined ? 'nicht' : `um ${spokenTime(new Date(atMs), 'UTC')}`} ${event === 'sunrise' ? 'auf' : 'unter'}.`,
    high: (celsius: number) => `${capitalised(when)} werden es${inPlace} bis zu ${degrees(celsius)}.`,
    low: (celsius: number) => `${capitalised(when)} kühlt es${inPlace} auf ${degrees(celsius)} ab.`,
    temperatureNow: ({ temperatureC, feelsLikeC }: CurrentWeather) =>
      `${itIs(temperatureC)}${
        Math.abs(temperature(temperatureC, units) - temperature(feelsLikeC, units)) < MIN_FELT_DIFFERENCE
          ? ''
          : `, gefühlt ${signed(temperature(feelsLikeC, units))}`
      }.`,
    temperature: (weather: WeatherIn) => `${willBe(weather)}.`,
  };
}

const isNight = (period: Asked['period']) => {
  if (period.kind === 'part') return hoursOfDay(period).isNight;
  return period.kind === 'hour' && hoursOfDay({ ...period, endMs: period.startMs }).isNight;
};

const temperature = (celsius: number, { isFahrenheit }: WeatherUnits) =>
  Math.round(isFahrenheit ? celsius * 1.8 + 32 : celsius);

const signed = (value: number) => (value < 0 ? `minus ${-value}` : String(Math.abs(value)));

function rangeOf(minC: number, maxC: number, units: WeatherUnits): string {
  const [min, max] = [temperature(minC, units), temperature(maxC, units)];
  return min === max ? `${signed(max)} Grad` : `${signed(min)} bis ${signed(max)} Grad`;
}

const percent = (value: number) => `${Math.round(value)} Prozent`;

const chanceOf = (rainPercent: number) =>
  rainPercent < MIN_TOLD_PERCENT ? '' : `, ${percent(rainPercent)} Regenwahrscheinlichkeit`;

const inUnit = (kmh: number, { isMiles }: WeatherUnits) => (isMiles ? kmh * MILES_PER_KM : kmh);

/** @param kilometers in its case */
function speed(kmh: number, units: WeatherUnits, kilometers: string): string {
  const count = Math.round(inUnit(kmh, units));
  return `${units.isMiles ? counted(count, 'Meile', 'Meilen') : counted(count, 'Kilometer', kilometers)} pro Stunde`;
}

/** In the largest unit alone, behind "vor": "3 Stunden". */
function ageOf(ageMs: number): string {
  const unitMs = [GRAIN_MS.day, GRAIN_MS.hour].find((ms) => ageMs >= ms);
  if (unitMs === GRAIN_MS.day) {
    const days = Math.floor(ageMs / unitMs);
    return days === 1 ? 'einem Tag' : `${days} Tagen`;
  }
  const said = spokenDuration(floorTo(ageMs, unitMs === undefined ? 'minute' : 'hour') || GRAIN_MS.minute);
  return said.replace(/^1 /, 'einer ');
}
