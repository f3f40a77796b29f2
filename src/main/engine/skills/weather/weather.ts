import { WEATHER_URL } from '../../../../shared/settings/service-addresses.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { floorTo, GRAIN_MS, wallTimeOf } from '../../understanding/time/calendar.ts';
import { askService, failureText } from '../look-up.ts';
import { askFor, type IntentHandler, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { weatherAnswer } from './answer.ts';
import { type Aspect, aspectOf } from './aspect.ts';
import { GERMAN_HERE } from './de/here.ts';
import { germanWeatherPatterns } from './de/patterns.ts';
import { germanPlaceOf } from './de/places.ts';
import { germanWeatherTexts } from './de/replies.ts';
import { HERE } from './en/here.ts';
import { weatherPatterns } from './en/patterns.ts';
import { weatherTexts } from './en/replies.ts';
import { forecastSchema, forecastUrl } from './forecast.ts';
import { type Period, periodOf } from './period.ts';
import { findPlaceOnMap, shownName } from './place-finder.ts';
import { weatherUnits } from './units.ts';

const LANGUAGES = {
  en: { texts: weatherTexts, here: HERE, placeOf: (said: string) => said },
  de: { texts: germanWeatherTexts, here: GERMAN_HERE, placeOf: germanPlaceOf },
};
/** Of words that name a period which is no time. */
const PERIOD_TAGS = ['later', 'days', 'week'];
/** "The next days" are as many, from tomorrow on. */
const NEXT_DAYS = 3;
/** Open-Meteo measures every quarter of an hour. */
const HOLDS_MS = 15 * 60_000;
/** After this, what was measured is no longer said to be so now. */
const MEASURED_HOLDS_MS = 60 * 60_000;

interface WeatherQuestion {
  aspect: Aspect;
  /** As it was said; undefined for where the user is. */
  place: string | undefined;
  period: Period;
}

/** "Do I need an umbrella tomorrow?", by Open-Meteo's forecast, after the user's yes. */
export const weatherSkill: Skill = {
  id: 'weather',
  examples: {
    en: ['What is the weather like?', 'Will it rain tomorrow?', 'How hot will it get in Rome on Sunday?'],
    de: ['Wie ist das Wetter?', 'Regnet es morgen?', 'Wie warm wird es am Sonntag in Rom?'],
  },
  patterns: { en: weatherPatterns, de: germanWeatherPatterns },
  intents: { 'weather.query': query },
};

function query(slots: Slots, context: SkillContext): Plan | undefined {
  if (isNoPlace(slots, context)) return undefined;
  // "The weather tomorrow and on Friday": the second one asks the same.
  const asked = (slots.has('more') && slots.before) || slots;
  const period = saidPeriod(slots.get('time') ? slots : asked, context);
  const place = saidPlace(slots, context) ?? saidPlace(asked, context);
  return period && planFor({ aspect: aspectOf(asked), place, period }, context);
}

function saidPeriod(slots: Slots, { now }: SkillContext): Period | undefined {
  const nowMs = wallTimeOf(now());
  const todayMs = floorTo(nowMs, 'day');
  if (slots.has('tomorrow')) return { kind: 'day', startMs: todayMs + GRAIN_MS.day };
  if (slots.has('later')) return { kind: 'day', startMs: todayMs };
  if (slots.has('days')) {
    return { kind: 'days', startMs: todayMs + GRAIN_MS.day, endMs: todayMs + (1 + NEXT_DAYS) * GRAIN_MS.day };
  }
  if (slots.has('week')) return { kind: 'days', startMs: todayMs, endMs: todayMs + GRAIN_MS.week };
  return periodOf(slots.get('time'), nowMs);
}

/** @returns undefined for none, and for "here" */
function saidPlace(slots: Slots, { language }: SkillContext): string | undefined {
  const said = slots.text('place');
  return said === undefined || LANGUAGES[language].here.test(said) ? undefined : placeOf(said, slots, language);
}

/** @returns the place that was meant by its words; undefined when they cannot be one */
const placeOf = (said: string, slots: Slots, language: IntentLanguage): string | undefined =>
  LANGUAGES[language].placeOf(said, slots);

function isNoPlace(slots: Slots, { language }: SkillContext): boolean {
  const said = slots.text('place');
  return said !== undefined && !LANGUAGES[language].here.test(said) && placeOf(said, slots, language) === undefined;
}

function planFor(question: WeatherQuestion, context: SkillContext): Plan {
  const { texts } = LANGUAGES[context.language];
  const { online, user } = context;
  const place = question.place ?? user.place ?? undefined;
  const { hostname } = new URL(online.settings.weather_url ?? WEATHER_URL);
  const isAllowed = online.consentTo('weather') !== 'refused';
  if (question.period.kind === 'past' && isAllowed) return { ...say(texts.past), followUps: goingOn(question) };
  if (place === undefined && isAllowed) {
    return askFor(texts.whichPlace, {
      'weather.place': (slots, later) => planFor({ ...question, place: slots.text('place') }, later),
    });
  }
  const host = hostname.replace(/^api\./, '');
  return askService(
    {
      service: 'weather',
      host,
      consent: { purpose: texts.purpose, sent: texts.sent(shownName(place ?? '')) },
      run: (signal) => look(question, place ?? '', host, context, signal),
    },
    context,
  );
}

/** @param place of the question, or else that of the user, which the answer does not name */
async function look(
  question: WeatherQuestion,
  place: string,
  host: string,
  context: SkillContext,
  signal: AbortSignal,
): Promise<Plan> {
  const { online, language, now } = context;
  const { texts } = LANGUAGES[language];
  const { period } = question;
  const followUps = goingOn(question);
  const found = await findPlaceOnMap(place, context, signal);
  if (!found) return { ...say(texts.unknownPlace(shownName(place))), followUps };
  const url = forecastUrl(online.settings.weather_url ?? WEATHER_URL, found);
  const { answer, atMs, failure } = await online.get({
    service: 'weather',
    url,
    schema: forecastSchema,
    holdsMs: HOLDS_MS,
    signal,
  });
  if (period.kind === 'past') return { ...say(texts.past), followUps };
  const ageMs = Date.now() - atMs;
  const text = weatherAnswer({
    aspect: question.aspect,
    period,
    placeName: question.place === undefined ? undefined : found.name,
    forecast: answer,
    isOld: ageMs > MEASURED_HOLDS_MS,
    nowMs: wallTimeOf(now()),
    units: weatherUnits(online.settings.weather_units),
    language,
  });
  const told = text ?? texts.tooFar;
  if (!failure) return { ...say(told), followUps };
  return { ...say(texts.ofOld(failureText(failure.code, host, context), ageMs, told)), followUps, failure };
}

/** After an answer: "and tomorrow?", "and in London?" */
function goingOn(question: WeatherQuestion): NonNullable<Plan['followUps']> {
  const next: IntentHandler = (slots, context) => {
    const isSaid = slots.get('time') !== undefined || PERIOD_TAGS.some((tag) => slots.has(tag));
    const period = isSaid ? saidPeriod(slots, context) : question.period;
    return period && planFor({ ...question, period, place: saidPlace(slots, context) ?? question.place }, context);
  };
  return { 'weather.more': next };
}
