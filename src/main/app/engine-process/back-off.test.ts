import { expect, test } from 'vitest';
import { restartDelayMs } from './back-off.ts';

test('each failure waits twice as long as the one before, then it gives up', () => {
  expect([1, 2, 3, 4, 5].map(restartDelayMs)).toEqual([200, 400, 800, 1600, undefined]);
});
