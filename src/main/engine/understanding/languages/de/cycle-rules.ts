import { cycle, distantFrom, fieldsOf, nextWeekend, several, time, weekend } from '../../time/calendar-times.ts';
import { minutesFrom } from '../../time/clock-times.ts';
import { everyUnit, lastBefore, nthAfter, nthBefore, nthOf } from '../../time/counted-times.ts';
import { durationMs } from '../../time/duration-value.ts';
import { edgeOf } from '../../time/intervals.ts';
import { unit } from '../../time/time-pattern.ts';
import { isDay, isNamed, isPart, notLatent } from '../../time/time-tests.ts';
import type { TimeValue, ValueContext } from '../../time/time-value.ts';
import { whole } from '../number-tests.ts';
import { maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { middleOf } from './middle.ts';
import { oneOf } from './spelling.ts';
import {
  comingWords,
  cycleWords,
  lastWords,
  nextDayWords,
  nextWords,
  OFFSETS,
  secondLastWords,
  secondNextWords,
  the,
  thisWords,
} from './time-words.ts';

const aWeekday = value('time', (one) => one.has('weekday') && isDay(one) && one.options.fields.length === 1);
const aNamedTime = value('time', (one) => isNamed(one) && !one.has('weekday') && !one.has('year'));
/** "Ende der Woche", "im Mai": what stands between. */
const of = maybe('im', 'in', 'des', 'der', 'vom', 'von', 'am', 'jenes');

/** @param weeks from the one of now */
function dayOfWeek(day: TimeValue, weeks: number, context: ValueContext): TimeValue | undefined {
  const week = time(unit(context.nowMs, 'week', weeks), { fields: ['week'], grain: 'week' }, context) as TimeValue;
  return day.and(week)?.as({ fields: fieldsOf('day') });
}

const unitRules: readonly ValueRule[] = [
  rule('time', [the, cycleWords, value('unit')], ([, word, grain], context) =>
    cycle(grain, OFFSETS.get(word) as number, context),
  ),
  rule(
    'time',
    [the, value('unit', (grain) => grain === 'week' || grain === 'month' || grain === 'year')],
    ([, grain], context) => cycle(grain, 0, context)?.as({ isLatent: true }),
    3,
  ),
  rule('time', [the, cycleWords, words('quartal', 'quartals')], ([, word], context) =>
    cycle('quarter', OFFSETS.get(word) as number, context),
  ),
  rule('time', [oneOf('heuer')], (_, context) => cycle('year', 0, context)),
  rule('time', [nextWords, value('number', whole(2, 999)), value('unit')], ([, count, grain], context) =>
    several(count.value, grain, 1, context),
  ),
  rule('time', [lastWords, value('number', whole(1, 999)), value('unit')], ([, count, grain], context) =>
    several(count.value, grain, -1, context),
  ),
];

const dayRules: readonly ValueRule[] = [
  rule('time', [nextDayWords, aWeekday], ([, day], context) => dayOfWeek(day, 1, context)),
  rule('time', [secondNextWords, aWeekday], ([, day], context) => dayOfWeek(day, 2, context)),
  rule('time', [comingWords, aWeekday], ([, day], context) => nthAfter(day, 0, context)),
  rule('time', [nextWords, aNamedTime], ([, one], context) => nthAfter(one, 0, context)),
  rule('time', [thisWords, value('time', (one) => isNamed(one) || isPart(one))], ([, one]) => one),
  rule(
    'time',
    [lastWords, value('time', (one) => (isNamed(one) || one.has('part')) && !one.has('year'))],
    ([, one], context) => lastBefore(one, context),
  ),
  rule('time', [secondLastWords, value('time', (one) => isNamed(one) && !one.has('year'))], ([, one], context) =>
    nthBefore(one, 2, context),
  ),
  rule('time', [the, words('tag'), words('vor', 'nach'), the, value('time', isDay)], ([, , word, , day], context) =>
    distantFrom(day, { amounts: { day: 1 } }, word === 'vor' ? -1 : 1, context),
  ),
  // "Freitag in einer Woche", "heute in zwei Wochen"
  rule(
    'time',
    [
      value('time', (one) => isDay(one) && !one.has('clock', 'part')),
      words('in'),
      value('duration', ({ amounts }) => amounts.day !== undefined || amounts.week !== undefined),
    ],
    ([day, , duration], context) => distantFrom(day, duration, 1, context),
    0.6,
  ),
];

const countedRules: readonly ValueRule[] = [
  rule(
    'time',
    [
      the,
      value('ordinal'),
      value('time', isDay),
      of,
      the,
      value('time', (one) => isNamed(one) || one.options.grain === 'month'),
    ],
    ([, count, day, , , outer], context) => nthOf(day.pattern, 'day', count, outer, context),
  ),
  rule(
    'time',
    [the, value('ordinal'), value('unit'), of, the, value('time', notLatent)],
    ([, count, grain, , , outer], context) => nthOf(everyUnit(grain), grain, count, outer, context),
  ),
  rule(
    'time',
    [the, oneOf('letzte letzten letzter letztem'), value('time', isDay), of, the, value('time')],
    ([, , day, , , outer], context) => nthOf(day.pattern, 'day', -1, outer, context),
  ),
  rule(
    'time',
    [the, oneOf('letzte letzten letzter letztes'), value('unit'), of, the, value('time')],
    ([, , grain, , , outer], context) => nthOf(everyUnit(grain), grain, -1, outer, context),
  ),
  // "Am 3. nächsten Monats"
  rule(
    'time',
    [
      value('time', (one) => isDay(one) && one.has('date') && one.options.fields.length === 1),
      maybe('des', 'im', 'in'),
      value('time', (one) => one.options.grain === 'month' && !one.options.bound),
    ],
    ([day, , outer]) => day.and(outer)?.as({ isLatent: false }),
    0.6,
  ),
];

/** "Zwei Tage vor Weihnachten", "eine Stunde vor Mitternacht" */
const distantRules: readonly ValueRule[] = (
  [
    [-1, 'vor'],
    [1, 'nach'],
  ] as const
).flatMap(([sign, word]) => [
  rule(
    'time',
    [value('duration'), words(word), the, value('time', (one) => notLatent(one) && !one.has('clock'))],
    ([duration, , , one], context) => distantFrom(one, duration, sign, context),
  ),
  rule(
    'time',
    [value('duration'), words(word), value('time', (one) => one.has('clock') && !one.options.bound)],
    ([duration, , one], context) => {
      const made = minutesFrom(one, (sign * durationMs(duration)) / 60_000, context);
      return made;
    },
    1.2,
  ),
]);

/** "Anfang Mai", "Mitte nächster Woche", "Ende des Jahres" */
const edgeRules: readonly ValueRule[] = [
  rule(
    'time',
    [maybe('am', 'zu', 'zum', 'gegen'), words('anfang', 'beginn'), maybe('des', 'der', 'vom', 'von'), value('time')],
    ([, , , outer], context) => edgeOf(outer, false, context),
  ),
  rule(
    'time',
    [maybe('am', 'gegen', 'zum'), words('ende'), maybe('des', 'der', 'vom', 'von'), value('time')],
    ([, , , outer], context) => edgeOf(outer, true, context),
  ),
  rule(
    'time',
    [maybe('in'), maybe('der'), words('mitte'), maybe('des', 'der', 'vom', 'von'), value('time')],
    ([, , , , outer], context) => middleOf(outer, context),
  ),
  rule('time', [words('wochenende'), words('nächster', 'naechster'), words('woche')], (_, context) =>
    nextWeekend(context),
  ),
  rule('time', [words('wochenende'), words('dieser'), words('woche')], (_, context) => weekend(context)),
];

export const cycleRules: readonly ValueRule[] = [
  ...unitRules,
  ...dayRules,
  ...countedRules,
  ...distantRules,
  ...edgeRules,
];
