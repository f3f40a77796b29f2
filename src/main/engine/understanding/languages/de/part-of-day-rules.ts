import { addUnits, floorTo, GRAIN_MS } from '../../time/calendar.ts';
import { cycle, nextWeekend, stretch, time, weekend } from '../../time/calendar-times.ts';
import { lastBefore } from '../../time/counted-times.ts';
import { fixed, partOfDay, weekday } from '../../time/time-pattern.ts';
import { isDay, isPart } from '../../time/time-tests.ts';
import type { HoursBeside, TimeValue, ValueContext } from '../../time/time-value.ts';
import { maybe, rule, type ValueRule, value, words } from '../value-grammar.ts';
import { byWord, oneOf } from './spelling.ts';
import { at, cycleWords, lastWords, nextDayWords, the, thisWords, WEEKDAYS } from './time-words.ts';

interface Part {
  hours: readonly [from: number, to: number];
  /** Where an hour that is said beside it lies. */
  beside: readonly [from: number, to: number];
  isNight?: true;
}

const MORNING: Part = { hours: [0, 12], beside: [0, 12] };
const FORENOON: Part = { hours: [6, 12], beside: [0, 12] };
const NOON: Part = { hours: [12, 14], beside: [11, 16] };
const AFTERNOON: Part = { hours: [12, 19], beside: [12, 24] };
const EVENING: Part = { hours: [18, 24], beside: [12, 24] };
const NIGHT: Part = { hours: [22, 30], beside: [18, 30], isNight: true };

/** Each part of the day by its names; "Morgen" alone is tomorrow. */
const PARTS = byWord<Part>([
  ['früh', MORNING],
  ['vormittag', FORENOON],
  ['mittag mittagszeit', NOON],
  ['nachmittag', AFTERNOON],
  ['abend', EVENING],
  ['nacht', NIGHT],
]);
const ADVERBS = byWord<Part>([
  ['morgens frühmorgens', MORNING],
  ['vormittags', FORENOON],
  ['mittags', NOON],
  ['nachmittags', AFTERNOON],
  ['abends', EVENING],
  ['nachts', NIGHT],
  ['frühstück', { hours: [5, 10], beside: [0, 12] }],
  ['mittagessen mittagspause', NOON],
  ['abendessen abendbrot feierabend', { hours: [18, 21], beside: [12, 24] }],
]);
/** "Freitagmorgen", "Freitag Morgen": beside a day, "Morgen" is the morning. */
const BESIDE_DAY: ReadonlyMap<string, Part> = new Map([...PARTS, ['morgen', MORNING]]);
const OF_WEEKDAY: ReadonlyMap<string, readonly [number, Part]> = new Map(
  [...WEEKDAYS].flatMap(([day, index]) =>
    [...BESIDE_DAY].map(([name, part]) => [`${day}${name}`, [index, part] as const] as const),
  ),
);

const partWords = words(...PARTS.keys());
const besideDay = words(...BESIDE_DAY.keys());

export function partNamed({ hours, beside, isNight }: Part, context: ValueContext): TimeValue | undefined {
  const pattern = partOfDay(...beside);
  const hoursBeside: HoursBeside = { bare: pattern, withHalf: pattern, ...(isNight ? { isNight } : {}) };
  return time(partOfDay(...hours), { fields: ['part'], grain: 'hour', kind: 'interval', hoursBeside }, context);
}

const ofDay = (part: Part, day: TimeValue | undefined, context: ValueContext) =>
  day && partNamed(part, context)?.and(day);

/** "Heute Nacht", said after midnight, is the night that has begun. */
const MORNING_HOUR = 5;
function today(part: Part, context: ValueContext): TimeValue | undefined {
  const isStillNight = part.isNight && new Date(context.nowMs).getUTCHours() < MORNING_HOUR;
  if (!isStillNight) return ofDay(part, cycle('day', 0, context), context);
  const dayMs = addUnits(floorTo(context.nowMs, 'day'), -1, 'day');
  const hoursOf = ([from, to]: Part['hours']) =>
    fixed({ startMs: dayMs + from * GRAIN_MS.hour, endMs: dayMs + to * GRAIN_MS.hour, grain: 'hour' });
  const bare = hoursOf(part.beside);
  const fields = ['part', 'date', 'weekday', 'week'] as const;
  const hoursBeside = { bare, withHalf: bare, isNight: true as const };
  return time(hoursOf(part.hours), { fields, grain: 'hour', kind: 'interval', hoursBeside }, context);
}

