import { notLatent } from '../../time/time-tests.ts';
import { maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { of } from './time-words.ts';

export const joinRules: readonly ValueRule[] = [
  rule(
    'time',
    [
      value('time', (one) => !one.options.isLatent || one.has('clock', 'date')),
      of,
      maybe('the', 'at', '@', 'on', 'for'),
      value('time', (one) => !one.options.isLatent || one.has('clock') || one.has('date')),
    ],
    ([one, , , other]) => {
      if (one.options.isLatent && other.options.isLatent) return undefined;
      const both = one.and(other);
      return both?.as({ isLatent: false });
    },
    0.7,
  ),
  rule(
    'time',
    [words('at', '@'), value('time', (one) => one.has('clock') && !one.options.bound)],
    ([, one]) => one.as({ isLatent: false }),
    0.5,
  ),
  rule(
    'time',
    [words('at', '@', 'for', 'by'), value('time', (one) => one.has('clock') && !one.options.bound)],
    ([, one]) => one,
    0.5,
  ),
  rule(
    'time',
    [words('on', 'in', 'during', 'of', 'for', 'by'), maybe('the'), value('time', notLatent)],
    ([, , one]) => one,
    0.5,
  ),
  rule(
    'time',
    [words('about', 'around', 'approximately', 'exactly', 'circa', 'early', 'precisely'), value('time', notLatent)],
    ([, one]) => one,
    0.5,
  ),
  rule('time', [value('time', notLatent), words('ish', 'approximately', 'sharp', 'exactly')], ([one]) => one, 0.5),
];
