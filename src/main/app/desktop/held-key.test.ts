import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HeldKey } from './held-key.ts';

let reported: string[];
let key: HeldKey;
beforeEach(() => {
  vi.useFakeTimers();
  reported = [];
  const report = (what: string) => () => void reported.push(what);
  key = new HeldKey({ press: report('press'), hold: report('hold'), release: report('release') }, () => Date.now());
});
afterEach(() => vi.useRealTimers());

function down(atIntervalsMs: number[]): void {
  for (const ms of atIntervalsMs) {
    vi.advanceTimersByTime(ms);
    key.down();
  }
}

test('reports two separate presses as presses', () => {
  down([0, 1500]);
  vi.advanceTimersByTime(5000);
  expect(reported).toEqual(['press', 'press']);
});

test('reports a repeating key as held until the repeats stop', () => {
  down([0, 500, 30, 30, 30, 200, 30]);
  expect(reported).toEqual(['press', 'hold']);
  vi.advanceTimersByTime(300);
  expect(reported).toEqual(['press', 'hold', 'release']);
  down([400, 600, 30]);
  vi.advanceTimersByTime(300);
  expect(reported).toEqual(['press', 'hold', 'release', 'press', 'hold', 'release']);
});

test('a repeat that a busy machine tells late is no second press', () => {
  down([0, 800, 30]);
  expect(reported).toEqual(['press', 'hold']);
});

test('a key is not released by a process that got no processor', () => {
  down([0, 500, 30]);
  // The timer is due, and late: repeats may wait behind it.
  vi.setSystemTime(Date.now() + 400);
  vi.advanceTimersByTime(251);
  key.down();
  expect(reported).toEqual(['press', 'hold']);
  vi.advanceTimersByTime(300);
  expect(reported).toEqual(['press', 'hold', 'release']);
});

test('a key may be given more time between two repeats', () => {
  const report = (what: string) => () => void reported.push(what);
  const actions = { press: report('press'), hold: report('hold'), release: report('release') };
  key = new HeldKey(actions, () => Date.now(), 600);
  down([0, 500, 30, 590, 30]);
  expect(reported).toEqual(['press', 'hold']);
  vi.advanceTimersByTime(600);
  expect(reported).toEqual(['press', 'hold', 'release']);
});
