import {
  calendarDaysBetween,
  counted,
  spokenList,
  spokenQuantity,
  spokenTime,
} from '../../../understanding/languages/de/speak.ts';
import type { timeReplies } from '../en/replies.ts';
import type { Place } from '../places.ts';
import { wallTimeIn } from '../zone-time.ts';
import { PLACES_WITH_ARTICLE } from './place-names.ts';

type Named = Pick<Place, 'said' | 'isHere'>;

/** Written in capitals, however they were transcribed. */
const ABBREVIATIONS = /^(?:utc|gmt|usa|us|mez|mesz|cet|cest|oez|eu|nyc|la|vae)$/;
const SMALL = new Set(['am', 'an', 'der', 'die', 'das', 'den', 'im', 'in', 'ob', 'und', 'von', 'bei', 'auf', 'zeit']);

/** What is said about the time of day, in German. */
export const germanTimeReplies: typeof timeReplies = {
  now: (at, zone) => `Es ist ${spokenTime(at, zone)}.`,
  nowIn: (place, at, zone) => `${beginning(inPlace(place))} ist es ${spokenTime(at, zone)}.`,
  nowInEach: (places, at) => {
    const [first, ...rest] = places.map(({ place, zone }) => ({ where: inPlace(place), when: spokenTime(at, zone) }));
    if (!first) return '';
    const others = rest.map(({ where, when }) => `${where} ${when}`);
    return `${beginning(first.where)} ist es ${spokenList([first.when, ...others])}.`;
  },
  later: (length, at, now, place, zone) => `In ${length} ist es ${distantTime(at, now, place, zone)}.`,
  ago: (length, at, now, place, zone) => `Vor ${length} war es ${distantTime(at, now, place, zone)}.`,
  both: (at, zone) => `Heute ist ${fullDate(at, zone)}, und es ist ${spokenTime(at, zone)}.`,
  unknown: (said) => `Ich weiß nicht, wo ${nameOf(said)} liegt.`,
  whichCity: 'In welcher Stadt?',
  whichCityOf: (place) =>
    `${beginning(inPlace({ ...place, isHere: false }))} gibt es mehrere Zeitzonen. In welcher Stadt?`,
  same: (one, other) => `${beginning(inPlace(one))} und ${inPlace(other)} ist es gleich spät.`,
  apart: (one, hours, other) =>
    `${beginning(inPlace(one))} ist es ${hoursOf(hours)} ${hours > 0 ? 'später' : 'früher'} als ${inPlace(other)}.`,
  when: (at, from, fromZone, to, toZone) =>
    `Wenn es ${inPlace(from)} ${spokenTime(at, fromZone)} ist, ist es ${inPlace(to)} ${spokenTime(at, toZone)}${dayApart(at, fromZone, toZone)}.`,
  zone: (place, zone, at, hours) =>
    `${beginning(inPlace(place))} gilt ${zoneName(zone, at)}, ${hours === 0 ? 'ohne Unterschied zu UTC' : `${hoursOf(hours)} ${hours > 0 ? 'vor' : 'hinter'} UTC`}.`,
  inZone: (place, zone, at) => `Ja, ${inPlace(place)} gilt ${zoneName(zone, at)}.`,
  notInZone: (place, zone, at) => `Nein, ${inPlace(place)} gilt ${zoneName(zone, at)}.`,
  cannotSet: 'Die Zeitzone dieses Rechners kann ich nicht ändern. Das können Sie in seinen Einstellungen tun.',
};

const beginning = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "hier", "in Tokio", "in der Türkei", "nach mitteleuropäischer Zeit" */
function inPlace({ said, isHere }: Named): string {
  if (isHere) return 'hier';
  const name = said.replace(/^(?:der|die|das|den|dem|in|im) /i, '');
  if (/zeit$/i.test(name)) return `nach ${name.replace(/ zeit$/i, ' Zeit')}`;
  if (/ischer?$|^(?:moskauer|londoner|new yorker)$/i.test(name)) return `nach ${name} Zeit`;
  return PLACES_WITH_ARTICLE.get(name.toLowerCase()) ?? `in ${nameOf(name)}`;
}

const fullDate = (at: Date, timeZone: string) => {
  const weekday = at.toLocaleDateString('de-DE', { timeZone, weekday: 'long' });
  return `${weekday}, der ${at.toLocaleDateString('de-DE', { timeZone, day: 'numeric', month: 'long', year: 'numeric' })}`;
};

/** With the day, where it is another one than now. */
function distantTime(at: Date, now: Date, place: Named, timeZone: string): string {
  const day = (date: Date) => date.toLocaleDateString('de-DE', { timeZone, day: 'numeric', month: 'long' });
  const where = place.isHere ? '' : `${inPlace(place)} `;
  const weekday = at.toLocaleDateString('de-DE', { timeZone, weekday: 'long' });
  return `${where}${spokenTime(at, timeZone)}${day(at) === day(now) ? '' : ` am ${weekday}, dem ${day(at)}`}`;
}

function hoursOf(hours: number): string {
  const count = Math.abs(hours);
  return count === 1 ? counted(1, 'Stunde', 'Stunden') : `${spokenQuantity(count)} Stunden`;
}

function dayApart(at: Date, fromZone: string, toZone: string): string {
  const dayIn = (zone: string) => {
    const wall = new Date(wallTimeIn(zone, at));
    return new Date(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate());
  };
  const days = calendarDaysBetween(dayIn(fromZone), dayIn(toZone));
  if (days === 0) return '';
  return days > 0 ? ' am nächsten Tag' : ' am Tag davor';
}

/** @returns such as "die Mitteleuropäische Normalzeit", and what has no name as it is */
function zoneName(timeZone: string, at: Date): string {
  const name = new Intl.DateTimeFormat('de-DE', { timeZone, timeZoneName: 'long' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  if (name === undefined) return timeZone;
  return /zeit\b/i.test(name) ? `die ${name}` : name;
}

/** @returns a place's name as it is written: "new york" → "New York", "frankfurt am main" → "Frankfurt am Main" */
function nameOf(said: string): string {
  return said
    .split(' ')
    .map((word, index) => {
      const plain = word.toLowerCase();
      if (ABBREVIATIONS.test(plain)) return word.toUpperCase();
      if (SMALL.has(plain) && index > 0) return word;
      return word.replace(/(^|-)(\p{L})/gu, (_, dash: string, letter: string) => dash + letter.toUpperCase());
    })
    .join(' ');
}
