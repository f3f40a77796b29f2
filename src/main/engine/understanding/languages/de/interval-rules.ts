import { GRAIN_MS, utc } from '../../time/calendar.ts';
import { fieldsOf, shifted, time } from '../../time/calendar-times.ts';
import { between, lasting, monthOf, sameKind, saysMore } from '../../time/intervals.ts';
import { dayOfMonth, recurring, unit } from '../../time/time-pattern.ts';
import { isDay, notLatent } from '../../time/time-tests.ts';
import type { TimeValue, ValueContext } from '../../time/time-value.ts';
import { whole } from '../number-tests.ts';
import { maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { oneOf, perhaps } from './spelling.ts';
import { SEASONS, the } from './time-words.ts';

const unbound = (one: TimeValue) => !one.options.bound;
const to = words('bis', '-', '–');
const more = maybe('zu', 'zum', 'zur', 'um', 'einschließlich', 'inklusive', 'auf');
const isDate = (one: TimeValue) => isDay(one) && one.has('month');
/** A day of the month beside nothing else: "den 3." */
const dayIn = (count: number, end: TimeValue, context: ValueContext) =>
  time(dayOfMonth(count), { fields: ['date'], grain: 'day' }, context)?.and(monthOf(end, context)) ?? end;
/** A clock time that says no more than the hour of what it is beside: "von 9 bis 11 Uhr". */
const sometime = maybe('irgendwann', 'erst', 'schon', 'frühestens', 'spätestens', 'noch');

const seasonRules: readonly ValueRule[] = SEASONS.map(([names, [fromMonth, fromDay], [toMonth, toDay]]) =>
  rule(
    'time',
    [maybe('im', 'in', 'den', 'der', 'zum'), maybe('diesem', 'diesen', 'dieses'), oneOf(names)],
    (_, context) => {
      const pattern = recurring('year', 90 * GRAIN_MS.day, (ms) => {
        const year = new Date(ms).getUTCFullYear();
        const startMs = utc(year, fromMonth - 1, fromDay);
        return [{ startMs, endMs: utc(year, toMonth - 1, toDay) + GRAIN_MS.day, grain: 'day' }];
      });
      return time(pattern, { fields: ['season', 'month', 'date'], grain: 'day', kind: 'interval' }, context);
    },
  ),
);

const spanRules: readonly ValueRule[] = [
  rule(
    'time',
    [maybe('von', 'vom', 'ab'), value('time', unbound), to, more, the, value('time', unbound)],
    ([, begin, , , , end]) => (sameKind(begin, end) && !saysMore(end, begin) ? between(begin, end) : undefined),
    1.5,
  ),
  rule(
    'time',
    [words('zwischen'), the, value('time', unbound), words('und', '-'), the, value('time', unbound)],
    ([, , begin, , , end]) => (sameKind(begin, end) ? between(begin, end) : undefined),
  ),
  rule(
    'time',
    [perhaps('von vom'), the, value('ordinal', (day) => day <= 31), to, more, the, value('time', isDate)],
    ([, , begin, , , , end], context) => between(dayIn(begin, end, context), end),
    1,
  ),
  rule(
    'time',
    [perhaps('von vom'), the, value('number', whole(1, 31)), to, more, the, value('time', isDate)],
    ([, , begin, , , , end], context) => between(dayIn(begin.value, end, context), end),
    1.1,
  ),
  rule(
    'time',
    [words('zwischen'), the, value('ordinal', (day) => day <= 31), words('und'), the, value('time', isDate)],
    ([, , begin, , , end], context) => between(dayIn(begin, end, context), end),
    0.9,
  ),
  rule('time', [value('time', notLatent), words('für', 'fuer'), value('duration')], ([one, , duration]) =>
    lasting(one, duration),
  ),
];

const boundRules: readonly ValueRule[] = [
  rule(
    'time',
    [sometime, words('bis'), more, the, value('time', unbound)],
    ([, , , , one]) => one.as({ bound: 'before', isLatent: false }),
    2,
  ),
  rule(
    'time',
    [sometime, words('vor'), the, value('time', unbound)],
    ([, , , one]) => one.as({ bound: 'before', isLatent: false }),
    2,
  ),
  rule(
    'time',
    [sometime, words('nach', 'ab', 'seit'), maybe('um'), the, value('time', unbound)],
    ([, , , , one]) => one.as({ bound: 'after', isLatent: false }),
    2,
  ),
  rule(
    'time',
    [words('nach'), value('duration')],
    ([, duration], context) => shifted(context.nowMs, duration, 1, context)?.as({ bound: 'after' }),
    2,
  ),
  rule(
    'time',
    [words('seit'), value('duration')],
    ([, duration], context) => shifted(context.nowMs, duration, -1, context)?.as({ bound: 'after' }),
    2,
  ),
  rule('time', [words('baldmöglichst', 'schnellstmöglich')], (_, context) =>
    time(unit(context.nowMs, 'second'), { fields: fieldsOf('second'), grain: 'second', bound: 'after' }, context),
  ),
];

export const intervalRules: readonly ValueRule[] = [...seasonRules, ...spanRules, ...boundRules];
