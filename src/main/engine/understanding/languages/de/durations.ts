import type { Grain } from '../../time/calendar.ts';
import {
  canTakeNumber,
  type DurationValue,
  durationOf,
  finestGrain,
  joinDurations,
  withNumber,
} from '../../time/duration-value.ts';
import { glued, maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { numberOf } from './numbers.ts';
import { ARTICLES, byWord, fold, oneOf, perhaps } from './spelling.ts';

/** Words for units of time. */
export const UNIT_WORDS = byWord<Grain>([
  ['sekunde sekunden sek s', 'second'],
  ['minute minuten min mins', 'minute'],
  ['stunde stunden std stdn h', 'hour'],
  ['tag tage tagen tages', 'day'],
  ['woche wochen', 'week'],
  ['monat monate monaten monats', 'month'],
  ['quartal quartale quartalen quartals', 'quarter'],
  ['jahr jahre jahren jahres', 'year'],
]);
/** Short ones have a point: "2 Std. 30 Min." */
const POINTED = oneOf('sek min mins std stdn');
const GRAIN_OF_ADJECTIVE: Readonly<Record<string, Grain>> = {
  sekünd: 'second',
  minüt: 'minute',
  stünd: 'hour',
  täg: 'day',
  wöch: 'week',
  monat: 'month',
  jähr: 'year',
};
const ADJECTIVE = new RegExp(
  `^(.*?)-?(${Object.keys(GRAIN_OF_ADJECTIVE)
    .map((stem) => `${stem}|${fold(stem)}`)
    .join('|')})ige?[mnrs]?$`,
);
const OF_FOLDED = new Map(Object.entries(GRAIN_OF_ADJECTIVE).map(([stem, grain]) => [fold(stem), grain]));

/** Lengths that are one word. */
const NAMED = byWord<readonly [number, Grain]>([
  ['viertelstunde', [15, 'minute']],
  ['dreiviertelstunde dreiviertelstunden', [45, 'minute']],
  ['halbstunde halbestunde', [30, 'minute']],
  ['vierteljahr vierteljahres', [1, 'quarter']],
  ['dreivierteljahr', [3, 'quarter']],
  ['halbjahr halbjahres', [2, 'quarter']],
  ['jahrzehnt jahrzehnts', [10, 'year']],
  ['jahrhundert jahrhunderts', [100, 'year']],
]);
const SEVERAL = byWord<readonly [number, Grain]>([
  ['viertelstunden', [15, 'minute']],
  ['vierteljahre vierteljahren', [1, 'quarter']],
  ['halbjahre halbjahren', [2, 'quarter']],
  ['jahrzehnte jahrzehnten', [10, 'year']],
  ['jahrhunderte jahrhunderten', [100, 'year']],
]);

/** Of "zehnminütigen", a length as an adjective. */
export function adjectiveLength(word: string): DurationValue | undefined {
  const [, count = '', stem = ''] = ADJECTIVE.exec(word) ?? [];
  const grain = OF_FOLDED.get(fold(stem));
  const amount = { halb: 0.5, viertel: 0.25, dreiviertel: 0.75, anderthalb: 1.5 }[count] ?? numberOf(count)?.value;
  return grain === undefined || amount === undefined ? undefined : durationOf(amount, grain);
}

const articles = perhaps(ARTICLES);
const isAmount = ({ value: count }: { value: number }) => count >= 0;
const about = oneOf(
  'etwa ungefähr circa zirka ca exakt genau rund knapp gut fast nahezu mindestens höchstens maximal so noch weitere',
);

export const durationRules: readonly ValueRule[] = [
  rule('duration', [value('number', isAmount), maybe('-'), value('unit')], ([count, , unit]) =>
    durationOf(count.value, unit),
  ),
  rule('duration', [value('number', isAmount), POINTED, glued('.')], ([count, name]) =>
    durationOf(count.value, UNIT_WORDS.get(name) as Grain),
  ),
  rule('duration', [value('number', ({ digits }) => digits !== undefined), glued('m')], ([count]) =>
    durationOf(count.value, 'minute'),
  ),
  rule('duration', [value('fraction'), maybe('-'), value('unit')], ([part, , unit]) => durationOf(part, unit)),
  rule('duration', [articles, words(...NAMED.keys())], ([, name]) =>
    durationOf(...(NAMED.get(name) as [number, Grain])),
  ),
  rule('duration', [value('number', isAmount), words(...NAMED.keys(), ...SEVERAL.keys())], ([count, name]) => {
    const [size, grain] = (SEVERAL.get(name) ?? NAMED.get(name)) as [number, Grain];
    return durationOf(count.value * size, grain);
  }),
  rule(
    'duration',
    [
      value('number', isAmount),
      oneOf(
        'gute guten guter knappe knappen knapper volle vollen voller ganze ganzen ganzer weitere weiteren weiterer',
      ),
      value('unit'),
    ],
    ([count, , unit]) => durationOf(count.value, unit),
  ),
  rule(
    'duration',
    [value('number', isAmount), glued('-'), oneOf('minütige minütigen minütiger minütiges minütigem')],
    ([count]) => durationOf(count.value, 'minute'),
  ),
  rule(
    'duration',
    [value('number', isAmount), glued('-'), oneOf('stündige stündigen stündiger stündiges stündigem')],
    ([count]) => durationOf(count.value, 'hour'),
  ),
  rule(
    'duration',
    [value('duration'), maybe(','), maybe('und'), value('duration')],
    ([one, , , other]) => joinDurations(one, other),
    0.5,
  ),
  rule('duration', [value('duration'), words('und'), value('fraction')], ([one, , part]) => plusPart(one, part)),
  rule(
    'duration',
    [
      value('duration', canTakeNumber),
      maybe('und'),
      value('number', ({ value: count, isVague }) => Number.isInteger(count) && count < 60 && !isVague),
    ],
    ([one, , count]) => withNumber(one, count.value),
    2,
  ),
  rule('duration', [about, maybe('.', 'mal'), value('duration')], ([, , duration]) => duration),
  rule('duration', [words('so'), about, value('duration')], ([, , duration]) => duration),
  rule(
    'duration',
    [value('duration'), words('lang', 'mehr', 'länger', 'laenger', 'zusätzlich')],
    ([duration]) => duration,
  ),
];

function plusPart(one: DurationValue, part: number): DurationValue | undefined {
  const grain = finestGrain(one);
  return Object.keys(one.amounts).length === 1 ? { amounts: { [grain]: (one.amounts[grain] ?? 0) + part } } : undefined;
}
