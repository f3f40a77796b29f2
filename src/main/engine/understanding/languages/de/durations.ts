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

/** Lengths that are one word, which can be counted: "drei Viertelstunden". */
const LENGTHS: readonly (readonly [words: string, amount: number, grain: Grain])[] = [
  ['viertelstunde viertelstunden', 15, 'minute'],
  ['halbstunde halbestunde', 30, 'minute'],
  ['dreiviertelstunde dreiviertelstunden', 45, 'minute'],
  ['vierteljahr vierteljahres vierteljahre', 1, 'quarter'],
  ['halbjahr halbjahres halbjahre', 2, 'quarter'],
  ['jahrzehnt jahrzehnts jahrzehnte jahrzehnten', 10, 'year'],
];

export const durationRules: readonly ValueRule[] = [
  rule('duration', [value('number'), value('unit')], ([count, unit]) => durationOf(count.value, unit)),
  rule('duration', [value('fraction'), value('unit')], ([part, unit]) => durationOf(part, unit)),
  ...LENGTHS.flatMap(([list, amount, grain]) => {
    const length = words(...list.split(' '));
    return [
      rule('duration', [length], () => durationOf(amount, grain)),
      rule('duration', [value('number'), length], ([count]) => durationOf(amount * count.value, grain)),
    ];
  }),
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
