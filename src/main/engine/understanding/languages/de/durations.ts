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

const quarterHours = words('viertelstunde', 'viertelstunden');
export const durationRules: readonly ValueRule[] = [
  rule('duration', [value('number'), value('unit')], ([count, unit]) => durationOf(count.value, unit)),
  rule('duration', [value('fraction'), value('unit')], ([part, unit]) => durationOf(part, unit)),
  rule('duration', [value('number'), quarterHours], ([count]) => durationOf(15 * count.value, 'minute')),
  rule('duration', [quarterHours], () => durationOf(15, 'minute')),
  rule('duration', [words('dreiviertelstunde')], () => durationOf(45, 'minute')),
  rule('duration', [words('halbstunde')], () => durationOf(30, 'minute')),
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
    [words('etwa', 'ungefähr', 'circa', 'exakt', 'genau', 'rund', 'knapp', 'noch'), value('duration')],
    ([, duration]) => duration,
  ),
];
