import { addTo, fieldsOf, shifted, stretch, time } from '../../time/calendar-times.ts';
import type { DurationValue } from '../../time/duration-value.ts';
import { unit } from '../../time/time-pattern.ts';
import type { ValueContext } from '../../time/time-value.ts';
import { maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { nextWords } from './time-words.ts';

function within(duration: DurationValue, context: ValueContext) {
  const to = shifted(context.nowMs, duration, 1, context);
  return (
    to?.first &&
    stretch({ startMs: context.nowMs, endMs: to.first.startMs, grain: 'second' }, fieldsOf('second'), context)
  );
}

/** Whole days and longer, beside which an hour can be said. */
const isOfDays = ({ amounts: { second, minute, hour, ...days } }: DurationValue) =>
  second === undefined && minute === undefined && hour === undefined && Object.values(days).every(Number.isInteger);

export const relativeRules: readonly ValueRule[] = [
  rule('time', [words('in'), value('duration')], ([, duration], context) =>
    shifted(context.nowMs, duration, 1, context),
  ),
  // "In zwei Tagen um 20 Uhr"
  rule(
    'time',
    [
      words('in'),
      value('duration', isOfDays),
      words('um', 'gegen'),
      value('time', (one) => one.has('clock') && !one.options.bound),
    ],
    ([, duration, , clock], context) => {
      const day = time(
        unit(addTo(context.nowMs, duration, 1), 'day'),
        { fields: fieldsOf('day'), grain: 'day' },
        context,
      );
      return day?.and(clock)?.as({ isLatent: false });
    },
    0.5,
  ),
  rule(
    'time',
    [value('duration'), words('ab'), words('jetzt')],
    ([duration], context) =>
      time(unit(addTo(context.nowMs, duration, 1), 'second'), { fields: fieldsOf('second'), grain: 'second' }, context),
    0.5,
  ),
  rule(
    'time',
    [maybe('von'), words('jetzt'), maybe('an'), words('in'), value('duration')],
    ([, , , , duration], context) => shifted(context.nowMs, duration, 1, context),
  ),
  rule('time', [words('vor'), value('duration')], ([, duration], context) =>
    shifted(context.nowMs, duration, -1, context),
  ),
  rule(
    'time',
    [words('binnen', 'innerhalb'), maybe('von', 'der', 'einer'), maybe('nächsten', 'naechsten'), value('duration')],
    ([, , , duration], context) => within(duration, context),
  ),
  // "Die nächste Stunde", "in den nächsten 90 Minuten" is counted from now, unlike days.
  rule(
    'time',
    [
      maybe('in'),
      maybe('den', 'der', 'die'),
      nextWords,
      value('duration', ({ amounts }) => amounts.hour !== undefined || amounts.minute !== undefined),
    ],
    ([, , , duration], context) => within(duration, context),
    1.5,
  ),
];
