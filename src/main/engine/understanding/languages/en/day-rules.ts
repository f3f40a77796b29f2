import { GRAIN_MS } from '../../time/calendar.ts';
import { cycle, date, fieldsOf, monthNamed, time, yearNamed } from '../../time/calendar-times.ts';
import { dayOfMonth, monthOfYear, unit, weekday, yearly } from '../../time/time-pattern.ts';
import type { TimeValue } from '../../time/time-value.ts';
import { fullYear, isYear, whole, year4 } from '../number-tests.ts';
import { glued, maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { HOLIDAY_NAMES } from './holidays.ts';
import { dot, MONTHS, WEEKDAYS } from './time-words.ts';

export const dayRules: readonly ValueRule[] = [
  rule('time', [words('today', 'todays', "today's")], (_, context) => cycle('day', 0, context)),
  rule('time', [words('tomorrow', 'tomorrows', "tomorrow's")], (_, context) => cycle('day', 1, context)),
  // As they were once written, and as STT still writes them at times.
  rule('time', [words('to'), glued('-'), glued('day')], (_, context) => cycle('day', 0, context)),
  rule('time', [words('to'), glued('-'), glued('morrow')], (_, context) => cycle('day', 1, context)),
  rule('time', [words('yesterday', "yesterday's")], (_, context) => cycle('day', -1, context)),
  rule(
    'time',
    [maybe('the'), words('day'), words('after'), words('tomorrow')],
    (_, context) => cycle('day', 2, context),
    0.5,
  ),
  rule(
    'time',
    [maybe('the'), words('day'), words('before'), words('yesterday')],
    (_, context) => cycle('day', -2, context),
    0.5,
  ),
  rule('time', [words(...WEEKDAYS.keys()), dot], ([name], context) =>
    time(weekday(WEEKDAYS.get(name) as number), { fields: ['weekday'], grain: 'day', isNeverNow: true }, context),
  ),
  rule('time', [words(...MONTHS.keys()), dot], ([name], context) =>
    time(monthOfYear(MONTHS.get(name) as number), { fields: ['month'], grain: 'month' }, context),
  ),
  rule(
    'time',
    [value('ordinal', (day) => day <= 31)],
    ([day], context) => time(dayOfMonth(day), { fields: ['date'], grain: 'day', isLatent: true }, context),
    2,
  ),
  rule('time', [words('the'), value('ordinal', (day) => day <= 31), maybe('day')], ([, day], context) =>
    time(dayOfMonth(day), { fields: ['date'], grain: 'day' }, context),
  ),
  rule(
    'time',
    [
      value('ordinal', (day) => day <= 31),
      words('day'),
      words('of'),
      value('time', (one) => one.options.grain === 'month'),
    ],
    ([day, , , month], context) => time(dayOfMonth(day), { fields: ['date'], grain: 'day' }, context)?.and(month),
  ),
  rule(
    'time',
    [words(...MONTHS.keys()), dot, maybe('the'), value('number', whole(1, 31))],
    ([name, , , day], context) => date(undefined, (MONTHS.get(name) as number) + 1, day.value, context),
  ),
  rule(
    'time',
    [words(...MONTHS.keys()), dot, maybe('the'), value('ordinal', (day) => day <= 31)],
    ([name, , , day], context) => date(undefined, (MONTHS.get(name) as number) + 1, day, context),
  ),
  rule('time', [value('number', whole(1, 31)), maybe('of'), words(...MONTHS.keys()), dot], ([day, , name], context) =>
    date(undefined, (MONTHS.get(name) as number) + 1, day.value, context),
  ),
  rule(
    'time',
    [maybe('the'), value('ordinal', (day) => day <= 31), maybe('of'), words(...MONTHS.keys()), dot],
    ([, day, , name], context) => date(undefined, (MONTHS.get(name) as number) + 1, day, context),
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
      maybe(',', 'in', 'of'),
      value('number', isYear),
    ],
    ([one, , year], context) => {
      if (one.options.grain === 'month' && year.digits?.length === 2) return undefined;
      return one.and(yearNamed(fullYear(year), context) as TimeValue);
    },
  ),
  rule(
    'time',
    [value('number', year4)],
    ([year], context) => yearNamed(year.value, context)?.as({ isLatent: true }),
    2,
  ),
  rule('time', [words('in', 'the'), maybe('the'), maybe('year'), value('number', year4)], ([, , , year], context) =>
    yearNamed(year.value, context),
  ),
  rule(
    'time',
    [
      value('number', year4),
      words('/', '-', '.'),
      value('number', whole(1, 12)),
      words('/', '-', '.'),
      value('number', whole(1, 31)),
    ],
    ([year, , month, , day], context) => date(year.value, month.value, day.value, context),
  ),
  rule(
    'time',
    [
      value('number', whole(1, 12)),
      words('/', '-'),
      value('number', whole(1, 31)),
      words('/', '-'),
      value('number', isYear),
    ],
    ([month, , day, , year], context) => date(fullYear(year), month.value, day.value, context),
  ),
  rule('time', [value('number', whole(1, 12)), glued('/'), value('number', whole(1, 31))], ([month, , day], context) =>
    date(undefined, month.value, day.value, context),
  ),
  rule(
    'time',
    [value('number', whole(1, 12)), words('/', '-'), value('number', ({ digits }) => digits?.length === 4)],
    ([month, , year], context) => monthNamed(year.value, month.value, context),
    0.5,
  ),
  rule(
    'time',
    [
      value('number', ({ digits, value: year }) => digits?.length === 4 && year > 1900),
      glued('-', '/'),
      value('number', whole(1, 12)),
    ],
    ([year, , month], context) => monthNamed(year.value, month.value, context),
    0.5,
  ),
  rule(
    'time',
    [words('the'), words('ides'), words('of'), value('time', (one) => one.options.grain === 'month')],
    ([, , , month], context) =>
      month.first &&
      time(
        unit(
          month.first.startMs +
            ([2, 4, 6, 9].includes(new Date(month.first.startMs).getUTCMonth()) ? 14 : 12) * GRAIN_MS.day,
          'day',
        ),
        { fields: fieldsOf('day'), grain: 'day' },
        context,
      ),
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
