import { expect, test } from 'vitest';
import { restartDelayMs } from './back-off.ts';

test('each failure doubles the pause, until there is no further start', () => {
  expect([1, 2, 3, 4, 5].map(restartDelayMs)).toEqual([200, 400, 800, 1600, undefined]);
});
