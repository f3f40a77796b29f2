import type { Slots } from '../../understanding/intents/slots.ts';
import { floorTo } from '../../understanding/time/calendar.ts';
import { addTo, isInCalendar } from '../../understanding/time/calendar-times.ts';
import { askFor, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanTimePatterns } from './de/patterns.ts';
import { germanPlaceJoints } from './de/place-names.ts';
import { germanTimeReplies } from './de/replies.ts';
import { timePatterns } from './en/patterns.ts';
import { englishPlaceJoints } from './en/place-names.ts';
import { timeReplies } from './en/replies.ts';
import { findPlace, type Place } from './places.ts';
import { instantOf, offsetMinutes, wallTimeIn } from './zone-time.ts';

const REPLIES = { en: timeReplies, de: germanTimeReplies };
const PLACE_JOINTS = { en: englishPlaceJoints, de: germanPlaceJoints };

interface ZonedPlace {
  place: Place;
  zone: string;
}

/** What is longer is no place that somebody asks for. */
const MAX_PLACE_WORDS = 6;

/** "What time is it?", here or in a city, and how far apart two are. */
export const timeSkill: Skill = {
  id: 'time',
  examples: {
    en: ['What time is it?', 'What time is it in Tokyo?', 'What is the time difference between London and Tokyo?'],
    de: [
      'Wie spät ist es?',
      'Wie spät ist es in Tokio?',
      'Wie groß ist der Zeitunterschied zwischen London und Tokio?',
    ],
  },
  patterns: { en: timePatterns, de: germanTimePatterns },
  intents: {
    'time.query': query,
    'time.distant': distant,
    'time.zone': (slots, context) =>
      slots.text('place') === undefined
        ? zoneOf(here(context), context)
        : withPlace(slots, 'place', context, (place) => zoneOf(place, context)),
    'time.inZone': inZone,
    'time.difference': difference,
    'time.convert': convert,
    'time.setZone': (_, { language }) => say(REPLIES[language].cannotSet),
    'time.both': (_, { now, timeZone, language }) => say(REPLIES[language].both(now(), timeZone)),
  },
};

function query(slots: Slots, context: SkillContext): Plan | undefined {
  const { language, now, timeZone } = context;
  const replies = REPLIES[language];
  if (slots.has('unsaid')) return askFor(replies.whichCity, answered(context));
  if (slots.text('place') === undefined) return { ...say(replies.now(now(), timeZone)), ...goingOn };
  const several = placesOf(slots.text('place') ?? '', context);
  if (several) return inEach(several, context);
  return withPlace(slots, 'place', context, (place) => timeIn(place, context));
}

/** @returns the places of "London and Tokyo"; undefined for one place, or when one of them is not known */
function placesOf(said: string, { timeZone, now, language }: SkillContext): Place[] | undefined {
  const find = (name: string) => findPlace(name, timeZone, now(), language);
  const names = said.split(PLACE_JOINTS[language]);
  const places = names.flatMap((name) => find(name) ?? []);
  return names.length > 1 && places.length === names.length && !find(said) ? places : undefined;
}

/** The time in one place after the other; where the clocks of one differ, it is asked in which city. */
function inEach(places: readonly Place[], context: SkillContext, zoned: readonly ZonedPlace[] = []): Plan | undefined {
  const [place, ...rest] = places;
  if (!place) return { ...say(REPLIES[context.language].nowInEach(zoned, context.now())), ...goingOn };
  return withZone(place, context, (one, zone) => inEach(rest, context, [...zoned, { place: one, zone }]));
}

/** "What time will it be in three hours?" */
function distant(slots: Slots, context: SkillContext): Plan | undefined {
  const length = slots.get('duration', 'in');
  if (!length) return undefined;
  const { language, now } = context;
  const isAgo = slots.has('ago');
  const atMs = addTo(now().getTime(), length, isAgo ? -1 : 1);
  if (!isInCalendar(atMs)) return undefined;
  const at = new Date(atMs);
  const replies = REPLIES[language];
  const told = (place: Place, zone: string) =>
    say((isAgo ? replies.ago : replies.later)(slots.said('in') ?? '', at, now(), place, zone));
  if (slots.text('place') === undefined) return told(here(context), context.timeZone);
  return withPlace(slots, 'place', context, (place) => withZone(place, context, told));
}

/** After a question for the time: "and in Tokyo?" */
const goingOn: Pick<Plan, 'followUps'> = {
  followUps: {
    'time.elsewhere': (slots, context) => {
      const place = placeOf(slots, 'place', context);
      return place && timeIn(place, context);
    },
  },
};

const answered = (context: SkillContext): NonNullable<Plan['followUps']> => ({
  'time.place': (slots) => withPlace(slots, 'place', context, (place) => timeIn(place, context)),
});

