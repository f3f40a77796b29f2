import { expect, test } from 'vitest';
import { UsageHabit } from './usage-habit.ts';

const on = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute);

function usedAtSeven(days: number[]): UsageHabit {
  const habit = UsageHabit.from(undefined);
  for (const day of days) habit.note(on(day, 7, 5));
  return habit;
}

test('expects use from half an hour before, after two days of the same habit', () => {
  const habit = usedAtSeven([2, 4]);
  expect(habit.isLikely(on(5, 6, 20))).toBe(false);
  expect(habit.isLikely(on(5, 6, 35))).toBe(true);
  expect(habit.isLikely(on(5, 7, 14))).toBe(true);
  expect(habit.isLikely(on(5, 7, 15))).toBe(false);
  expect(habit.isLikely(on(5, 19))).toBe(false);
});

test('ignores a single use and counts one conversation once', () => {
  const habit = usedAtSeven([2]);
  for (let minute = 0; minute < 15; minute++) expect(habit.note(on(2, 7, minute))).toBe(false);
  expect(habit.isLikely(on(3, 7))).toBe(false);
});

test('forgets a habit over time', () => {
  const habit = usedAtSeven([1, 2, 3, 4, 5]);
  expect(habit.isLikely(on(8, 7))).toBe(true);
  expect(habit.isLikely(new Date(2026, 4, 1, 7))).toBe(false);
});

test('saves and loads habits, and starts over if the data is damaged', () => {
  const saved: unknown = JSON.parse(JSON.stringify(usedAtSeven([2, 4])));
  expect(UsageHabit.from(saved).isLikely(on(5, 7))).toBe(true);
  for (const damaged of [null, 'habit', [], [{ weight: 2, notedAtMs: 0 }]]) {
    expect(UsageHabit.from(damaged).isLikely(on(5, 7))).toBe(false);
  }
});
