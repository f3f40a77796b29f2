import { expect, test } from 'vitest';
import { type HearingTest, hearingQuality } from './hearing-test.ts';

const heard = (count: number) => ({ count, of: 40 });
const test40 = (quiet: number, noise: number, wakes: number, own?: number): HearingTest => ({
  quiet: heard(quiet),
  noise: heard(noise),
  alike: heard(1),
  talk: { wakes, minutes: 8 },
  ...(own !== undefined && { own: { count: own, of: 4 } }),
});

test.each([
  ['good', test40(40, 38, 0)],
  ['good', test40(36, 30, 0, 4)],
  ['fair', test40(36, 30, 1)],
  ['fair', test40(35, 30, 0)],
  ['fair', test40(40, 40, 0, 3)],
  ['poor', test40(40, 38, 2)],
  ['poor', test40(29, 25, 0)],
  ['poor', test40(40, 19, 0)],
  ['poor', test40(40, 38, 0, 2)],
] as const)('is %s', (quality, result) => {
  expect(hearingQuality(result)).toBe(quality);
});
