/**
 * The short form of the soak: ten minutes; `npm run bench -- soak` takes eight hours of audio.
 * @module-tag long
 */
import { expect, test } from 'vitest';
import { soak } from './soak.ts';

/** Allowed growth in ten minutes after all models are warm. */
const MAX_GROWTH_MIB = 120;

test('survives ten minutes of silence, noise, talk, wake words and interruptions', async () => {
  const { wakes, bargeIns, residentMib, openFiles, errors } = await soak(1 / 6);
  expect(errors).toEqual([]);
  expect(wakes).toEqual({ said: wakes.said, woke: wakes.said, false: 0 });
  expect(bargeIns).toEqual({ said: bargeIns.said, interrupted: bargeIns.said });
  expect(openFiles.at(-1)).toBeLessThanOrEqual((openFiles[2] ?? 0) + 2);
  expect(residentMib.at(-1)).toBeLessThan((residentMib[2] ?? 0) + MAX_GROWTH_MIB);
}, 600_000);
