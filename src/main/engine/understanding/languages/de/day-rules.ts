import { addUnits } from '../../time/calendar.ts';
import { cycle, date, monthNamed, time, yearNamed } from '../../time/calendar-times.ts';
import { dayOfMonth, monthOfYear, weekday, yearly } from '../../time/time-pattern.ts';
import type { TimeValue, ValueContext } from '../../time/time-value.ts';
import { fullYear, isYear, whole, year4 } from '../number-tests.ts';
import { glued, maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { HOLIDAY_NAMES } from './holidays.ts';
import { oneOf, perhaps, THE } from './spelling.ts';
import { dot, MONTHS, SHORT_WEEKDAYS, the, WEEKDAYS } from './time-words.ts';

const months = words(...MONTHS.keys());
const monthOf = (name: string) => (MONTHS.get(name) as number) + 1;
const day = value('ordinal', (count) => count <= 31);
const month = value('ordinal', (count) => count <= 12);
/** Digits with a point are an ordinal, which a full stop may be as well: only what stands before it says that it is a day. */
const aDay = words('am', 'zum', 'vom', 'den', 'der', 'dem', 'beim');
const onDate = (count: number, context: ValueContext) =>
  time(dayOfMonth(count), { fields: ['date'], grain: 'day' }, context);

const namedDay = (name: string, days: ReadonlyMap<string, number>, context: ValueContext) =>
  time(weekday(days.get(name) as number), { fields: ['weekday'], grain: 'day', isNeverNow: true }, context);

const nameRules: readonly ValueRule[] = [
  ...(
    [
      ['heute heut', 0],
      ['morgen', 1],
      ['übermorgen', 2],
      ['überübermorgen', 3],
      ['gestern', -1],
      ['vorgestern', -2],
    ] as const
  ).map(([names, offset]) => rule('time', [oneOf(names)], (_, context) => cycle('day', offset, context))),
  rule('time', [words(...WEEKDAYS.keys())], ([name], context) => namedDay(name, WEEKDAYS, context)),
  rule('time', [words(...SHORT_WEEKDAYS.keys()), glued('.')], ([name], context) =>
    namedDay(name, SHORT_WEEKDAYS, context),
  ),
  rule('time', [months, dot], ([name], context) =>
    time(monthOfYear(MONTHS.get(name) as number), { fields: ['month'], grain: 'month' }, context),
  ),
  ...HOLIDAY_NAMES.map(({ words: names, dateOf, days }) =>
    rule(
      'time',
      names.map((name) => words(name)),
      (_, context) => {
        const kind = days > 1 ? 'interval' : 'holiday';
        return time(yearly(dateOf, days), { fields: ['date', 'month'], grain: 'day', kind }, context);
      },
      0.5,
    ),
  ),
];

const dateRules: readonly ValueRule[] = [
  rule('time', [aDay, day], ([, count], context) => onDate(count, context)),
  rule('time', [words('am', 'zum', 'vom'), perhaps(THE), day, words('tag')], ([, , count], context) =>
    onDate(count, context),
  ),
  rule('time', [the, day, months, dot], ([, count, name], context) => date(undefined, monthOf(name), count, context)),
  rule('time', [the, value('number', whole(1, 31)), months, dot], ([, count, name], context) =>
    date(undefined, monthOf(name), count.value, context),
  ),
  // "4.5.", "vierter fünfter"
  rule('time', [the, day, month], ([, count, of], context) => date(undefined, of, count, context)),
  rule(
    'time',
    [aDay, value('number', whole(1, 31)), glued('.'), value('number', whole(1, 12))],
    ([, count, , of], context) => date(undefined, of.value, count.value, context),
  ),
  rule('time', [the, day, month, value('number', isYear)], ([, count, of, year], context) =>
    date(fullYear(year), of, count, context),
  ),
  rule(
    'time',
    [value('number', year4), glued('-'), value('number', whole(1, 12)), glued('-'), value('number', whole(1, 31))],
    ([year, , of, , count], context) => date(year.value, of.value, count.value, context),
  ),
  rule(
    'time',
    [value('number', whole(1, 31)), glued('/'), value('number', whole(1, 12)), glued('/'), value('number', isYear)],
    ([count, , of, , year], context) => date(fullYear(year), of.value, count.value, context),
  ),
  rule(
    'time',
    [value('number', whole(1, 12)), glued('/'), value('number', ({ digits }) => digits?.length === 4)],
    ([of, , year], context) => monthNamed(year.value, of.value, context),
    0.5,
  ),
  rule(
    'time',
    [
      value(
        'time',
        (one) =>
          one.has('month') &&
          !one.has('year', 'clock') &&
          (one.options.grain === 'day' || one.options.grain === 'month'),
      ),
      maybe(',', 'im'),
      maybe('jahr', 'jahre', 'jahres'),
      value('number', isYear),
    ],
    ([one, , , year], context) => {
      if (one.options.grain === 'month' && year.digits?.length === 2) return undefined;
      const ofYear = yearNamed(fullYear(year), context);
      return ofYear && one.and(ofYear);
    },
  ),
  rule(
    'time',
    [value('number', year4)],
    ([year], context) => yearNamed(year.value, context)?.as({ isLatent: true }),
    2,
  ),
  rule(
    'time',
    [words('im', 'das', 'des'), words('jahr', 'jahre', 'jahres'), value('number', year4)],
    ([, , year], context) => yearNamed(year.value, context),
  ),
  // "Heute in acht Tagen" is in a week.
  rule(
    'time',
    [
      value('time', (one: TimeValue) => one.options.grain === 'day' && one.has('weekday') && !one.has('clock')),
      words('in'),
      words('acht', '8'),
      words('tagen', 'tage'),
    ],
    ([one], context) => one.first && timeOn(addUnits(one.first.startMs, 7, 'day'), context),
    0.2,
  ),
];

function timeOn(ms: number, context: ValueContext): TimeValue | undefined {
  const at = new Date(ms);
  return date(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), context)?.as({
    fields: ['date', 'weekday', 'month', 'year', 'week'],
  });
}

export const dayRules: readonly ValueRule[] = [...nameRules, ...dateRules];
