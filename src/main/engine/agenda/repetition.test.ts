import { expect, test } from 'vitest';
import { nextDueAtMs } from './repetition.ts';

const at = (year: number, month: number, day: number, hour = 7) => new Date(year, month - 1, day, hour).getTime();
const dates = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms));

test.each([
  ['every other day', { repeat: { unit: 'day', every: 2 } as const }, at(2026, 3, 4), at(2026, 3, 6)],
  ['every two weeks', { repeat: { unit: 'week', every: 2 } as const }, at(2026, 3, 9), at(2026, 3, 23)],
  ['on weekdays', { weekdays: [1, 2, 3, 4, 5] }, at(2026, 3, 6), at(2026, 3, 9)],
  [
    'every month on the 15th',
    { repeat: { unit: 'month', every: 1, monthDay: 15 } as const },
    at(2026, 3, 15),
    at(2026, 4, 15),
  ],
  ['every year', { repeat: { unit: 'year', every: 1 } as const }, at(2026, 3, 4), at(2027, 3, 4)],
])('%s', (_often, how, dueAtMs, next) => {
  expect(dates(nextDueAtMs({ dueAtMs, ...how }, dueAtMs))).toEqual(dates(next));
});

test('a shorter month ends where it ends, and the day comes back in the next', () => {
  const often = { repeat: { unit: 'month', every: 1, monthDay: 31 } as const };
  expect(dates(nextDueAtMs({ dueAtMs: at(2026, 1, 31), ...often }, at(2026, 1, 31)))).toEqual(new Date(2026, 1, 28, 7));
  expect(dates(nextDueAtMs({ dueAtMs: at(2026, 2, 28), ...often }, at(2026, 2, 28)))).toEqual(new Date(2026, 2, 31, 7));
});

test('what was missed for weeks is due at the next time from now on', () => {
  const often = { repeat: { unit: 'day', every: 2 } as const };
  expect(dates(nextDueAtMs({ dueAtMs: at(2026, 3, 4), ...often }, at(2026, 4, 1)))).toEqual(new Date(2026, 3, 3, 7));
});

test('what does not repeat has no next time', () => {
  expect(nextDueAtMs({ dueAtMs: at(2026, 3, 4) }, 0)).toBeUndefined();
});

test('the day counts that was meant, though the clock of the session is a moment behind', () => {
  const sunday = new Date(2026, 2, 8).getTime();
  const often = { weekdays: [0] };
  expect(dates(nextDueAtMs({ dueAtMs: sunday - 200, ...often }, sunday))).toEqual(new Date(2026, 2, 15));
});
