import {
  calendarDaysBetween,
  capitalised,
  counted,
  spokenList,
  spokenQuantity,
  spokenTime,
} from '../../../understanding/languages/en/speak.ts';
import type { Place } from '../places.ts';
import { wallTimeIn } from '../zone-time.ts';

type Named = Pick<Place, 'said' | 'isHere'>;

/** Written in capitals, however they were transcribed. */
const ABBREVIATIONS = /^(?:utc|gmt|us|usa|uk|uae|la|nyc|dc|[a-z]{0,2}[sd]t|cet|cest|eet|nz|ny|tx|az|ca|nv|fl|co)$/;
const SMALL = new Set(['of', 'the', 'and', 'in', 'zone', 'time', 'coast']);

/** What is said about the time of day. */
export const timeReplies = {
  now: (at: Date, zone: string) => `It is ${spokenTime(at, zone)}.`,
  nowIn: (place: Named, at: Date, zone: string) => `It is ${spokenTime(at, zone)} ${inPlace(place)}.`,
  nowInEach: (places: readonly { place: Named; zone: string }[], at: Date) =>
    `It is ${spokenList(places.map(({ place, zone }) => `${spokenTime(at, zone)} ${inPlace(place)}`))}.`,
  later: (length: string, at: Date, now: Date, place: Named, zone: string) =>
    `In ${length} it will be ${distantTime(at, now, place, zone)}.`,
  ago: (length: string, at: Date, now: Date, place: Named, zone: string) =>
    `${capitalised(length)} ago it was ${distantTime(at, now, place, zone)}.`,
  both: (at: Date, zone: string) =>
    `It is ${spokenTime(at, zone)} on ${at.toLocaleDateString('en-US', { timeZone: zone, weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' })}.`,
  unknown: (said: string) => `I don't know where ${nameOf(said)} is.`,
  whichCity: 'In which city?',
  whichCityOf: ({ said }: Named) => `The clocks differ within ${withArticle(nameOf(said))}. In which city?`,
  same: (one: Named, other: Named) => `${capitalised(placed(one))} and ${placed(other)} have the same time.`,
  apart: (one: Named, hours: number, other: Named) =>
    `${capitalised(placed(one))} is ${hoursOf(hours)} ${hours > 0 ? 'ahead of' : 'behind'} ${placed(other)}.`,
  when: (at: Date, from: Named, fromZone: string, to: Named, toZone: string) =>
    `When it is ${spokenTime(at, fromZone)} ${inPlace(from)}, it is ${spokenTime(at, toZone)}${dayApart(at, fromZone, toZone)} ${inPlace(to)}.`,
  zone: (place: Named, zone: string, at: Date, hours: number) =>
    `${place.isHere ? 'Here it' : capitalised(nameOf(place.said))} is on ${zoneName(zone, at)}, ${hours === 0 ? 'the same as UTC' : `${hoursOf(hours)} ${hours > 0 ? 'ahead of' : 'behind'} UTC`}.`,
  inZone: (place: Named, zone: string, at: Date) => `Yes, ${placed(place)} is on ${zoneName(zone, at)}.`,
  notInZone: (place: Named, zone: string, at: Date) => `No, ${placed(place)} is on ${zoneName(zone, at)}.`,
  cannotSet: "I can't change the time zone of this computer. You can do that in its settings.",
};

const withArticle = (name: string) => (/^(?:USA?$|United |States)/.test(name) ? `the ${name}` : name);
const placed = ({ said, isHere }: Named) => (isHere ? 'here' : nameOf(said));
const inPlace = (place: Named) => (place.isHere ? 'here' : `in ${nameOf(place.said)}`);

/** With the day, where it is another one than now. */
function distantTime(at: Date, now: Date, place: Named, zone: string): string {
  const dayIn = (date: Date) =>
    date.toLocaleDateString('en-US', { timeZone: zone, weekday: 'long', month: 'long', day: 'numeric' });
  const where = place.isHere ? '' : ` ${inPlace(place)}`;
  return `${spokenTime(at, zone)}${where}${dayIn(at) === dayIn(now) ? '' : ` on ${dayIn(at)}`}`;
}

function hoursOf(hours: number): string {
  const count = Math.abs(hours);
  return count === 1 ? counted(1, 'hour') : `${spokenQuantity(count)} hours`;
}

function dayApart(at: Date, fromZone: string, toZone: string): string {
  const dayIn = (zone: string) => {
    const wall = new Date(wallTimeIn(zone, at));
    return new Date(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate());
  };
  const days = calendarDaysBetween(dayIn(fromZone), dayIn(toZone));
  if (days === 0) return '';
  return days > 0 ? ' the next day' : ' the day before';
}

function zoneName(timeZone: string, at: Date): string {
  return (
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'long' })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  );
}

/** @returns a place's name as it is written: "new york" → "New York", "utc" → "UTC" */
function nameOf(said: string): string {
  const name = said.replace(/^the /i, '').replace(/'s$/, '');
  return name
    .split(' ')
    .map((word, index) => {
      const plain = word.toLowerCase().replace(/[^a-z]/g, '');
      if (ABBREVIATIONS.test(plain) && word.length < 5) return word.toUpperCase();
      return SMALL.has(word) && index > 0
        ? word
        : word.replace(/(^|-)(\p{L})/gu, (_, dash: string, letter: string) => dash + letter.toUpperCase());
    })
    .join(' ');
}
