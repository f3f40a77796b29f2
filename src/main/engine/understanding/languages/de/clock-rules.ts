import { fieldsOf, time } from '../../time/calendar-times.ts';
import { clock, clock24, inZone, minutesFrom, withHalf } from '../../time/clock-times.ts';
import { unit } from '../../time/time-pattern.ts';
import { isHour } from '../../time/time-tests.ts';
import type { TimeValue, ValueContext } from '../../time/time-value.ts';
import { hourNumber, minuteDigits, whole } from '../number-tests.ts';
import { glued, maybe, type NumberValue, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { oneOf, perhaps } from './spelling.ts';
import { NAMED_ZONES, ZONES } from './time-words.ts';

const uhr = words('uhr');
/** A time of the clock and nothing else. */
const isOfClock = (one: TimeValue) => one.has('clock') && one.options.fields.length === 1 && !one.options.bound;
const isHalfHour = (one: TimeValue) => isOfClock(one) && !one.options.isLatent && one.options.grain === 'minute';
const anHour = value('time', isHour);
const isTwelfth = (one: TimeValue) => isHour(one) && one.options.isTwiceADay === true;
const minutes = perhaps('minuten minute min');
/** "Viertel", "zehn": how far from the hour. */
const count = value('number', whole(1, 40));

/** Noon is said as it is written, and what begins with a 0 is of the morning. */
function written({ value: hour, digits }: NumberValue, minute: number, context: ValueContext) {
  const isOf24 = hour === 12 || digits?.startsWith('0') === true;
  return isOf24 ? clock24(hour, minute, context) : clock(hour, minute, undefined, context);
}

const fullHour = (hour: NumberValue, context: ValueContext) =>
  hour.value === 12
    ? clock24(12, 0, context)?.as({ grain: 'hour' })
    : clock(hour.value, 0, undefined, context, { grain: 'hour' });

/** The half of the day that an adverb says: "acht Uhr abends". */
const HALVES: Readonly<Record<string, (hour: number) => 'am' | 'pm'>> = {
  morgens: () => 'am',
  früh: () => 'am',
  frueh: () => 'am',
  vormittags: () => 'am',
  mittags: (hour) => (hour === 11 || hour === 10 ? 'am' : 'pm'),
  nachmittags: () => 'pm',
  abends: (hour) => (hour === 0 ? 'am' : 'pm'),
  nachts: (hour) => (hour < 6 ? 'am' : 'pm'),
};

function ofHalf(one: TimeValue, adverb: string, context: ValueContext): TimeValue | undefined {
  if (!one.first) return undefined;
  const hour = new Date(one.first.startMs).getUTCHours();
  const isNoon = hour === 12 && !one.options.isTwiceADay && one.options.grain === 'hour';
  if (isNoon && (adverb === 'nachts' || adverb === 'abends'))
    return clock(0, 0, undefined, context, { grain: 'hour', isNeverNow: true });
  const half = HALVES[adverb]?.(hour % 12);
  // Who says "15 Uhr nachmittags" says it twice.
  if (!one.options.isTwiceADay) return half === (hour < 12 ? 'am' : 'pm') ? one.as({ isLatent: false }) : undefined;
  return half && withHalf(one, half, context);
}

const hourRules: readonly ValueRule[] = [
  rule(
    'time',
    [value('number', hourNumber)],
    ([hour], context) => clock(hour.value, 0, undefined, context, { grain: 'hour', isLatent: true }),
    3,
  ),
  rule('time', [value('number', hourNumber), uhr], ([hour], context) => fullHour(hour, context)),
  rule('time', [words('ein'), uhr], (_, context) => clock(1, 0, undefined, context, { grain: 'hour' })),
  rule(
    'time',
    [value('number', hourNumber), glued(':'), value('number', minuteDigits), maybe('uhr')],
    ([hour, , minute], context) => written(hour, minute.value, context),
  ),
  rule(
    'time',
    [value('number', hourNumber), glued('.'), value('number', minuteDigits), uhr],
    ([hour, , minute], context) => written(hour, minute.value, context),
    0.5,
  ),
  // With a cost, because a decimal is written so too.
  rule(
    'time',
    [value('number', hourNumber), glued('.'), value('number', minuteDigits)],
    ([hour, , minute], context) => written(hour, minute.value, context)?.as({ isLatent: true }),
    3,
  ),
  rule(
    'time',
    [
      value('number', hourNumber),
      glued(':'),
      value('number', minuteDigits),
      glued(':'),
      value('number', minuteDigits),
      maybe('uhr'),
    ],
    ([hour, , minute, , second], context) =>
      clock(hour.value, minute.value, undefined, context, { grain: 'second' }, second.value),
  ),
  rule(
    'time',
    [value('number', hourNumber), uhr, maybe('und'), value('number', whole(0, 59))],
    ([hour, , , minute], context) => written(hour, minute.value, context),
  ),
  rule('time', [words('ein'), uhr, value('number', whole(0, 59))], ([, , minute], context) =>
    clock(1, minute.value, undefined, context),
  ),
  rule('time', [value('number', hourNumber), glued('h'), value('number', minuteDigits)], ([hour, , minute], context) =>
    clock24(hour.value, minute.value, context),
  ),
  rule(
    'time',
    [value('number', ({ digits, value: hour }) => digits !== undefined && hour <= 24), glued('h')],
    ([hour], context) => clock24(hour.value, 0, context),
    1.5,
  ),
  rule(
    'time',
    [
      value(
        'number',
        ({ digits, value: number }) => digits?.length === 4 && digits.startsWith('0') && number % 100 < 60,
      ),
      maybe('uhr'),
    ],
    ([{ value: number }], context) => clock24(Math.floor(number / 100), number % 100, context),
  ),
  rule(
    'time',
    [value('number', whole(1, 24)), value('number', whole(10, 59))],
    ([hour, minute], context) => clock(hour.value, minute.value, undefined, context, { isLatent: true }),
    3,
  ),
];

/** "Halb acht" is half past seven, and where it is said, "viertel acht" a quarter past seven. */
const fractionRules: readonly ValueRule[] = [
  rule('time', [words('halb'), value('time', isTwelfth)], ([, hour], context) => minutesFrom(hour, -30, context), 0.5),
  // "Halb zwölf Uhr"
  rule(
    'time',
    [words('halb'), words('zwölf', 'zwoelf', '12'), uhr],
    (_, context) => clock(11, 30, undefined, context),
    0.5,
  ),
  rule('time', [words('viertel'), value('time', isTwelfth)], ([, hour], context) => minutesFrom(hour, -45, context)),
  rule('time', [words('dreiviertel'), value('time', isTwelfth)], ([, hour], context) =>
    minutesFrom(hour, -15, context),
  ),
  rule(
    'time',
    [words('drei', '3'), words('viertel'), value('time', isTwelfth)],
    ([, , hour], context) => minutesFrom(hour, -15, context),
    0.5,
  ),
  ...(
    [
      ['vor', -1],
      ['nach', 1],
    ] as const
  ).flatMap(([word, sign]) => [
    rule('time', [words('viertel'), words(word), anHour], ([, , hour], context) =>
      minutesFrom(hour, 15 * sign, context),
    ),
    rule('time', [words('dreiviertel'), words(word), anHour], ([, , hour], context) =>
      minutesFrom(hour, 45 * sign, context),
    ),
    rule('time', [count, minutes, words(word), anHour], ([number, , , hour], context) =>
      minutesFrom(hour, number.value * sign, context),
    ),
    rule(
      'time',
      [count, minutes, words(word), value('time', isHalfHour)],
      ([number, , , half], context) => minutesFrom(half, number.value * sign, context),
      1.2,
    ),
    rule(
      'time',
      [words('ein', 'eine'), words('minute'), words(word), value('time', (one) => isHour(one) || isHalfHour(one))],
      ([, , , one], context) => minutesFrom(one, sign, context),
    ),
    // Nobody looks at the clock so closely who says it.
    rule(
      'time',
      [words('kurz'), words(word), value('time', (one) => isHour(one) || isHalfHour(one))],
      ([, , one], context) => minutesFrom(one, 5 * sign, context),
    ),
  ]),
];

const adverbRules: readonly ValueRule[] = [
  rule('time', [value('time', isOfClock), words(...Object.keys(HALVES))], ([one, adverb], context) =>
    ofHalf(one, adverb, context),
  ),
  rule('time', [value('time', isOfClock), maybe('in'), maybe('der'), oneOf('früh')], ([one], context) =>
    ofHalf(one, 'früh', context),
  ),
  rule('time', [value('time', isOfClock), words('in'), words('der'), words('nacht')], ([one], context) =>
    ofHalf(one, 'nachts', context),
  ),
  rule('time', [words('mittag', 'mittags')], (_, context) => clock(12, 0, 'pm', context, { grain: 'hour' })),
  rule('time', [words('mitternacht', 'mitternachts')], (_, context) =>
    clock(0, 0, undefined, context, { grain: 'hour', isNeverNow: true }),
  ),
  rule('time', [words('jetzt')], (_, context) =>
    time(unit(context.nowMs, 'second'), { fields: fieldsOf('second'), grain: 'second' }, context),
  ),
  rule('time', [value('time', (one) => one.has('clock')), words(...ZONES.keys())], ([one, zone], context) =>
    inZone(one, ZONES.get(zone) as number, context),
  ),
  rule(
    'time',
    [value('time', (one) => one.has('clock')), words(...NAMED_ZONES.keys()), words('zeit', 'sommerzeit')],
    ([one, zone, zeit], context) =>
      inZone(one, (NAMED_ZONES.get(zone) as number) + (zeit === 'sommerzeit' ? 1 : 0), context),
  ),
];

export const clockRules: readonly ValueRule[] = [...hourRules, ...fractionRules, ...adverbRules];
