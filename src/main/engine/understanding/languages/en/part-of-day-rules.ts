import { GRAIN_MS } from '../../time/calendar.ts';
import { cycle, nextWeekend, stretch, time, weekend } from '../../time/calendar-times.ts';
import { partOfDay } from '../../time/time-pattern.ts';
import { isPart } from '../../time/time-tests.ts';
import type { HoursBeside, TimeValue, ValueContext } from '../../time/time-value.ts';
import { glued, maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { nextWords } from './time-words.ts';

/** Each part of the day with its hours (Duckling has the same). */
const PARTS: readonly (readonly [string, number, number])[] = [
  ['morning', 0, 12],
  ['mornings', 0, 12],
  ['breakfast', 5, 10],
  ['lunch', 12, 14],
  ['lunchtime', 12, 14],
  ['afternoon', 12, 19],
  ['evening', 18, 24],
  ['night', 18, 24],
  ['dinner', 18, 21],
];

const MEALS = ['breakfast', 'lunch', 'lunchtime', 'dinner'];
const MORNING = ['morning', 'mornings', 'breakfast'];

/**
 * "5 in the evening" is before the evening begins, "3 at night" after midnight, and so is "5 at night", but not "5 pm at night". "At two pm for
 * lunch" tells what for, not when.
 */
function hoursBeside([name, from, to]: (typeof PARTS)[number]): HoursBeside {
  if (name === 'night') return { bare: partOfDay(18, 30), withHalf: partOfDay(16, 30), isNight: true };
  const bare = MORNING.includes(name) ? partOfDay(0, 12) : partOfDay(12, 24);
  return { bare, withHalf: MEALS.includes(name) ? partOfDay(from, to) : bare };
}

const partWords = words(...PARTS.map(([name]) => name));

function part(name: string, context: ValueContext, day?: TimeValue): TimeValue | undefined {
  const hours = PARTS.find(([other]) => other === name) as (typeof PARTS)[number];
  const [, from, to] = hours;
  const made = time(
    partOfDay(from, to),
    { fields: ['part'], grain: 'hour', kind: 'interval', hoursBeside: hoursBeside(hours) },
    context,
  );
  return day ? made?.and(day) : made;
}

export const partRules: readonly ValueRule[] = [
  rule('time', [maybe('in', 'during', 'at'), maybe('the'), partWords], ([, , name], context) => part(name, context)),
  rule('time', [words('this'), partWords], ([, name], context) => part(name, context, cycle('day', 0, context))),
  rule('time', [words('tonight', 'tonite')], (_, context) => part('night', context, cycle('day', 0, context))),
  rule('time', [words('to'), glued('-'), glued('night')], (_, context) =>
    part('night', context, cycle('day', 0, context)),
  ),
  rule('time', [words('last'), words('night')], (_, context) => part('night', context, cycle('day', -1, context))),
  rule('time', [words('early'), maybe('in'), maybe('the'), words('morning')], (_, context) =>
    time(partOfDay(0, 9), { fields: ['part'], grain: 'hour', kind: 'interval' }, context),
  ),
  rule('time', [words('late'), value('time', isPart)], ([, one], context) => {
    if (!one.first) return undefined;
    const { endMs } = one.first;
    return stretch({ startMs: endMs - 3 * GRAIN_MS.hour, endMs, grain: 'hour' }, one.options.fields, context);
  }),
  rule('time', [words('after'), words('lunch')], (_, context) =>
    time(partOfDay(13, 17), { fields: ['part'], grain: 'hour', kind: 'interval' }, context),
  ),
  rule('time', [words('after'), words('work', 'school')], (_, context) =>
    time(partOfDay(17, 21), { fields: ['part'], grain: 'hour', kind: 'interval' }, context),
  ),
  rule('time', [maybe('at', 'over'), maybe('the'), words('weekend')], (_, context) => weekend(context)),
  rule('time', [words('week'), maybe('-'), words('end')], (_, context) => weekend(context), 0.5),
  rule(
    'time',
    [maybe('at', 'over'), maybe('the'), nextWords, words('weekend')],
    (_, context) => nextWeekend(context),
    0.5,
  ),
];
