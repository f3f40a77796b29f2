import { expect, test } from 'vitest';
import { tokenize } from '../../grammar/tokenize.ts';
import type { Recurrence } from '../../time/recurrence.ts';
import { german } from './index.ts';

/** What all words of a text say, and the hour at which its part of the day begins. */
function read(text: string): object | undefined {
  const tokens = tokenize(text);
  const found = german
    .parse(tokens, { nowMs: Date.parse('2026-03-04T15:04:00Z') })[0]
    ?.filter(({ kind, to }) => kind === 'recurrence' && to === tokens.length);
  const recurrence = found?.sort((a, b) => a.cost - b.cost)[0]?.value as Recurrence | undefined;
  if (!recurrence) return undefined;
  const { part, ...rest } = recurrence;
  return part?.first ? { ...rest, part: new Date(part.first.startMs).getUTCHours() } : rest;
}

const on = (...weekdays: number[]) => ({ unit: 'week', every: 1, weekdays });
const DAILY = { unit: 'day', every: 1 };

test.each([
  ['jeden Tag', DAILY],
  ['täglich', DAILY],
  ['taeglich', DAILY],
  ['alle Tage', DAILY],
  ['jede Woche', { unit: 'week', every: 1 }],
  ['wöchentlich', { unit: 'week', every: 1 }],
  ['jeden Monat', { unit: 'month', every: 1 }],
  ['jedes Jahr', { unit: 'year', every: 1 }],
  ['jährlich', { unit: 'year', every: 1 }],
  ['jede Stunde', { unit: 'hour', every: 1 }],
  ['stündlich', { unit: 'hour', every: 1 }],
  ['alle zwei Stunden', { unit: 'hour', every: 2 }],
  ['alle 20 Minuten', { unit: 'minute', every: 20 }],
  ['jede halbe Stunde', { unit: 'minute', every: 30 }],
  ['alle halbe Stunde', { unit: 'minute', every: 30 }],
  ['jede Viertelstunde', { unit: 'minute', every: 15 }],
  ['alle zwei Wochen', { unit: 'week', every: 2 }],
  ['alle 14 Tage', { unit: 'week', every: 2 }],
  ['vierzehntägig', { unit: 'week', every: 2 }],
  ['jede zweite Woche', { unit: 'week', every: 2 }],
  ['jeden zweiten Tag', { unit: 'day', every: 2 }],
  ['alle drei Monate', { unit: 'month', every: 3 }],
  ['werktags', on(1, 2, 3, 4, 5)],
  ['an Werktagen', on(1, 2, 3, 4, 5)],
  ['jeden Werktag', on(1, 2, 3, 4, 5)],
  ['unter der Woche', on(1, 2, 3, 4, 5)],
  ['wochentags', on(1, 2, 3, 4, 5)],
  ['Montag bis Freitag', on(1, 2, 3, 4, 5)],
  ['montags bis freitags', on(1, 2, 3, 4, 5)],
  ['von Montag bis Freitag', on(1, 2, 3, 4, 5)],
  ['jedes Wochenende', on(0, 6)],
  ['an Wochenenden', on(0, 6)],
  ['wochenends', on(0, 6)],
  ['jeden Montag', on(1)],
  ['jeden Sonnabend', on(6)],
  ['montags', on(1)],
  ['immer montags', on(1)],
  ['dienstags und donnerstags', on(2, 4)],
  ['montags, mittwochs und freitags', on(1, 3, 5)],
  ['jeden Montag und Mittwoch', on(1, 3)],
  ['jeden Montag und jeden Mittwoch', on(1, 3)],
  ['Dienstag und Donnerstag', on(2, 4)],
  ['jeden Samstag und Sonntag', on(0, 6)],
  ['jeden zweiten Dienstag', { unit: 'week', every: 2, weekdays: [2] }],
  ['alle zwei Wochen am Dienstag', { unit: 'week', every: 2, weekdays: [2] }],
  ['alle zwei Wochen dienstags', { unit: 'week', every: 2, weekdays: [2] }],
  ['jeden Tag außer Sonntag', { ...on(1, 2, 3, 4, 5, 6), isReduced: true }],
  ['täglich außer am Wochenende', { ...on(1, 2, 3, 4, 5), isReduced: true }],
  ['jeden Tag ausser sonntags', { ...on(1, 2, 3, 4, 5, 6), isReduced: true }],
  ['jeden Morgen', { ...DAILY, part: 0 }],
  ['jeden Abend', { ...DAILY, part: 18 }],
  ['jeden Nachmittag', { ...DAILY, part: 12 }],
  ['jeden Montagmorgen', { ...on(1), part: 0 }],
  ['freitagabends', { ...on(5), part: 18 }],
  ['jeden Freitagabend', { ...on(5), part: 18 }],
  ['jeden Ersten des Monats', { unit: 'month', every: 1, monthDay: 1 }],
  ['am ersten jedes Monats', { unit: 'month', every: 1, monthDay: 1 }],
  ['am 15. jeden Monats', { unit: 'month', every: 1, monthDay: 15 }],
  ['am 15. eines jeden Monats', { unit: 'month', every: 1, monthDay: 15 }],
  ['jeden Monat am 15.', { unit: 'month', every: 1, monthDay: 15 }],
  ['monatlich am 15.', { unit: 'month', every: 1, monthDay: 15 }],
  ['am letzten Tag des Monats', undefined],
  ['am letzten Tag jedes Monats', { unit: 'month', every: 1, monthDay: 31 }],
  ['einmal am Tag', DAILY],
  ['einmal täglich', DAILY],
  ['zweimal am Tag', { ...DAILY, times: 2 }],
  ['zweimal täglich', { ...DAILY, times: 2 }],
  ['dreimal pro Woche', { unit: 'week', every: 1, times: 3 }],
  ['einmal die Woche', { unit: 'week', every: 1 }],
  // Which Monday of the month it is, no recurrence can say.
  ['jeden ersten Montag im Monat', undefined],
  ['jeden zweiten Dienstag im Monat', undefined],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
