import { expect, test } from 'vitest';
import { TrainingPace } from './training-pace.ts';

const PLAN = { speaking: 60, listening: 100, learning: 80, testing: 40 };

function paceOf(slowness: number) {
  let plannedSeconds = 0;
  const pace = new TrainingPace(PLAN, () => plannedSeconds * slowness * 1000);
  return (stage: keyof typeof PLAN, share: number, planned: number) => {
    plannedSeconds = planned;
    return pace.at(stage, share);
  };
}

test('begins with the plan', () => {
  expect(paceOf(1)('speaking', 0, 0)).toEqual({ stage: 'speaking', share: 0, secondsLeft: 280 });
});

test('counts the stages that are over', () => {
  expect(paceOf(1)('learning', 0.5, 200)).toEqual({ stage: 'learning', share: 200 / 280, secondsLeft: 80 });
});

test('learns how slow the machine is', () => {
  const { secondsLeft } = paceOf(3)('learning', 0, 160);
  expect(secondsLeft).toBeGreaterThan(2.5 * 120);
  expect(secondsLeft).toBeLessThan(3 * 120);
});

test('has nothing left at the end', () => {
  expect(paceOf(2)('testing', 1, 280)).toEqual({ stage: 'testing', share: 1, secondsLeft: 0 });
});
