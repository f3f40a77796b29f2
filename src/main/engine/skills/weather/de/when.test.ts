import { expect, test } from 'vitest';
import { GRAIN_MS } from '../../../understanding/time/calendar.ts';
import { aboutWords, whenWords } from './when.ts';

/** A Wednesday. */
const NOW_MS = Date.UTC(2026, 2, 4, 15, 4);
const at = (day: number, hour = 0) => Date.UTC(2026, 2, day, hour);

test.each([
  [at(4), at(4, 12), 'heute Morgen'],
  [at(5), at(5, 12), 'morgen früh'],
  [at(5, 12), at(5, 14), 'morgen Mittag'],
  [at(4, 18), at(5), 'heute Abend'],
  [at(6, 22), at(7, 6), 'in der Freitagnacht'],
  [at(7, 12), at(7, 19), 'am Samstagnachmittag'],
  [at(15, 18), at(16), 'am Abend des 15. März'],
  [at(5, 9), at(5, 11), 'morgen zwischen 9:00 und 11:00 Uhr'],
])('names a part of a day', (startMs, endMs, words) => {
  expect(whenWords({ kind: 'part', startMs, endMs }, NOW_MS)).toBe(words);
});

test.each([
  [at(4), 7, 'von heute bis Dienstag'],
  [at(7), 2, 'am Wochenende'],
  [at(14), 2, 'am 14. März und am 15. März'],
  [at(9), 7, 'von Montag bis zum 15. März'],
  [at(11), 3, 'vom 11. März bis zum 13. März'],
])('names several days', (startMs, days, words) => {
  expect(whenWords({ kind: 'days', startMs, endMs: startMs + days * GRAIN_MS.day }, NOW_MS)).toBe(words);
});

test('has midnight at the end of a day', () => {
  expect(aboutWords(at(5), NOW_MS)).toBe('heute gegen Mitternacht');
  expect(aboutWords(at(5, 9), NOW_MS)).toBe('morgen gegen 9:00 Uhr');
});
