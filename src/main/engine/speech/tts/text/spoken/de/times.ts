import type { Rule } from '../scan.ts';
import { cardinal } from './numbers.ts';

const END = '(?![\\d\\p{L}]|[:.]\\d)';
const HOUR = { one: 'Uhr', many: 'Uhr', gender: 'neuter' } as const;
const isJoined = (before: string) => /[\p{L}\p{N}]$|\d[.,:/-]$/u.test(before);

/** "15:04", "8.30 Uhr", "14–16 Uhr", "02:02:23 Uhr". */
export const timeRules: readonly Rule[] = [
  {
    starts: ['digit'],
    pattern: new RegExp(
      `(\\d{1,2})(?:[:.](\\d{2}))?(?:\\s?Uhr)?\\s?(?:[-–—]|bis)\\s?(\\d{1,2})(?:[:.](\\d{2}))?(\\s?Uhr)?${END}`,
      'uy',
    ),
    say([whole, from = '', fromMinute, until = '', untilMinute, uhr], { before }) {
      if (isJoined(before) || (!uhr && !/\d:\d\d.*\d:\d\d/u.test(whole)) || !isHour(from) || !isHour(until))
        return undefined;
      const first = fromMinute === undefined ? cardinal(from) : sayClock(from, fromMinute);
      return `${first} bis ${sayClock(until, untilMinute)}`;
    },
  },
  {
    starts: ['digit'],
    pattern: new RegExp(`(\\d{1,2}):(\\d{2}):(\\d{2})(?:\\s?Uhr)?${END}`, 'uy'),
    say([, hour = '', minute = '', second = ''], { before }) {
      if (isJoined(before) || !isHour(hour)) return undefined;
      return `${cardinal(hour, HOUR)} Uhr ${counted(minute, 'Minute')} ${counted(second, 'Sekunde')}`;
    },
  },
  {
    starts: ['digit'],
    pattern: new RegExp(`(\\d{1,2})(?:[:.]([0-5]\\d))?\\s?Uhr(?:\\s([0-5]?\\d)(?![\\d.,:]))?${END}`, 'uy'),
    say: ([, hour = '', minute, behind], { before }) =>
      isJoined(before) || !isHour(hour) ? undefined : sayClock(hour, minute ?? behind),
  },
  {
    starts: ['digit'],
    pattern: new RegExp(`([01]?\\d|2[0-4]):([0-5]\\d)${END}`, 'uy'),
    say: ([, hour = '', minute = ''], { before }) => (isJoined(before) ? undefined : sayClock(hour, minute)),
  },
  {
    starts: ['digit'],
    pattern: /(\d{1,3}):(\d{1,3})(?![\d\p{L}:])/uy,
    say: ([, one = '', other = ''], { before }) =>
      isJoined(before) ? undefined : `${cardinal(one)} zu ${cardinal(other)}`,
  },
];

const isHour = (hour: string) => Number(hour) <= 24;

function sayClock(hour: string, minute: string | undefined): string {
  const said = `${cardinal(hour, HOUR)} Uhr`;
  return minute === undefined || Number(minute) === 0 ? said : `${said} ${cardinal(minute)}`;
}

function counted(digits: string, name: string): string {
  const noun = { one: name, many: `${name}n`, gender: 'feminine' } as const;
  return `${cardinal(digits, noun)} ${Number(digits) === 1 ? noun.one : noun.many}`;
}
