import { addUnits, floorTo } from '../../time/calendar.ts';
import { cycle, distantFrom, fieldsOf, several, stretch, time } from '../../time/calendar-times.ts';
import { everyUnit, lastBefore, nthAfter, nthBefore, nthFrom, nthOf, takeUntil } from '../../time/counted-times.ts';
import { unit } from '../../time/time-pattern.ts';
import { isDay, isNamed, isPart, notLatent } from '../../time/time-tests.ts';
import type { TimeValue, ValueContext } from '../../time/time-value.ts';
import { whole } from '../number-tests.ts';
import { maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { cycleWords, lastWords, nextDayWords, nextWords, OFFSETS, of, thisWords } from './time-words.ts';

const aWeekday = value('time', (one) => one.has('weekday') && isDay(one) && one.options.fields.length === 1);
const aNamedTime = value('time', (one) => isNamed(one) && !one.has('weekday') && !one.has('year'));

function dayOfNextWeek(day: TimeValue, context: ValueContext): TimeValue | undefined {
  const week = time(unit(context.nowMs, 'week', 1), { fields: ['week'], grain: 'week' }, context) as TimeValue;
  return day.and(week)?.as({ fields: fieldsOf('day') });
}

export const cycleRules: readonly ValueRule[] = [
  rule('time', [maybe('the'), cycleWords, value('unit')], ([, word, grain], context) =>
    cycle(grain, OFFSETS[word] as number, context),
  ),
  rule('time', [maybe('the'), cycleWords, words('quarter')], ([, word], context) =>
    cycle('quarter', OFFSETS[word] as number, context),
  ),
  rule(
    'time',
    [words('the'), value('unit', (grain) => grain === 'week' || grain === 'month' || grain === 'year')],
    ([, grain], context) => cycle(grain, 0, context)?.as({ isLatent: true }),
    3,
  ),
  rule(
    'time',
    [value('unit', (grain) => grain === 'month' || grain === 'year')],
    ([grain], context) => cycle(grain, 0, context)?.as({ isLatent: true }),
    4,
  ),
  rule(
    'time',
    [maybe('the'), value('ordinal', (count) => count <= 4), words('quarter', 'qtr')],
    ([, count], context) =>
      context &&
      time(
        unit(addUnits(floorTo(context.nowMs, 'year'), 3 * (count - 1), 'month'), 'quarter'),
        { fields: ['month'], grain: 'quarter' },
        context,
      ),
  ),
  rule('time', [nextDayWords, aWeekday], ([, day], context) => dayOfNextWeek(day, context)),
  rule('time', [nextDayWords, aNamedTime], ([, one], context) => nthAfter(one, 0, context)),
  rule('time', [words('the', 'this'), words('coming'), aWeekday], ([, , day], context) => nthAfter(day, 0, context)),
  rule('time', [words('the', 'this'), words('coming'), aNamedTime], ([, , one], context) => nthAfter(one, 0, context)),
  rule('time', [thisWords, value('time', (one) => isNamed(one) || isPart(one))], ([, one]) => one),
  rule(
    'time',
    [maybe('this'), lastWords, value('time', (one) => (isNamed(one) || one.has('part')) && !one.has('year'))],
    ([, , one], context) => lastBefore(one, context),
  ),
  rule(
    'time',
    [value('time', (one) => isNamed(one) && !one.has('year')), words('after'), words('next')],
    ([one], context) => nthAfter(one, 1, context),
  ),
  rule(
    'time',
    [words('upcoming'), value('number', whole(2, 99)), value('unit')],
    ([, count, grain], context) => cycle(grain, count.value, context),
    0.5,
  ),
  rule(
    'time',
    [value('number', whole(2, 99)), words('upcoming'), value('unit')],
    ([count, , grain], context) => cycle(grain, count.value, context),
    0.5,
  ),
  rule(
    'time',
    [value('number', whole(2, 99)), words('upcoming'), words('quarter')],
    ([count], context) => cycle('quarter', count.value, context),
    0.5,
  ),
  rule(
    'time',
    [words('upcoming'), value('number', whole(2, 99)), words('quarter')],
    ([, count], context) => cycle('quarter', count.value, context),
    0.5,
  ),
  rule('time', [nextWords, value('number', whole(2, 999)), value('unit')], ([, count, grain], context) =>
    several(count.value, grain, 1, context),
  ),
  rule('time', [lastWords, value('number', whole(1, 999)), value('unit')], ([, count, grain], context) =>
    several(count.value, grain, -1, context),
  ),
  rule('time', [words('last'), value('time', isDay), words('of'), value('time')], ([, day, , outer], context) =>
    nthOf(day.pattern, 'day', -1, outer, context),
  ),
  rule(
    'time',
    [words('last'), value('time', (one) => isPart(one) && one.has('week')), of, value('time', isNamed)],
    ([, part, , outer], context) => {
      if (!outer.first) return undefined;
      const within = [...takeUntil(part.pattern.from(outer.first.startMs), outer.first.endMs)];
      const last = within.at(-1);
      return last && stretch(last, fieldsOf('day'), context);
    },
  ),
  rule(
    'time',
    [
      maybe('the'),
      value('ordinal'),
      value('time', isDay),
      of,
      of,
      value('time', (one) => isNamed(one) || one.options.grain === 'month'),
    ],
    ([, count, day, , , outer], context) => nthOf(day.pattern, 'day', count, outer, context),
  ),
  rule(
    'time',
    [maybe('the'), value('ordinal'), value('unit'), of, of, value('time', notLatent)],
    ([, count, grain, , , outer], context) => nthOf(everyUnit(grain), grain, count, outer, context),
  ),
  rule(
    'time',
    [maybe('the'), value('ordinal'), words('last'), value('unit'), words('of', 'in'), value('time')],
    ([, count, , grain, , outer], context) => nthOf(everyUnit(grain), grain, -count, outer, context),
  ),
  rule(
    'time',
    [maybe('the'), words('last'), value('unit'), words('of', 'in'), value('time')],
    ([, , grain, , outer], context) => nthOf(everyUnit(grain), grain, -1, outer, context),
  ),
  rule(
    'time',
    [maybe('the'), value('unit', (grain) => grain === 'week'), words('of'), value('time', isDay)],
    ([, , , day], context) =>
      day.first && time(unit(day.first.startMs, 'week'), { fields: fieldsOf('week'), grain: 'week' }, context),
  ),
  rule(
    'time',
    [value('ordinal'), value('time', isDay), words('after'), value('time')],
    ([count, day, , after], context) => nthFrom(day, count, after, context),
  ),
  ...(
    [
      [1, 'after', 'from'],
      [-1, 'before'],
    ] as const
  ).map(([sign, ...names]) =>
    rule(
      'time',
      [value('duration'), words(...names), value('time', (one) => notLatent(one) && !one.has('clock'))],
      ([duration, , one], context) => distantFrom(one, duration, sign, context),
    ),
  ),
  rule(
    'time',
    [
      value('number', whole(1, 60)),
      value('time', (one) => one.has('weekday') && isDay(one)),
      words('from'),
      maybe('right'),
      words('now'),
    ],
    ([count, day], context) => nthAfter(day, count.value - 1, context),
  ),
  rule(
    'time',
    [value('number', whole(1, 60)), value('time', (one) => one.has('weekday') && isDay(one)), words('ago')],
    ([count, day], context) => nthBefore(day, count.value, context),
  ),
];
