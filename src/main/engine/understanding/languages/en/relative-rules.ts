import { addTo, fieldsOf, shifted, stretch, time } from '../../time/calendar-times.ts';
import { unit } from '../../time/time-pattern.ts';
import type { TimeValue } from '../../time/time-value.ts';
import { maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';

export const relativeRules: readonly ValueRule[] = [
  rule('time', [words('in'), maybe('the'), maybe('next'), value('duration')], ([, , , duration], context) =>
    shifted(context.nowMs, duration, 1, context),
  ),
  // "In two weeks' time".
  rule('time', [words('in'), value('duration'), maybe("'"), words('time')], ([, duration], context) =>
    shifted(context.nowMs, duration, 1, context),
  ),
  rule(
    'time',
    [value('duration'), words('from'), maybe('right'), words('now')],
    ([duration], context) => shifted(context.nowMs, duration, 1, context),
    0.5,
  ),
  rule(
    'time',
    [value('duration'), words('from'), words('right'), words('now')],
    ([duration], context) =>
      time(unit(addTo(context.nowMs, duration, 1), 'second'), { fields: fieldsOf('second'), grain: 'second' }, context),
    0,
  ),
  rule('time', [value('duration'), words('hence')], ([duration], context) =>
    shifted(context.nowMs, duration, 1, context),
  ),
  rule('time', [value('duration'), words('ago')], ([duration], context) =>
    shifted(context.nowMs, duration, -1, context),
  ),
  rule(
    'time',
    [value('time', (one) => one.options.kind === 'holiday' && !one.has('year')), value('duration'), words('hence')],
    ([one, duration], context) =>
      one.and(
        time(
          unit(addTo(context.nowMs, duration, 1), 'year'),
          { fields: ['year'], grain: 'year' },
          context,
        ) as TimeValue,
      ),
  ),
  rule('time', [words('within'), value('duration')], ([, duration], context) => {
    const to = shifted(context.nowMs, duration, 1, context);
    return (
      to?.first &&
      stretch({ startMs: context.nowMs, endMs: to.first.startMs, grain: 'second' }, fieldsOf('second'), context)
    );
  }),
];
