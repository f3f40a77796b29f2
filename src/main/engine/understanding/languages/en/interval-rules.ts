import { GRAIN_MS, utc } from '../../time/calendar.ts';
import { cycle, fieldsOf, shifted, stretch, time } from '../../time/calendar-times.ts';
import { inZone } from '../../time/clock-times.ts';
import { closest, nthAfter, nthBefore } from '../../time/counted-times.ts';
import { between, bounded, edgeOf, lasting, monthOf, sameKind, saysMore } from '../../time/intervals.ts';
import { dayOfMonth, type Interval, recurring, type TimePattern, unit, unitAt } from '../../time/time-pattern.ts';
import { isDay, isNamed, notLatent } from '../../time/time-tests.ts';
import { TimeValue } from '../../time/time-value.ts';
import { whole } from '../number-tests.ts';
import { maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { lastWords, nextWords, SEASONS, seasonWords, thisWords, ZONES } from './time-words.ts';

/** All seasons, one after the other. */
const seasons: TimePattern = recurring('year', 90 * GRAIN_MS.day, (ms) => {
  const year = new Date(ms).getUTCFullYear();
  const of = ([, [fromMonth, fromDay], [toMonth, toDay]]: (typeof SEASONS)[number], some: number): Interval => ({
    startMs: utc(some, fromMonth - 1, fromDay),
    endMs: utc(some, toMonth - 1, toDay) + GRAIN_MS.day,
    grain: 'day',
  });
  return SEASONS.filter(([name]) => name !== 'autumn').map((season) => of(season, year));
});

export const intervalRules: readonly ValueRule[] = [
  rule('time', [thisWords, seasonWords], (_, context) =>
    time(seasons, { fields: ['season', 'month', 'date'], grain: 'day', kind: 'interval' }, context),
  ),
  rule('time', [nextWords, seasonWords], (_, context) =>
    nthAfter(
      new TimeValue(seasons, { fields: ['season', 'month', 'date'], grain: 'day', kind: 'interval' }, context.nowMs),
      0,
      context,
    ),
  ),
  rule('time', [lastWords, seasonWords], (_, context) =>
    nthBefore(
      new TimeValue(seasons, { fields: ['season', 'month', 'date'], grain: 'day', kind: 'interval' }, context.nowMs),
      1,
      context,
    ),
  ),
  rule(
    'time',
    [maybe('the'), words('closest', 'nearest'), value('time', isNamed), words('to'), value('time', isNamed)],
    ([, , one, , to], context) => closest(one, 1, to, context),
  ),
  rule(
    'time',
    [
      maybe('the'),
      value('ordinal'),
      words('closest', 'nearest'),
      value('time', isNamed),
      words('to'),
      value('time', isNamed),
    ],
    ([, count, , one, , to], context) => closest(one, count, to, context),
  ),
  rule('time', [value('time', (one) => one.has('clock')), words(...ZONES.keys())], ([one, zone], context) =>
    inZone(one, ZONES.get(zone) as number, context),
  ),
  ...SEASONS.map(([name, [fromMonth, fromDay], [toMonth, toDay]]) =>
    rule('time', [maybe('the', 'this', 'current'), words(name)], (_, context) => {
      const pattern = recurring('year', 90 * GRAIN_MS.day, (ms) => {
        const year = new Date(ms).getUTCFullYear();
        return [
          {
            startMs: utc(year, fromMonth - 1, fromDay),
            endMs: utc(year, toMonth - 1, toDay) + GRAIN_MS.day,
            grain: 'day',
          },
        ];
      });
      return time(pattern, { fields: ['season', 'month', 'date'], grain: 'day', kind: 'interval' }, context);
    }),
  ),
  rule(
    'time',
    [
      maybe('from'),
      value('time', (one) => !one.options.bound),
      words('-', '–', 'to', 'till', 'til', 'until', 'untill', 'thru', 'through', '/'),
      value('time', (one) => !one.options.bound),
    ],
    ([, begin, , end]) => (sameKind(begin, end) && !saysMore(end, begin) ? between(begin, end) : undefined),
    1.5,
  ),
  rule('time', [words('between'), value('time'), words('and', '-'), value('time')], ([, begin, , end]) =>
    sameKind(begin, end) ? between(begin, end) : undefined,
  ),
  rule(
    'time',
    [
      value('time', (one) => isDay(one) && one.has('month')),
      words('-', 'to', 'thru', 'through', 'till', 'until'),
      maybe('the'),
      value('time', (one) => one.has('date') && one.options.fields.length === 1),
    ],
    ([begin, , , end]) => between(begin, end),
    1,
  ),
  rule(
    'time',
    [
      value('time', (one) => isDay(one) && one.has('month')),
      words('-', 'to', 'thru', 'through', 'till', 'until'),
      value('number', whole(1, 31)),
    ],
    ([begin, , end], context) =>
      between(begin, time(dayOfMonth(end.value), { fields: ['date'], grain: 'day' }, context) as TimeValue),
    1.2,
  ),
  rule(
    'time',
    [
      maybe('from'),
      maybe('the'),
      value('number', whole(1, 31)),
      words('-', 'to', 'thru', 'through', 'till', 'until'),
      maybe('the'),
      value('time', (one) => isDay(one) && one.has('month')),
    ],
    ([, , begin, , , end], context) =>
      between(
        time(dayOfMonth(begin.value), { fields: ['date'], grain: 'day' }, context)?.and(monthOf(end, context)) ?? end,
        end,
      ),
    1.1,
  ),
  rule(
    'time',
    [
      maybe('from'),
      maybe('the'),
      value('ordinal', (day) => day <= 31),
      words('-', 'to', 'thru', 'through', 'till', 'until'),
      maybe('the'),
      value('time', (one) => isDay(one) && one.has('month')),
    ],
    ([, , begin, , , end], context) =>
      between(
        time(dayOfMonth(begin), { fields: ['date'], grain: 'day' }, context)?.and(monthOf(end, context)) ?? end,
        end,
      ),
    1.1,
  ),
  rule('time', [maybe('for'), value('time', notLatent), words('for'), value('duration')], ([, one, , duration]) =>
    lasting(one, duration),
  ),
  rule(
    'time',
    [words('for'), value('duration'), words('from', 'starting'), maybe('from', 'at', 'on'), value('time', notLatent)],
    ([, duration, , , one]) => lasting(one, duration),
  ),
  rule(
    'time',
    [words('from'), value('time', notLatent), words('for'), value('duration')],
    ([, one, , duration]) => lasting(one, duration),
    0.5,
  ),
  rule(
    'time',
    [maybe('at', 'by'), maybe('the'), words('beginning', 'start'), maybe('of'), maybe('around'), value('time')],
    ([by, , , , , outer], context) => bounded(by, edgeOf(outer, false, context), context),
  ),
  rule(
    'time',
    [maybe('at', 'by'), maybe('the'), words('end'), maybe('of'), maybe('around'), value('time')],
    ([by, , , , , outer], context) => bounded(by, edgeOf(outer, true, context), context),
  ),
  ...(['month', 'year'] as const).flatMap((grain) => {
    const letter = grain === 'month' ? 'm' : 'y';
    return [
      rule('time', [maybe('at', 'by'), maybe('the'), words(`bo${letter}`)], ([by], context) =>
        bounded(by, edgeOf(cycle(grain, 0, context) as TimeValue, false, context), context),
      ),
      rule('time', [maybe('at', 'by'), maybe('the'), words(`eo${letter}`)], ([by], context) =>
        bounded(by, edgeOf(cycle(grain, 0, context) as TimeValue, true, context), context),
      ),
    ];
  }),
  rule('time', [words('all'), words('week')], (_, context) => {
    const { startMs } = unitAt(context.nowMs, 'week');
    return stretch({ startMs, endMs: startMs + 6 * GRAIN_MS.day, grain: 'day' }, fieldsOf('week'), context);
  }),
  rule(
    'time',
    [maybe('anytime', 'sometime', 'sometimes'), words('after'), value('time', (one) => !one.options.bound)],
    ([, , one]) => one.as({ bound: 'after', isLatent: false }),
    2,
  ),
  rule(
    'time',
    [words('after'), value('duration')],
    ([, duration], context) => shifted(context.nowMs, duration, 1, context)?.as({ bound: 'after' }),
    2,
  ),
  rule(
    'time',
    [
      maybe('anytime', 'sometime', 'sometimes'),
      words('before', 'until', 'till', 'through'),
      value('time', (one) => !one.options.bound),
    ],
    ([, , one]) => one.as({ bound: 'before', isLatent: false }),
    2,
  ),
  rule('time', [words('asap')], (_, context) =>
    time(unit(context.nowMs, 'second'), { fields: fieldsOf('second'), grain: 'second', bound: 'after' }, context),
  ),
];
