import { fieldsOf, time } from '../../time/calendar-times.ts';
import { clock, clock24, minutesFrom, withHalf } from '../../time/clock-times.ts';
import { unit } from '../../time/time-pattern.ts';
import { isClock, isHour } from '../../time/time-tests.ts';
import { hourNumber, minuteDigits, whole } from '../number-tests.ts';
import { glued, maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { am, dot, pm } from './time-words.ts';

export const clockRules: readonly ValueRule[] = [
  rule(
    'time',
    [value('number', hourNumber)],
    ([hour], context) => clock(hour.value, 0, undefined, context, { grain: 'hour', isLatent: true }),
    3,
  ),
  rule('time', [value('number', hourNumber), words("o'clock", 'oclock')], ([hour], context) =>
    clock(hour.value, 0, undefined, context, { grain: 'hour' }),
  ),
  rule('time', [value('number', hourNumber), glued('ish')], ([hour], context) =>
    clock(hour.value, 0, undefined, context, { grain: 'hour' }),
  ),
  rule('time', [value('number', hourNumber), glued(':'), value('number', minuteDigits)], ([hour, , minute], context) =>
    clock(hour.value, minute.value, undefined, context),
  ),
  // As the British write it; with a cost, because a decimal is written so too.
  rule(
    'time',
    [value('number', hourNumber), glued('.'), value('number', minuteDigits)],
    ([hour, , minute], context) => clock(hour.value, minute.value, undefined, context),
    1,
  ),
  rule(
    'time',
    [value('number', hourNumber), glued(':'), value('number', minuteDigits), glued(':'), value('number', minuteDigits)],
    ([hour, , minute, , second], context) =>
      clock(hour.value, minute.value, undefined, context, { grain: 'second' }, second.value),
  ),
  rule('time', [value('number', hourNumber), glued('h'), value('number', minuteDigits)], ([hour, , minute], context) =>
    clock24(hour.value, minute.value, context),
  ),
  rule(
    'time',
    [value('number', ({ digits, value: hour }) => digits !== undefined && hour <= 24), glued('h')],
    ([hour], context) => clock24(hour.value, 0, context),
  ),
  rule(
    'time',
    [value('number', whole(100, 2359))],
    ([{ digits, value: number }], context) =>
      digits && digits.length >= 3 && number % 100 < 60
        ? clock(Math.floor(number / 100), number % 100, undefined, context, { isLatent: true })
        : undefined,
    4,
  ),
  rule(
    'time',
    [
      value(
        'number',
        ({ digits, value: number }) => digits?.length === 4 && digits.startsWith('0') && number % 100 < 60,
      ),
    ],
    ([{ value: number }], context) => clock24(Math.floor(number / 100), number % 100, context),
  ),
  rule(
    'time',
    [value('number', whole(1, 24)), value('number', whole(10, 59))],
    ([hour, minute], context) => clock(hour.value, minute.value, undefined, context, { isLatent: true }),
    3,
  ),
  rule(
    'time',
    [value('number', whole(1, 24)), words('oh', 'o'), value('number', whole(1, 9))],
    ([hour, , minute], context) => clock(hour.value, minute.value, undefined, context),
  ),
  rule('time', [value('time', (one) => one.has('clock')), am, dot, maybe('m'), dot], ([one], context) =>
    withHalf(one, 'am', context),
  ),
  rule('time', [value('time', (one) => one.has('clock')), pm, dot, maybe('m'), dot], ([one], context) =>
    withHalf(one, 'pm', context),
  ),
  rule(
    'time',
    [value('time', isClock), maybe('in'), maybe('the'), words('morning')],
    ([one], context) => withHalf(one, 'am', context),
    1.5,
  ),
  rule(
    'time',
    [words('half'), value('time', (one) => isHour(one) && one.options.isTwiceADay === true)],
    ([, hour], context) => minutesFrom(hour, 30, context),
    2,
  ),
  rule('time', [words('half'), words('past', 'after'), value('time', isHour)], ([, , hour], context) =>
    minutesFrom(hour, 30, context),
  ),
  rule('time', [maybe('a'), words('quarter'), words('past', 'after'), value('time', isHour)], ([, , , hour], context) =>
    minutesFrom(hour, 15, context),
  ),
  rule(
    'time',
    [maybe('a'), words('quarter'), words('to', 'of', 'before', 'til', 'till'), value('time', isHour)],
    ([, , , hour], context) => minutesFrom(hour, -15, context),
  ),
  rule(
    'time',
    [value('number', whole(1, 59)), maybe('minutes', 'minute'), words('past', 'after'), value('time', isHour)],
    ([count, , , hour], context) => minutesFrom(hour, count.value, context),
  ),
  rule(
    'time',
    [
      value('number', whole(1, 59)),
      maybe('minutes', 'minute'),
      words('to', 'before', 'til', 'till', 'of'),
      value('time', (one) => isHour(one) || one.has('clock')),
    ],
    ([count, , , hour], context) => minutesFrom(hour, -count.value, context),
    1.5,
  ),
  rule('time', [words('noon', 'midday')], (_, context) => clock(12, 0, 'pm', context, { grain: 'hour' })),
  rule('time', [words('mid'), words('day')], (_, context) => clock(12, 0, 'pm', context, { grain: 'hour' })),
  rule('time', [words('midnight')], (_, context) =>
    clock(0, 0, undefined, context, { grain: 'hour', isNeverNow: true }),
  ),
  rule('time', [words('now', 'atm')], (_, context) =>
    time(unit(context.nowMs, 'second'), { fields: fieldsOf('second'), grain: 'second' }, context),
  ),
  rule('time', [words('right', 'just'), words('now')], (_, context) =>
    time(unit(context.nowMs, 'second'), { fields: fieldsOf('second'), grain: 'second' }, context),
  ),
];
