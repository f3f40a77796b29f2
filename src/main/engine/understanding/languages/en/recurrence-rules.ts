import { daysBetween, except, onDays, type Recurrence, together } from '../../time/recurrence.ts';
import type { TimeValue } from '../../time/time-value.ts';
import { whole } from '../number-tests.ts';
import { maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { WEEKDAYS } from './time-words.ts';

const WEEK = onDays([1, 2, 3, 4, 5]);
const WEEKEND = onDays([0, 6]);
const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;

const each = words('every', 'each', 'all');
/** Names of days that mean each of them: "Mondays". */
const PLURALS = [...WEEKDAYS.keys()].filter((name) => name.endsWith('days'));
const SINGLE = [...WEEKDAYS.keys()].filter((name) => !name.endsWith('days'));
const singleDay = words(...SINGLE);
const anyDay = words(...WEEKDAYS.keys());

/** 0 is Sunday, as in a recurrence; the time words count from Monday. */
const dayOf = (name: string) => ((WEEKDAYS.get(name) as number) + 1) % 7;

const ADVERBS: Readonly<Record<string, Recurrence>> = {
  daily: { unit: 'day', every: 1 },
  everyday: { unit: 'day', every: 1 },
  nightly: { unit: 'day', every: 1 },
  weekly: { unit: 'week', every: 1 },
  biweekly: { unit: 'week', every: 2 },
  fortnightly: { unit: 'week', every: 2 },
  monthly: { unit: 'month', every: 1 },
  yearly: { unit: 'year', every: 1 },
  annually: { unit: 'year', every: 1 },
  hourly: { unit: 'hour', every: 1 },
};

const isPart = (one: TimeValue) => one.has('part') && one.options.fields.length === 1;
/** A list of days that goes on with the next one. */
const hasDays = ({ unit, weekdays, isReduced }: Recurrence) => unit === 'week' && weekdays !== undefined && !isReduced;

export const recurrenceRules: readonly ValueRule[] = [
  rule('recurrence', [words(...Object.keys(ADVERBS))], ([name]) => ADVERBS[name]),
  ...UNITS.map((unit) =>
    rule('recurrence', [each, maybe('single'), words(unit)], (): Recurrence => ({ unit, every: 1 })),
  ),
  ...UNITS.map((unit) =>
    rule('recurrence', [each, words('other', 'second'), words(unit)], (): Recurrence => ({ unit, every: 2 }), 0.5),
  ),
  ...UNITS.map((unit) =>
    rule(
      'recurrence',
      [each, value('number', whole(1, 60)), words(`${unit}s`, unit)],
      ([, count]): Recurrence => ({ unit, every: count.value }),
    ),
  ),
  ...UNITS.map((unit) =>
    rule(
      'recurrence',
      [words('once'), words('a', 'per', 'every'), words(unit)],
      (): Recurrence => ({ unit, every: 1 }),
    ),
  ),
  ...UNITS.map((unit) =>
    rule(
      'recurrence',
      [words('twice'), words('a', 'per', 'every', 'each'), words(unit)],
      (): Recurrence => ({ unit, every: 1, times: 2 }),
    ),
  ),
  ...UNITS.map((unit) =>
    rule(
      'recurrence',
      [value('number', whole(2, 24)), words('times'), words('a', 'per', 'every', 'each'), words(unit)],
      ([count]): Recurrence => ({ unit, every: 1, times: count.value }),
    ),
  ),
  rule('recurrence', [each, value('time', isPart)], ([, part]): Recurrence => ({ unit: 'day', every: 1, part })),
  rule('recurrence', [words('mornings', 'evenings', 'nights')], (): Recurrence => ({ unit: 'day', every: 1 }), 2),
  rule('recurrence', [each, words('weekday', 'workday', 'weekdays')], () => WEEK),
  rule('recurrence', [maybe('on', 'for'), words('weekdays', 'workdays')], () => WEEK),
  rule('recurrence', [words('on', 'for'), words('weekday')], () => WEEK, 2),
  rule('recurrence', [each, words('weekend', 'weekends')], () => WEEKEND),
  rule('recurrence', [each, words('fortnight')], (): Recurrence => ({ unit: 'week', every: 2 })),
  rule('recurrence', [maybe('on', 'for', 'at'), maybe('the'), words('weekends')], () => WEEKEND),
  rule('recurrence', [maybe('on', 'for'), words(...PLURALS)], ([, name]) => onDays([dayOf(name)])),
  rule('recurrence', [each, singleDay], ([, name]) => onDays([dayOf(name)])),
  rule('recurrence', [each, words('other', 'second'), singleDay], ([, , name]) => onDays([dayOf(name)], 2), 0.5),
  rule(
    'recurrence',
    [value('recurrence', ({ unit, weekdays }) => unit === 'week' && !weekdays), words('on'), anyDay],
    ([often, , name]) => onDays([dayOf(name)], often.every),
    0.5,
  ),
  // Lists of days: "every Monday and Wednesday", "Monday, Wednesday and Friday".
  rule(
    'recurrence',
    [value('recurrence', hasDays), maybe(','), maybe('and', '&', 'or'), maybe('on', 'every'), anyDay],
    ([days, , , , name]) => together(days, onDays([dayOf(name)], days.every)),
    0.5,
  ),
  rule(
    'recurrence',
    [maybe('on', 'for'), singleDay, maybe(','), maybe('and', '&'), anyDay],
    ([, one, , , other]) => (one === other ? undefined : onDays([dayOf(one), dayOf(other)])),
    1.5,
  ),
  rule(
    'recurrence',
    [maybe('on', 'for', 'every'), maybe('from'), anyDay, words('through', 'to', 'thru', 'till', 'until', '-'), anyDay],
    ([, , from, , to]) => onDays(daysBetween(dayOf(from), dayOf(to))),
    0.5,
  ),
  rule(
    'recurrence',
    [
      value('recurrence'),
      maybe(','),
      words('except', 'but', 'excluding', 'apart', 'besides'),
      maybe('not', 'for', 'from', 'on'),
      maybe('on', 'for', 'the'),
      value('recurrence'),
    ],
    ([all, , , , , some]) => except(all, some),
    0.3,
  ),
  rule(
    'recurrence',
    [value('recurrence'), maybe(','), words('except', 'but'), maybe('not', 'for', 'on'), maybe('on'), singleDay],
    ([all, , , , , name]) => except(all, onDays([dayOf(name)])),
    0.4,
  ),
  rule(
    'recurrence',
    [
      value('recurrence'),
      maybe(','),
      words('except', 'but', 'excluding'),
      maybe('not', 'for'),
      maybe('at', 'on', 'over'),
      maybe('the'),
      words('weekend'),
    ],
    ([all]) => except(all, WEEKEND),
    0.4,
  ),
  // Days of the month.
  rule(
    'recurrence',
    [
      maybe('on'),
      maybe('the'),
      value('ordinal', (day) => day <= 31),
      maybe('day'),
      words('of'),
      words('every', 'each', 'the'),
      words('month'),
    ],
    ([, , day]): Recurrence => ({ unit: 'month', every: 1, monthDay: day }),
    0.5,
  ),
  rule(
    'recurrence',
    [
      value('recurrence', ({ unit, monthDay }) => unit === 'month' && monthDay === undefined),
      maybe('on'),
      maybe('the'),
      value('ordinal', (day) => day <= 31),
    ],
    ([often, , , day]): Recurrence => ({ ...often, monthDay: day }),
    0.5,
  ),
  rule(
    'recurrence',
    [maybe('on'), words('the'), words('last'), maybe('day'), words('of'), words('every', 'each'), words('month')],
    (): Recurrence => ({ unit: 'month', every: 1, monthDay: 31 }),
    0.5,
  ),
];
