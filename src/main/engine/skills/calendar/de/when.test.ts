import { expect, test } from 'vitest';
import { germanEventIsNear } from './replies.ts';
import { dayWords, whenWords } from './when.ts';

/** A Wednesday afternoon, by the clock of the user. */
const NOW = Date.UTC(2026, 2, 4, 15, 4);
const at = (day: number, hour = 0) => Date.UTC(2026, 2, day, hour);

test.each([
  [4, 'heute'],
  [5, 'morgen'],
  [6, 'am Freitag'],
  [20, 'am 20. März'],
  [2, 'am 2. März'],
])('says of day %i “%s”', (day, words) => {
  expect(dayWords(at(day), NOW)).toBe(words);
});

test.each([
  [{ kind: 'hour', startMs: at(5, 15) }, 'morgen um 15:00 Uhr'],
  [{ kind: 'part', startMs: at(5, 12), endMs: at(5, 14) }, 'morgen zwischen 12:00 und 14:00 Uhr'],
  [{ kind: 'part', startMs: at(5), endMs: at(5, 12) }, 'morgen Vormittag'],
  [{ kind: 'part', startMs: at(4, 18), endMs: at(5) }, 'heute Abend'],
  [{ kind: 'part', startMs: at(6, 12), endMs: at(6, 19) }, 'am Freitagnachmittag'],
  [{ kind: 'part', startMs: at(6, 22), endMs: at(7, 4) }, 'in der Freitagnacht'],
  [{ kind: 'part', startMs: at(20, 12), endMs: at(20, 19) }, 'am Nachmittag des 20. März'],
  [{ kind: 'days', startMs: at(7), endMs: at(9) }, 'von Samstag bis Sonntag'],
] as const)('%j is “%s”', (period, words) => {
  expect(whenWords(period, NOW)).toBe(words);
});

test.each([
  [10, 'In 10 Minuten: Zahnarzt, Hauptstraße 12.'],
  [1, 'In 1 Minute: Zahnarzt, Hauptstraße 12.'],
  [0, 'Jetzt: Zahnarzt, Hauptstraße 12.'],
  [-5, 'Vor 5 Minuten hat begonnen: Zahnarzt, Hauptstraße 12.'],
])('is told %s minutes before it', (minutes, text) => {
  expect(germanEventIsNear({ title: 'Zahnarzt', place: 'Hauptstraße 12' }, minutes)).toBe(text);
});
