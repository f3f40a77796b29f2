import { durationMs } from '../../time/duration-value.ts';
import { daysBetween, EVERY_DAY, except, onDays, type Recurrence, together } from '../../time/recurrence.ts';
import { whole } from '../number-tests.ts';
import { maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import {
  besideDayNames,
  PART_OF,
  partNamed,
  partOfWeekday,
  WEEKDAY_PARTS,
  weekdayOfPart,
} from './part-of-day-rules.ts';
import { byWord, oneOf, perhaps } from './spelling.ts';
import { WEEKDAYS } from './time-words.ts';

type Unit = Recurrence['unit'];

const WEEK = onDays([1, 2, 3, 4, 5]);
const WEEKEND = onDays([0, 6]);
const UNITS = byWord<Unit>([
  ['minute minuten', 'minute'],
  ['stunde stunden', 'hour'],
  ['tag tage tagen tages', 'day'],
  ['woche wochen', 'week'],
  ['monat monate monaten monats', 'month'],
  ['jahr jahre jahren jahres', 'year'],
]);
const ADVERBS = byWord<Recurrence>([
  ['täglich alltäglich tägliche täglichen täglicher tägliches', EVERY_DAY],
  ['wöchentlich', { unit: 'week', every: 1 }],
  ['zweiwöchentlich zweiwöchig vierzehntägig', { unit: 'week', every: 2 }],
  ['monatlich', { unit: 'month', every: 1 }],
  ['jährlich alljährlich', { unit: 'year', every: 1 }],
  ['halbjährlich', { unit: 'month', every: 6 }],
  ['vierteljährlich', { unit: 'month', every: 3 }],
  ['stündlich', { unit: 'hour', every: 1 }],
  ['minütlich', { unit: 'minute', every: 1 }],
]);
const OTHER = oneOf('zweite zweiten zweites zweiter andere anderen andern anderes');
const TIMES = byWord([
  ['einmal', 1],
  ['zweimal', 2],
  ['dreimal', 3],
  ['viermal', 4],
  ['fünfmal', 5],
  ['sechsmal', 6],
]);

const each = oneOf('jeden jede jedes jeder jedem');
const unit = words(...UNITS.keys());
const unitOf = (name: string) => UNITS.get(name) as Unit;
const singleDay = words(...WEEKDAYS.keys());
/** "Montags", each of them. */
const PLURALS: ReadonlyMap<string, string> = new Map([...WEEKDAYS.keys()].map((name) => [`${name}s`, name]));
const pluralDay = words(...PLURALS.keys());
const anyDay = words(...WEEKDAYS.keys(), ...PLURALS.keys());
/** "Freitagabends", and in the singular behind "jeden". */
const PART_PLURALS: ReadonlyMap<string, string> = new Map(
  WEEKDAY_PARTS.filter((name) => !name.endsWith('s') && !name.endsWith('früh') && !name.endsWith('frueh')).map(
    (name) => [`${name}s`, name],
  ),
);
/** 0 is Sunday, as in a recurrence; the time words count from Monday. */
const dayOf = (name: string) => ((WEEKDAYS.get(PLURALS.get(name) ?? name) as number) + 1) % 7;
/** A list of days that goes on with the next one. */
const hasDays = ({ unit: of, weekdays, isReduced, part }: Recurrence) =>
  of === 'week' && weekdays !== undefined && !isReduced && !part;
const always = perhaps('immer stets jeweils');
const dayOfMonth = value('ordinal', (day) => day <= 31);
const ofEachMonth = [words('jedes', 'jeden', 'eines'), maybe('jeden', 'jedes'), words('monats')];
const exceptWords = oneOf('außer ausgenommen');

function everyUnits(count: number, of: Unit): Recurrence {
  // Every fortnight is on the same day of the week.
  return of === 'day' && count % 7 === 0 ? { unit: 'week', every: count / 7 } : { unit: of, every: count };
}

const unitRules: readonly ValueRule[] = [
  rule('recurrence', [always, words(...ADVERBS.keys())], ([, name]) => ADVERBS.get(name)),
  rule(
    'recurrence',
    [always, each, maybe('einzelnen', 'einzelne'), unit],
    ([, , , name]): Recurrence => ({ unit: unitOf(name), every: 1 }),
  ),
  rule('recurrence', [words('alle'), words('tage')], () => EVERY_DAY),
  rule('recurrence', [each, OTHER, unit], ([, , name]): Recurrence => ({ unit: unitOf(name), every: 2 }), 0.5),
  rule(
    'recurrence',
    [each, value('ordinal', (count) => count > 2 && count < 60), unit],
    ([, count, name]): Recurrence => everyUnits(count, unitOf(name)),
  ),
  rule('recurrence', [words('alle', 'aller'), value('number', whole(2, 60)), unit], ([, count, name]) =>
    everyUnits(count.value, unitOf(name)),
  ),
  // "Jede halbe Stunde", "alle Viertelstunde"
  rule(
    'recurrence',
    [
      oneOf('jede alle'),
      value(
        'duration',
        (one) => durationMs(one) < 3_600_000 && durationMs(one) % 60_000 === 0 && durationMs(one) > 60_000,
      ),
    ],
    ([, duration]): Recurrence => ({ unit: 'minute', every: durationMs(duration) / 60_000 }),
    2,
  ),
  rule(
    'recurrence',
    [words('einmal'), words('am', 'pro', 'die', 'in', 'im', 'je'), maybe('der'), unit],
    ([, , , name]): Recurrence => ({
      unit: unitOf(name),
      every: 1,
    }),
  ),
  rule('recurrence', [words('einmal'), words(...ADVERBS.keys())], ([, name]) => ADVERBS.get(name), 0.5),
  rule(
    'recurrence',
    [words(...TIMES.keys()), words('am', 'pro', 'die', 'in', 'im', 'je'), maybe('der'), unit],
    ([count, , , name]) => often(TIMES.get(count) as number, { unit: unitOf(name), every: 1 }),
  ),
  rule(
    'recurrence',
    [value('number', whole(2, 24)), words('mal'), words('am', 'pro', 'die', 'in', 'im', 'je'), maybe('der'), unit],
    ([count, , , , name]) => often(count.value, { unit: unitOf(name), every: 1 }),
  ),
  rule('recurrence', [words(...TIMES.keys()), words(...ADVERBS.keys())], ([count, name]) =>
    often(TIMES.get(count) as number, ADVERBS.get(name) as Recurrence),
  ),
];

function often(times: number, recurrence: Recurrence): Recurrence | undefined {
  return times > 1 ? { ...recurrence, times } : undefined;
}

const weekRules: readonly ValueRule[] = [
  rule('recurrence', [always, words('werktags', 'wochentags', 'arbeitstags')], () => WEEK),
  rule(
    'recurrence',
    [words('an'), maybe('allen', 'den'), words('werktagen', 'wochentagen', 'arbeitstagen')],
    () => WEEK,
  ),
  rule('recurrence', [each, words('werktag', 'wochentag', 'arbeitstag')], () => WEEK),
  rule('recurrence', [words('unter'), words('der'), words('woche')], () => WEEK),
  rule('recurrence', [always, words('wochenends')], () => WEEKEND),
  rule('recurrence', [each, words('wochenende')], () => WEEKEND),
  rule('recurrence', [words('an'), maybe('allen', 'den'), words('wochenenden')], () => WEEKEND),
  rule('recurrence', [oneOf('immer stets'), words('am'), words('wochenende')], () => WEEKEND),
  rule('recurrence', [always, pluralDay], ([, name]) => onDays([dayOf(name)])),
  rule('recurrence', [each, singleDay], ([, name]) => onDays([dayOf(name)])),
  rule('recurrence', [oneOf('immer stets jeweils'), words('am'), singleDay], ([, , name]) => onDays([dayOf(name)])),
  rule('recurrence', [each, OTHER, singleDay], ([, , name]) => onDays([dayOf(name)], 2), 0.5),
  rule(
    'recurrence',
    [value('recurrence', ({ unit: of, weekdays }) => of === 'week' && !weekdays), maybe('am'), anyDay],
    ([of, , name]) => onDays([dayOf(name)], of.every),
    0.5,
  ),
  // Lists of days: "montags, mittwochs und freitags".
  rule(
    'recurrence',
    [value('recurrence', hasDays), maybe(','), maybe('und', '&', 'sowie'), maybe('am', 'jeden'), anyDay],
    ([days, , , , name]) => together(days, onDays([dayOf(name)], days.every)),
    0.5,
  ),
  rule(
    'recurrence',
    [maybe('am'), singleDay, maybe(','), maybe('und', '&'), maybe('am'), singleDay],
    ([, one, , , , other]) => (one === other ? undefined : onDays([dayOf(one), dayOf(other)])),
    1.5,
  ),
  rule(
    'recurrence',
    [maybe('von'), anyDay, words('bis', '-', '–'), anyDay],
    ([, from, , to]) => onDays(daysBetween(dayOf(from), dayOf(to))),
    0.5,
  ),
  rule(
    'recurrence',
    [value('recurrence'), maybe(','), exceptWords, maybe('an', 'am', 'jeden'), value('recurrence')],
    ([all, , , , some]) => except(all, some),
    0.3,
  ),
  rule(
    'recurrence',
    [value('recurrence'), maybe(','), exceptWords, maybe('am', 'an'), singleDay],
    ([all, , , , name]) => except(all, onDays([dayOf(name)])),
    0.4,
  ),
  rule(
    'recurrence',
    [value('recurrence'), maybe(','), exceptWords, words('am', 'dem'), words('wochenende')],
    ([all]) => except(all, WEEKEND),
    0.4,
  ),
];

const partRules: readonly ValueRule[] = [
  rule('recurrence', [each, words(...besideDayNames)], ([, name], context) =>
    withPart(EVERY_DAY, partNamed(PART_OF(name), context)),
  ),
  // "Abends" alone is rather this evening's.
  rule(
    'recurrence',
    [words('morgens', 'vormittags', 'nachmittags', 'abends', 'nachts', 'mittags')],
    () => EVERY_DAY,
    2,
  ),
  rule(
    'recurrence',
    [oneOf('immer stets'), words('morgens', 'vormittags', 'mittags', 'nachmittags', 'abends', 'nachts')],
    ([, name], context) => withPart(EVERY_DAY, partNamed(PART_OF(name), context)),
  ),
  rule('recurrence', [each, words(...WEEKDAY_PARTS)], ([, name], context) =>
    withPart(onDays([(weekdayOfPart(name) + 1) % 7]), partOfWeekday(name, context)),
  ),
  rule('recurrence', [each, singleDay, words(...besideDayNames)], ([, day, name], context) =>
    withPart(onDays([dayOf(day)]), partNamed(PART_OF(name), context)),
  ),
  rule('recurrence', [always, words(...PART_PLURALS.keys())], ([, plural], context) => {
    const name = PART_PLURALS.get(plural) as string;
    return withPart(onDays([(weekdayOfPart(name) + 1) % 7]), partOfWeekday(name, context));
  }),
];

function withPart(recurrence: Recurrence, part: Recurrence['part'] | undefined): Recurrence | undefined {
  return part && { ...recurrence, part };
}

const monthRules: readonly ValueRule[] = [
  rule(
    'recurrence',
    [maybe('am', 'zum', 'der', 'den'), dayOfMonth, maybe('tag'), ...ofEachMonth],
    ([, day]): Recurrence => ({ unit: 'month', every: 1, monthDay: day }),
    0.5,
  ),
  rule(
    'recurrence',
    [each, dayOfMonth, maybe('tag'), words('des', 'im'), words('monats', 'monat')],
    ([, day]): Recurrence => ({ unit: 'month', every: 1, monthDay: day }),
    0.5,
  ),
  rule(
    'recurrence',
    [oneOf('immer stets jeweils'), words('am', 'zum'), dayOfMonth],
    ([, , day]): Recurrence => ({
      unit: 'month',
      every: 1,
      monthDay: day,
    }),
  ),
  rule(
    'recurrence',
    [
      value('recurrence', ({ unit: of, monthDay }) => of === 'month' && monthDay === undefined),
      maybe('immer', 'jeweils'),
      words('am', 'zum'),
      dayOfMonth,
    ],
    ([of, , , day]): Recurrence => ({ ...of, monthDay: day }),
    0.5,
  ),
  rule(
    'recurrence',
    [maybe('am', 'zum'), oneOf('letzten letzter'), maybe('tag'), ...ofEachMonth],
    (): Recurrence => ({ unit: 'month', every: 1, monthDay: 31 }),
    0.5,
  ),
  rule(
    'recurrence',
    [each, oneOf('letzten letzter'), words('tag'), words('im', 'des'), words('monat', 'monats')],
    (): Recurrence => ({ unit: 'month', every: 1, monthDay: 31 }),
    0.5,
  ),
];

export const recurrenceRules: readonly ValueRule[] = [...unitRules, ...weekRules, ...partRules, ...monthRules];
