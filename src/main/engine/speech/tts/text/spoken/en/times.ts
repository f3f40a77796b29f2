import type { Rule } from '../scan.ts';
import { spelled } from '../spelling.ts';
import { cardinal } from './numbers.ts';

const HALF = '([ap])\\.?\\s?m(?![\\p{L}])\\.?';
const ZONE = '(?:\\s?\\(?((?:[ecmp]\\.?[sd]?\\.?t|gmt|utc|cest?|bst|ist|jst|aest)(?![\\p{L}])\\.?)\\)?)?';
const CLOCK = `([01]?\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d)(?:\\.\\d{1,6})?)?(?:\\s?${HALF})?`;
const HOUR = `(1[0-2]|0?\\d)\\s?${HALF}`;
const END = '(?![\\d\\p{L}]|:\\d)';

/** Times of day and rows of hours, minutes and seconds. */
export const timeRules: readonly Rule[] = [
  {
    starts: ['digit'],
    pattern: new RegExp(`(\\d{1,2}(?::\\d{2})?)\\s?${HALF}\\s?[-–—]\\s?(noon|midday|midnight)${END}`, 'iuy'),
    say([, from = '', half, until = ''], { before }) {
      const said = isJoined(before) ? undefined : sayClock(from, half, false);
      return said && `${said} to ${until}`;
    },
  },
  {
    starts: ['digit'],
    pattern: new RegExp(
      `(\\d{1,2}(?::\\d{2})?)(?:\\s?${HALF})?\\s?[-–—]\\s?(\\d{1,2}(?::\\d{2})?)(?:\\s?${HALF})?${ZONE}${END}`,
      'iuy',
    ),
    say([, from = '', fromHalf, until = '', untilHalf, zone], { before }) {
      const isTime = fromHalf !== undefined || untilHalf !== undefined || (from.includes(':') && until.includes(':'));
      if (!isTime || isJoined(before)) return undefined;
      const [first, second] = [sayClock(from, fromHalf, untilHalf !== undefined), sayClock(until, untilHalf, false)];
      return first && second && `${first} to ${second}${sayZone(zone)}`;
    },
  },
  {
    starts: ['digit'],
    pattern: new RegExp(`${CLOCK}${ZONE}${END}`, 'iuy'),
    say([, hour = '', minute = '', second, half, zone], { before }) {
      if (isJoined(before)) return undefined;
      const said =
        second === undefined
          ? sayClock(`${hour}:${minute}`, half, false)
          : `${inFull(hour, minute, second)}${sayHalf(half)}`;
      return said && `${said}${sayZone(zone)}`;
    },
  },
  {
    starts: ['digit'],
    pattern: new RegExp(`${HOUR}${ZONE}${END}`, 'iuy'),
    say: ([, hour = '', half, zone], { before }) =>
      isJoined(before) ? undefined : `${cardinal(hour)}${sayHalf(half)}${sayZone(zone)}`,
  },
  {
    starts: ['letter'],
    pattern: /(GMT|UTC)([-−–+])(\d{1,2})(?::?(\d{2}))?(?![\p{L}\p{N}])/uy,
    say([, zone, sign = '', hours = '', minutes = '00'], { before }) {
      if (isJoined(before)) return undefined;
      const ahead = `${sign === '+' ? 'plus' : 'minus'} ${cardinal(hours)}`;
      return `${sayZone(zone).trim()} ${ahead}${minutes === '00' ? '' : ` ${cardinal(minutes)}`}`;
    },
  },
  {
    starts: ['letter'],
    pattern: new RegExp(`(noon|midday|midnight)\\s?[-–—]\\s?(\\d{1,2}(?::\\d{2})?)\\s?${HALF}${END}`, 'iuy'),
    say([, from = '', until = '', half]) {
      const said = sayClock(until, half, false);
      return said && `${from} to ${said}`;
    },
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,3})\s?d(?:ays?)?,?\s(\d{1,2})\s?h(?:rs?)?(?:,?\s(\d{1,2})\s?m(?:ins?)?)?(?![\p{L}\p{N}])/uy,
    say: ([, days, hours, minutes], { before }) =>
      isJoined(before)
        ? undefined
        : [part(days, 'day'), part(hours, 'hour'), part(minutes, 'minute')].filter(Boolean).join(' '),
  },
  {
    starts: ['digit'],
    pattern: /(?:(\d{1,3})\s?h(?:rs?)?\s?)?(\d{1,3})\s?m(?:ins?)?(?:\s?(\d{1,2})\s?s(?:ecs?)?)?(?![\p{L}\p{N}²³^/])/uy,
    say([, hours, minutes = '', seconds], { before }) {
      // "5 m" alone is a length.
      if (isJoined(before) || (hours === undefined && seconds === undefined)) return undefined;
      return [part(hours, 'hour'), part(minutes, 'minute'), part(seconds, 'second')].filter(Boolean).join(' ');
    },
  },
  {
    starts: ['digit'],
    // A time that ran or is left: more hours than a day has, or minutes alone.
    pattern: /(\d{1,3}):([0-5]\d):([0-5]\d)(?![\d\p{L}:])/uy,
    say: ([, hours = '', minutes = '', seconds = '']) => inFull(hours, minutes, seconds),
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,3}):(\d{1,3})(?![\d\p{L}:])/uy,
    say: ([, one = '', other = ''], { before }) =>
      isJoined(before) ? undefined : `${cardinal(one)} to ${cardinal(other)}`,
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,2})'(\d{1,2})"?(?![\d\p{L}])/uy,
    say: ([, feet = '', inches = ''], { before }) =>
      isJoined(before) ? undefined : `${cardinal(feet)} foot ${cardinal(inches)}`,
  },
];

const isJoined = (before: string) => /[\p{L}\p{N}]$|\d[.,:/-]$/u.test(before);

/** @param isShort leaves out "o'clock", because a half of the day follows elsewhere */
function sayClock(written: string, half: string | undefined, isShort: boolean): string | undefined {
  const [hour = '', minute = '00'] = written.split(':');
  if (Number(hour) > 24 || Number(minute) > 59) return undefined;
  const said = cardinal(hour);
  if (Number(minute) > 0)
    return `${said} ${minute.startsWith('0') ? `oh ${cardinal(minute)}` : cardinal(minute)}${sayHalf(half)}`;
  if (half !== undefined) return `${said}${sayHalf(half)}`;
  if (isShort || !written.includes(':')) return said;
  return hour === '00' ? 'midnight' : `${said} o'clock`;
}

/** @returns '' for a part that is not there */
function part(digits: string | undefined, name: string): string {
  return digits === undefined ? '' : `${cardinal(digits)} ${name}${Number(digits) === 1 ? '' : 's'}`;
}

function inFull(hours: string, minutes: string, seconds: string): string {
  return `${part(hours, 'hour')} ${part(minutes, 'minute')} and ${part(seconds, 'second')}`;
}

function sayHalf(half: string | undefined): string {
  return half === undefined ? '' : ` ${half.toUpperCase()} M`;
}

function sayZone(zone: string | undefined): string {
  return zone === undefined ? '' : ` ${spelled(zone.replaceAll('.', ''))}`;
}
