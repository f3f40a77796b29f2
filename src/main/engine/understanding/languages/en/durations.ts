import type { Grain } from '../../time/calendar.ts';
import {
  canTakeNumber,
  type DurationValue,
  durationOf,
  finestGrain,
  joinDurations,
  withNumber,
} from '../../time/duration-value.ts';
import { maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';

/** Words for units of time. */
export const UNIT_WORDS: ReadonlyMap<string, Grain> = new Map(
  (
    [
      ['second', 'second seconds sec secs s'],
      ['minute', 'minute minutes min mins'],
      ['hour', 'hour hours hr hrs h'],
      ['day', "day days day's"],
      ['week', "week weeks wk wks week's"],
      ['month', "month months month's"],
      ['quarter', 'quarters qtr qtrs'],
      ['year', "year years yr yrs year's"],
    ] as const
  ).flatMap(([grain, list]) => list.split(' ').map((word): [string, Grain] => [word, grain])),
);

export const durationRules: readonly ValueRule[] = [
  rule('duration', [value('number', ({ value: count }) => count >= 0), maybe('-'), value('unit')], ([count, , unit]) =>
    durationOf(count.value, unit),
  ),
  rule('duration', [maybe('a', 'one', 'the', 'another'), words('fortnight', "fortnight's")], () =>
    durationOf(2, 'week'),
  ),
  rule('duration', [value('number', ({ value: count }) => count > 1), words('fortnights')], ([count]) =>
    durationOf(2 * count.value, 'week'),
  ),
  rule(
    'duration',
    [value('number'), words('more', 'less', 'fewer', 'extra', 'additional', 'full'), value('unit')],
    ([count, , unit]) => durationOf(count.value, unit),
  ),
  rule('duration', [value('number'), words("'")], ([count]) => durationOf(count.value, 'minute')),
  rule('duration', [value('number'), maybe('\\'), words('"')], ([count]) => durationOf(count.value, 'second')),
  rule('duration', [words('a', 'an', 'one', 'another'), value('unit')], ([, unit]) => durationOf(1, unit)),
  rule('duration', [value('fraction'), maybe('of'), maybe('a', 'an', 'the'), value('unit')], ([part, , , unit]) =>
    durationOf(part, unit),
  ),
  rule(
    'duration',
    [value('number', ({ isVague }) => isVague === true), words('of'), value('unit')],
    ([count, , unit]) => durationOf(count.value, unit),
  ),
  rule(
    'duration',
    [value('duration'), maybe(','), maybe('and'), value('duration')],
    ([one, , , other]) => joinDurations(one, other),
    0.5,
  ),
  rule('duration', [value('duration'), words('and'), value('fraction')], ([one, , part]) => plusPart(one, part)),
  rule(
    'duration',
    [
      value('duration', canTakeNumber),
      maybe('and'),
      value('number', ({ value: count, isVague }) => count < 60 && !isVague),
    ],
    ([one, , count]) => withNumber(one, count.value),
    2,
  ),
  rule(
    'duration',
    [
      words('about', 'around', 'approximately', 'exactly', 'roughly', 'precisely', 'almost', 'nearly'),
      value('duration'),
    ],
    ([, duration]) => duration,
  ),
];

function plusPart(one: DurationValue, part: number): DurationValue | undefined {
  const grain = finestGrain(one);
  return Object.keys(one.amounts).length === 1 ? { amounts: { [grain]: (one.amounts[grain] ?? 0) + part } } : undefined;
}
