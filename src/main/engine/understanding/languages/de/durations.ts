import type { Grain } from '../../time/calendar.ts';
import { canTakeNumber, durationOf, joinDurations, withNumber } from '../../time/duration-value.ts';
import { maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';

/** Words for units of time. */
export const UNIT_WORDS: ReadonlyMap<string, Grain> = new Map(
  (
    [
      ['second', 'sekunde sekunden sek'],
      ['minute', 'minute minuten min'],
      ['hour', 'stunde stunden std h'],
      ['day', 'tag tage tagen'],
      ['week', 'woche wochen'],
      ['month', 'monat monate monaten'],
      ['quarter', 'quartal quartale'],
      ['year', 'jahr jahre jahren'],
    ] as const
  ).flatMap(([grain, list]) => list.split(' ').map((word): [string, Grain] => [word, grain])),
);

const oneOrNone = maybe('ein', 'eine', 'einer', 'einem', 'einen', 'eines');
const quarterHours = words('viertelstunde', 'viertelstunden');
export const durationRules: readonly ValueRule[] = [
  rule('duration', [value('number'), value('unit')], ([count, unit]) => durationOf(count.value, unit)),
  rule('duration', [value('fraction'), value('unit')], ([part, unit]) => durationOf(part, unit)),
  rule('duration', [value('number'), quarterHours], ([count]) => durationOf(15 * count.value, 'minute')),
  rule('duration', [oneOrNone, quarterHours], () => durationOf(15, 'minute')),
  rule('duration', [oneOrNone, words('dreiviertelstunde')], () => durationOf(45, 'minute')),
  rule('duration', [oneOrNone, words('halbstunde', 'halbestunde')], () => durationOf(30, 'minute')),
  rule('duration', [oneOrNone, words('vierteljahr', 'vierteljahres')], () => durationOf(1, 'quarter')),
  rule('duration', [oneOrNone, words('halbjahr', 'halbjahres')], () => durationOf(2, 'quarter')),
  rule('duration', [oneOrNone, words('jahrzehnt', 'jahrzehnts')], () => durationOf(10, 'year')),
  rule('duration', [value('number'), words('jahrzehnte', 'jahrzehnten')], ([count]) =>
    durationOf(10 * count.value, 'year'),
  ),
  rule(
    'duration',
    [
      value('number'),
      words('gute', 'guten', 'knappe', 'knappen', 'volle', 'vollen', 'ganze', 'ganzen', 'weitere', 'weiteren'),
      value('unit'),
    ],
    ([count, , unit]) => durationOf(count.value, unit),
  ),
  rule(
    'duration',
    [value('duration'), maybe(','), maybe('und'), value('duration')],
    ([one, , , other]) => joinDurations(one, other),
    0.5,
  ),
  rule(
    'duration',
    [value('duration', canTakeNumber), maybe('und'), value('number', ({ value: count }) => count < 60)],
    ([one, , count]) => withNumber(one, count.value),
    2,
  ),
  rule(
    'duration',
    [
      words('etwa', 'ungefähr', 'circa', 'zirka', 'ca', 'exakt', 'genau', 'rund', 'knapp', 'gut', 'noch', 'fast'),
      maybe('.'),
      value('duration'),
    ],
    ([, , duration]) => duration,
  ),
  rule('duration', [value('duration'), words('lang')], ([duration]) => duration),
];
