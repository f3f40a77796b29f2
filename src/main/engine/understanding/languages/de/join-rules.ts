import { notLatent } from '../../time/time-tests.ts';
import type { TimeValue } from '../../time/time-value.ts';
import { maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { perhaps, THE } from './spelling.ts';

const hasClock = (one: TimeValue) => one.has('clock') && !one.options.bound;
const canJoin = (one: TimeValue) => !one.options.isLatent || one.has('clock', 'date');
const about = words(
  'ungefähr',
  'ungefaehr',
  'etwa',
  'circa',
  'zirka',
  'ca',
  'genau',
  'exakt',
  'punkt',
  'pünktlich',
  'spätestens',
  'schon',
  'erst',
);

export const joinRules: readonly ValueRule[] = [
  rule(
    'time',
    [
      value('time', canJoin),
      maybe(',', 'des', 'der'),
      maybe('um', 'am', 'gegen', 'im', 'in', 'an', 'von', 'für', 'so'),
      perhaps(THE),
      value('time', canJoin),
    ],
    ([one, , , , other]) => {
      if (one.options.isLatent && other.options.isLatent) return undefined;
      return one.and(other)?.as({ isLatent: false });
    },
    0.7,
  ),
  // "Freitag, den 13. März, um 15 Uhr"
  rule(
    'time',
    [value('time', canJoin), words(','), maybe('um', 'am', 'gegen'), value('time', canJoin), maybe(',')],
    ([one, , , other]) => {
      if (one.options.isLatent && other.options.isLatent) return undefined;
      return one.and(other)?.as({ isLatent: false });
    },
    0.9,
  ),
  rule(
    'time',
    [maybe('so'), words('um', 'gegen'), value('time', hasClock)],
    ([, , one]) => one.as({ isLatent: false }),
    0.5,
  ),
  rule(
    'time',
    [about, maybe('.'), maybe('um'), value('time', hasClock)],
    ([, , , one]) => one.as({ isLatent: false }),
    0.6,
  ),
  rule('time', [words('für', 'fuer', 'auf', 'zu', 'von'), value('time', hasClock)], ([, one]) => one, 0.5),
  rule(
    'time',
    [
      words('am', 'an', 'im', 'in', 'zu', 'zum', 'zur', 'für', 'fuer', 'auf', 'während', 'beim', 'von', 'vom'),
      perhaps(THE),
      value('time', notLatent),
    ],
    ([, , one]) => one,
    0.5,
  ),
  rule(
    'time',
    [perhaps(THE), value('time', (one) => notLatent(one) && !hasClock(one))],
    ([article, one]) => (article ? one : undefined),
    0.6,
  ),
  rule(
    'time',
    [value('time', notLatent), words('ungefähr', 'ungefaehr', 'pünktlich', 'genau', 'herum')],
    ([one]) => one,
    0.5,
  ),
];
