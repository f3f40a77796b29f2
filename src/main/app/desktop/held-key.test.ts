import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HeldKey } from './held-key.ts';

let told: string[];
let key: HeldKey;
beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  const tell = (what: string) => () => void told.push(what);
  key = new HeldKey({ press: tell('press'), hold: tell('hold'), release: tell('release') }, () => Date.now());
});
afterEach(() => vi.useRealTimers());

function down(atIntervalsMs: number[]): void {
  for (const ms of atIntervalsMs) {
    vi.advanceTimersByTime(ms);
    key.down();
  }
}

test('two presses are two presses', () => {
  down([0, 1500]);
  vi.advanceTimersByTime(5000);
  expect(told).toEqual(['press', 'press']);
});

test('a key that repeats is held until the repeats cease', () => {
  down([0, 500, 30, 30, 30, 200, 30]);
  expect(told).toEqual(['press', 'hold']);
  vi.advanceTimersByTime(300);
  expect(told).toEqual(['press', 'hold', 'release']);
  down([400, 600, 30]);
  vi.advanceTimersByTime(300);
  expect(told).toEqual(['press', 'hold', 'release', 'press', 'hold', 'release']);
});