/** "Freitagabend" @returns undefined when it is no such word */
export function partOfWeekday(word: string, context: ValueContext): TimeValue | undefined {
  const [, part] = OF_WEEKDAY.get(word) ?? [];
  return part && partNamed(part, context);
}

/** 0 is Monday, of a word like "freitagabend". */
export const weekdayOfPart = (word: string): number => OF_WEEKDAY.get(word)?.[0] ?? 0;
export const WEEKDAY_PARTS: readonly string[] = [...OF_WEEKDAY.keys()];
export const PART_OF = (name: string): Part => (BESIDE_DAY.get(name) ?? ADVERBS.get(name)) as Part;
export const besideDayNames: readonly string[] = [...BESIDE_DAY.keys()];

const isDayAlone = (one: TimeValue) => isDay(one) && !one.has('clock', 'part') && one.options.kind !== 'interval';

export const partRules: readonly ValueRule[] = [
  // Noon is a time of the clock first.
  rule('time', [partWords], ([name], context) => partNamed(PART_OF(name), context), 1.5),
  rule('time', [words(...ADVERBS.keys())], ([name], context) => partNamed(PART_OF(name), context)),
  rule(
    'time',
    [
      words('am', 'im', 'zum', 'beim', 'über', 'zur', 'in'),
      maybe('der', 'den'),
      words(...PARTS.keys(), ...ADVERBS.keys()),
    ],
    ([, , name], context) => partNamed(PART_OF(name), context),
  ),
  rule('time', [words('am'), oneOf('frühen späten'), words('morgen')], (_, context) => partNamed(MORNING, context)),
  rule('time', [words('am', 'zum'), words('morgen')], (_, context) => partNamed(MORNING, context)),
  rule('time', [words('heute'), maybe('am', 'zu', 'in'), maybe('der'), besideDay], ([, , , name], context) =>
    today(PART_OF(name), context),
  ),
  // Noon is a time of the clock there too: "heute Mittag".
  rule('time', [words('heute'), words('mittag')], (_, context) => today(NOON, context), 1.5),
  rule(
    'time',
    [value('time', isDayAlone), maybe('am', 'in', 'zu'), maybe('der'), besideDay],
    ([day, , , name], context) => ofDay(PART_OF(name), day, context),
  ),
  rule('time', [words(...OF_WEEKDAY.keys())], ([name], context) => {
    const [index, part] = OF_WEEKDAY.get(name) as readonly [number, Part];
    const day = time(weekday(index), { fields: ['weekday'], grain: 'day', isNeverNow: true }, context);
    return ofDay(part, day, context);
  }),
  rule('time', [thisWords, words('morgen')], (_, context) => today(MORNING, context)),
  rule('time', [maybe('in'), maybe('der'), lastWords, words('nacht')], (_, context) =>
    ofDay(NIGHT, cycle('day', -1, context), context),
  ),
  rule('time', [maybe('am'), oneOf('frühen'), words('morgen')], (_, context) =>
    time(partOfDay(0, 9), { fields: ['part'], grain: 'hour', kind: 'interval' }, context),
  ),
  rule('time', [maybe('am'), oneOf('späten späte'), value('time', isPart)], ([, , one], context) => {
    if (!one.first) return undefined;
    const { endMs } = one.first;
    return stretch({ startMs: endMs - 3 * GRAIN_MS.hour, endMs, grain: 'hour' }, one.options.fields, context);
  }),
  rule('time', [words('nach'), maybe('dem', 'der'), words('mittagessen', 'mittagspause')], (_, context) =>
    time(partOfDay(13, 17), { fields: ['part'], grain: 'hour', kind: 'interval' }, context),
  ),
  rule('time', [words('nach'), maybe('der', 'dem'), words('arbeit', 'feierabend', 'schule', 'büro')], (_, context) =>
    time(partOfDay(17, 21), { fields: ['part'], grain: 'hour', kind: 'interval' }, context),
  ),
  rule('time', [at, the, words('wochenende')], (_, context) => weekend(context)),
  rule('time', [at, the, cycleWords, words('wochenende')], ([, , word], context) =>
    /^(?:dies|kommend|aktuell|laufend)/.test(word) ? weekend(context) : undefined,
  ),
  rule('time', [at, the, nextDayWords, words('wochenende')], (_, context) => nextWeekend(context), 0.5),
  rule(
    'time',
    [at, the, lastWords, words('wochenende')],
    (_, context) => {
      const any = weekend(context);
      return any && lastBefore(any, context);
    },
    0.5,
  ),
];