function timeIn(place: Place, context: SkillContext): Plan {
  const { language, now } = context;
  const replies = REPLIES[language];
  const [zone] = place.zones;
  if (!zone || place.zones.length > 1) return askFor(replies.whichCityOf(place), answered(context));
  return { ...say(place.isHere ? replies.now(now(), zone) : replies.nowIn(place, now(), zone)), ...goingOn };
}

const here = ({ timeZone }: SkillContext): Place => ({ said: '', zones: [timeZone], isHere: true });

function placeOf(slots: Slots, name: string, { timeZone, now, language }: SkillContext): Place | undefined {
  const said = slots.text(name);
  return said === undefined ? undefined : findPlace(said, timeZone, now(), language);
}

/** Goes on with a place, or says that it is not known; a sentence in which only a place makes sense is none without it. */
function withPlace(
  slots: Slots,
  name: string,
  context: SkillContext,
  plan: (place: Place) => Plan | undefined,
): Plan | undefined {
  const place = placeOf(slots, name, context);
  if (place) return plan(place);
  const said = slots.text(name) ?? '';
  if (slots.has('loose') || said.split(/\s+/).length > MAX_PLACE_WORDS) return undefined;
  return {
    ...say(REPLIES[context.language].unknown(said)),
    // "New … York"
    completeness: 'incomplete',
    ...goingOn,
  };
}

/** Goes on with the only zone of a place, or asks in which city. */
function withZone(
  place: Place,
  context: SkillContext,
  plan: (place: Place, zone: string) => Plan | undefined,
): Plan | undefined {
  const [zone] = place.zones;
  if (zone && place.zones.length === 1) return plan(place, zone);
  return askFor(REPLIES[context.language].whichCityOf(place), {
    'time.place': (slots) => withPlace(slots, 'place', context, (city) => withZone(city, context, plan)),
  });
}

function zoneOf(place: Place, context: SkillContext): Plan | undefined {
  const at = context.now();
  return withZone(place, context, (one, zone) =>
    say(REPLIES[context.language].zone(one, zone, at, offsetMinutes(zone, at) / 60)),
  );
}

function inZone(slots: Slots, context: SkillContext): Plan | undefined {
  const [place, asked] = [placeOf(slots, 'place', context), placeOf(slots, 'zone', context)];
  const askedZone = asked?.zones[0];
  if (!place || !askedZone) return undefined;
  const at = context.now();
  const replies = REPLIES[context.language];
  return withZone(place, context, (one, zone) =>
    say((offsetMinutes(zone, at) === offsetMinutes(askedZone, at) ? replies.inZone : replies.notInZone)(one, zone, at)),
  );
}

/** Goes on with the places of two slots, and with here for one that was not said. */
function withTwo(
  slots: Slots,
  [first, second]: readonly [string, string],
  context: SkillContext,
  plan: (one: Place, oneZone: string, other: Place, otherZone: string) => Plan | undefined,
): Plan | undefined {
  const placed = (name: string, then: (place: Place) => Plan | undefined) =>
    slots.text(name) === undefined ? then(here(context)) : withPlace(slots, name, context, then);
  return placed(first, (one) =>
    withZone(one, context, (from, fromZone) =>
      placed(second, (other) => withZone(other, context, (to, toZone) => plan(from, fromZone, to, toZone))),
    ),
  );
}

function difference(slots: Slots, context: SkillContext): Plan | undefined {
  const at = context.now();
  const replies = REPLIES[context.language];
  return withTwo(slots, ['a', 'b'], context, (from, fromZone, to, toZone) => {
    const hours = (offsetMinutes(toZone, at) - offsetMinutes(fromZone, at)) / 60;
    return say(hours === 0 ? replies.same(to, from) : replies.apart(to, hours, from));
  });
}

/** "If it is 5 AM in Berlin, what time is it here?" */
function convert(slots: Slots, context: SkillContext): Plan | undefined {
  const time = slots.get('time', 'at');
  if (!time?.first || !time.has('clock')) return undefined;
  // "Ten euros in gold" is no hour of any place.
  if (slots.text('from') !== undefined && !placeOf(slots, 'from', context)) return undefined;
  const clockMs = time.first.startMs - floorTo(time.first.startMs, 'day');
  return withTwo(slots, ['from', 'to'], context, (from, fromZone, to, toZone) => {
    const at = instantOf(dayIn(fromZone, context) + clockMs, fromZone);
    return say(REPLIES[context.language].when(at, from, fromZone, to, toZone));
  });
}

const dayIn = (zone: string, { now }: SkillContext) => floorTo(wallTimeIn(zone, now()), 'day');
